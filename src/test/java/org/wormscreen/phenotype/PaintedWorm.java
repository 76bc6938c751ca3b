package org.wormscreen.phenotype;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.ImageCondition;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.worm.Midline;
import org.wormscreen.worm.MidlinePoint;
import org.wormscreen.worm.Outline;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Stretch;
import org.wormscreen.worm.Worm;

/** Animals of known shape, and fields painted with them. */
public final class PaintedWorm {

  public static final int WIDTH = 220;
  public static final int HEIGHT = 160;
  private static final int POINTS = 81;

  private PaintedWorm() {}

  /** A rod with pointed ends. */
  public static Worm straight(Point from, double length, double halfWidth) {
    return of(from, length, halfWidth, position -> 0);
  }

  /** A sine-like S of this amplitude in radians. */
  public static Worm bent(Point from, double length, double halfWidth, double radians) {
    return of(from, length, halfWidth, position -> radians * Math.sin(2 * Math.PI * position));
  }

  /**
   * An animal whose direction is a function of the place on its body, 0 to 1, in radians from +x.
   */
  public static Worm of(
      Point from, double length, double halfWidth, DoubleUnaryOperator direction) {
    double step = length / (POINTS - 1);
    List<MidlinePoint> midline = new ArrayList<>();
    List<Point> left = new ArrayList<>();
    List<Point> right = new ArrayList<>();
    Point place = from;
    for (int i = 0; i < POINTS; i++) {
      double position = (double) i / (POINTS - 1);
      double half = halfWidth * Math.min(1, 8 * Math.min(position, 1 - position));
      double angle = direction.applyAsDouble(position);
      double leftX = Math.sin(angle);
      double leftY = -Math.cos(angle);
      midline.add(new MidlinePoint(place, half, half));
      left.add(new Point(place.x() + half * leftX, place.y() + half * leftY));
      right.add(0, new Point(place.x() - half * leftX, place.y() - half * leftY));
      double next = direction.applyAsDouble(position + 0.5 / (POINTS - 1));
      place = new Point(place.x() + step * Math.cos(next), place.y() + step * Math.sin(next));
    }
    left.addAll(right);
    return new Worm(new Outline(left), new Midline(midline), false, List.of(), 1);
  }

  /** The same animal in another scale, turned by a quarter and moved. */
  public static Worm moved(Worm worm, double scale, double dx, double dy) {
    return new Worm(
        new Outline(worm.outline().corners().stream().map(p -> moved(p, scale, dx, dy)).toList()),
        new Midline(
            worm.midline().points().stream()
                .map(
                    p ->
                        new MidlinePoint(
                            moved(p.place(), scale, dx, dy), scale * p.left(), scale * p.right()))
                .toList()),
        worm.clustered(),
        worm.shared(),
        worm.confidence());
  }

  private static Point moved(Point p, double scale, double dx, double dy) {
    return new Point(-scale * p.y() + dx, scale * p.x() + dy);
  }

  /** The same animal with a neighbour on it. */
  public static Worm sharing(Worm worm, Stretch stretch) {
    return new Worm(worm.outline(), worm.midline(), true, List.of(stretch), worm.confidence());
  }

  /** Transmitted light in which these animals are darker than the ground; all of it is floor. */
  public static Foreground foreground(List<Worm> worms) {
    BitSet all = new BitSet();
    all.set(0, WIDTH * HEIGHT);
    BitSet objects = new BitSet();
    float[] values = new float[WIDTH * HEIGHT];
    for (int i = 0; i < values.length; i++) {
      int pixel = i;
      boolean on = worms.stream().anyMatch(w -> covers(w, pixel % WIDTH, pixel / WIDTH));
      objects.set(i, on);
      values[i] = on ? 0.6f : 1;
    }
    GrayImage painted = GrayImage.of(WIDTH, HEIGHT, values);
    return new Foreground(
        painted,
        painted,
        BinaryMask.of(WIDTH, HEIGHT, all),
        BinaryMask.of(WIDTH, HEIGHT, objects),
        ImageCondition.GOOD);
  }

  /** A stain's channel: ground 100, noise of 4, and so much more inside of these animals. */
  public static GrayImage stain(List<Worm> worms, double brighter, long seed) {
    Random random = new Random(seed);
    float[] values = new float[WIDTH * HEIGHT];
    for (int i = 0; i < values.length; i++) {
      int pixel = i;
      boolean on = worms.stream().anyMatch(w -> covers(w, pixel % WIDTH, pixel / WIDTH));
      values[i] = (float) (100 + 4 * random.nextGaussian() + (on ? brighter : 0));
    }
    return GrayImage.of(WIDTH, HEIGHT, values);
  }

  private static boolean covers(Worm worm, int x, int y) {
    Point centre = new Point(x + 0.5, y + 0.5);
    return worm.midline().points().stream()
        .anyMatch(p -> p.place().distance(centre) <= p.left() + 0.3);
  }
}
