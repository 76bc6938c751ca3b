package org.wormscreen.worm.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.ForegroundFinder;
import org.wormscreen.mask.MaskSettings;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.Point;

/** A field with drawn bodies: dark on light ground, edges soft over one pixel, a little noise. */
final class DrawnField {

  private static final double STEP = 0.5;
  private static final double DARK = 0.5;
  private static final double GROUND = 1000;

  private final int width;
  private final int height;
  private final double[] light;

  DrawnField(int width, int height) {
    this.width = width;
    this.height = height;
    this.light = new double[width * height];
    java.util.Arrays.fill(light, GROUND);
  }

  /** A place on a curve at a fraction of its length. */
  interface Curve {
    Point at(double fraction);
  }

  static Curve line(double x0, double y0, double x1, double y1) {
    return t -> new Point(x0 + t * (x1 - x0), y0 + t * (y1 - y0));
  }

  static Curve arc(double x, double y, double radius, double from, double to) {
    return t -> {
      double angle = from + t * (to - from);
      return new Point(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    };
  }

  /** The half-width of an animal by fraction of its length: round head, thin tail. */
  static DoubleUnaryOperator tapered(double half) {
    return t -> half * Math.min(1, Math.min(Math.sqrt(t / 0.1), Math.pow((1 - t) / 0.25, 0.7)));
  }

  DrawnField body(Curve middle, DoubleUnaryOperator half) {
    return body(middle, half, DARK);
  }

  DrawnField body(Curve middle, DoubleUnaryOperator half, double dark) {
    List<double[]> discs = new ArrayList<>();
    Point before = middle.at(0);
    double length = 0;
    for (int k = 1; k <= 400; k++) {
      Point p = middle.at(k / 400.0);
      length += p.distance(before);
      before = p;
    }
    int n = (int) Math.ceil(length / STEP);
    for (int k = 0; k <= n; k++) {
      double t = (double) k / n;
      Point p = middle.at(t);
      discs.add(new double[] {p.x(), p.y(), half.applyAsDouble(t)});
    }
    return shape(discs, 1 - dark);
  }

  DrawnField disc(double x, double y, double radius) {
    return disc(x, y, radius, DARK);
  }

  DrawnField disc(double x, double y, double radius, double dark) {
    return shape(List.of(new double[] {x, y, radius}), 1 - dark);
  }

  private DrawnField shape(List<double[]> discs, double transmission) {
    double[] inside = new double[light.length];
    for (double[] d : discs) {
      int reach = (int) Math.ceil(d[2]) + 1;
      for (int y = Math.max(0, (int) d[1] - reach); y <= Math.min(height - 1, d[1] + reach); y++) {
        for (int x = Math.max(0, (int) d[0] - reach); x <= Math.min(width - 1, d[0] + reach); x++) {
          double far = Math.hypot(x + 0.5 - d[0], y + 0.5 - d[1]);
          int p = y * width + x;
          inside[p] = Math.max(inside[p], Math.min(1, d[2] - far + 0.5));
        }
      }
    }
    for (int p = 0; p < light.length; p++) {
      light[p] *= 1 - inside[p] * (1 - transmission);
    }
    return this;
  }

  /** Light that falls along x to a part. */
  DrawnField slope(double least) {
    for (int i = 0; i < light.length; i++) {
      light[i] *= 1 - (1 - least) * (i % width) / width;
    }
    return this;
  }

  /** Dark beyond a circle, as the wall of a well. */
  DrawnField wall(double x, double y, double radius) {
    for (int i = 0; i < light.length; i++) {
      double far = Math.hypot(i % width + 0.5 - x, i / width + 0.5 - y);
      light[i] *= 0.05 + 0.95 * Math.min(1, Math.max(0, radius - far + 0.5));
    }
    return this;
  }

  /** Tissue: what is dark is grainy. */
  DrawnField grainy(double spread) {
    Random random = new Random(3);
    for (int i = 0; i < light.length; i++) {
      if (light[i] < 0.99 * GROUND) {
        light[i] *= 1 + spread * random.nextGaussian();
      }
    }
    return this;
  }

  DrawnField turnedOver() {
    for (int i = 0; i < light.length; i++) {
      light[i] = 1.1 * GROUND - light[i];
    }
    return this;
  }

  GrayImage image() {
    Random random = new Random(7);
    float[] values = new float[light.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (light[i] + 0.005 * GROUND * random.nextGaussian());
    }
    return GrayImage.of(width, height, values);
  }

  Foreground foreground(double um) {
    return new ForegroundFinder(MaskSettings.defaults()).find(image(), new PixelSize(um, "drawn"));
  }
}
