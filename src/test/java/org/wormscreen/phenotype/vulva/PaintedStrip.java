package org.wormscreen.phenotype.vulva;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.phenotype.vulva.flank.Contour;
import org.wormscreen.phenotype.vulva.flank.Flank;
import org.wormscreen.phenotype.vulva.flank.FlankReader;
import org.wormscreen.phenotype.vulva.flank.FlankTracer;
import org.wormscreen.phenotype.vulva.strip.Axis;
import org.wormscreen.phenotype.vulva.strip.BodyStrip;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Straightener;

/**
 * A straight body of 800 by 60 um that lies along x, transmission 0.6 inside and 1 outside, on
 * pixels of 1.3 um; more can be painted on it, in um from the body's left end and its middle, up
 * being the left flank.
 */
public final class PaintedStrip {

  public static final double GRID_UM = 1.3;
  public static final double LENGTH_UM = 800;
  public static final double HALF_UM = 30;
  private static final int WIDTH = 700;
  private static final int HEIGHT = 160;
  private static final int LEFT = 42;
  private static final int MIDDLE = 80;

  private final double blurUm;
  private final float[] values = new float[WIDTH * HEIGHT];
  private Straightener.Plane others = (x, y) -> 0;

  /** A body whose edges fall over a logistic of this scale, um. */
  public PaintedStrip(double blurUm) {
    this.blurUm = blurUm;
    Arrays.fill(values, 1);
    paint((x, y) -> Math.min(HALF_UM - Math.abs(y), Math.min(x, LENGTH_UM - x)), 0.6);
  }

  /** How deep inside a shape a place lies, um; below 0 outside. */
  @FunctionalInterface
  public interface Shape {
    /** The depth at a place. */
    double depth(double x, double y);
  }

  /** Paints a shape of this transmission where it is darker than what is there. */
  public PaintedStrip paint(Shape shape, double light) {
    for (int i = 0; i < values.length; i++) {
      double depth = shape.depth(um(i % WIDTH - LEFT), um(MIDDLE - i / WIDTH));
      double inside = 1 / (1 + Math.exp(-depth / blurUm));
      values[i] = (float) Math.min(values[i], 1 - (1 - light) * inside);
    }
    return this;
  }

  /** A dome on the left flank. */
  public PaintedStrip dome(double atUm, double heightUm, double baseUm) {
    return paint(
        (x, y) -> {
          double off = 2 * (x - atUm) / baseUm;
          return HALF_UM + heightUm * Math.max(0, 1 - off * off) - y - (off * off > 1 ? 99 : 0);
        },
        0.6);
  }

  /** A round speck. */
  public PaintedStrip speck(double atUm, double asideUm, double radiusUm) {
    return paint((x, y) -> radiusUm - Math.hypot(x - atUm, y - asideUm), 0.6);
  }

  /** Tells where other objects lie, in um. */
  public PaintedStrip others(Shape where) {
    others = (x, y) -> where.depth(um(x - LEFT), um(MIDDLE - y)) > 0 ? 1 : 0;
    return this;
  }

  private static double um(double pixels) {
    return pixels * GRID_UM;
  }

  public PixelSize pixel() {
    return new PixelSize(GRID_UM, "painted");
  }

  public Sampler light() {
    return new Sampler(GrayImage.of(WIDTH, HEIGHT, values));
  }

  public Straightener.Plane others() {
    return others;
  }

  /** The body's axis between two places, um from its left end. */
  public Axis axis(double fromUm, double toUm) {
    List<Point> points = new ArrayList<>();
    for (double x = fromUm; x <= toUm; x += GRID_UM) {
      points.add(new Point(LEFT + 0.5 + x / GRID_UM, MIDDLE + 0.5));
    }
    return new Axis(points);
  }

  public BodyStrip strip() {
    return BodyStrip.of(axis(0, LENGTH_UM), light(), others, pixel(), GRID_UM, HALF_UM + 42);
  }

  /** The half-width along the axis. */
  public double[] half() {
    double[] half = new double[strip().columns()];
    Arrays.fill(half, HALF_UM);
    return half;
  }

  public Flank flank(boolean left) {
    BodyStrip strip = strip();
    return new FlankReader(new FlankTracer(0.2), new Contour(260))
        .read(strip, half(), new boolean[strip.columns()], left);
  }
}
