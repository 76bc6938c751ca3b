package org.wormscreen.phenotype.vulva;

import java.util.Arrays;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.Straightener;

/**
 * A body laid straight: column x is a place on the axis, row k of a side the distance k * gridUm
 * from it.
 */
final class BodyStrip {

  /** Light above the ground's counts as body only beyond this: halos are no bodies. */
  private static final double HALO = 0.12;

  private static final double BARRED = 0.5;

  private final int columns;
  private final int reach;
  private final double gridUm;
  private final float[] light;
  private final float[] barred;

  private BodyStrip(int columns, int reach, double gridUm, float[] light, float[] barred) {
    this.columns = columns;
    this.reach = reach;
    this.gridUm = gridUm;
    this.light = light;
    this.barred = barred;
  }

  /**
   * Straightens the body.
   *
   * @param light transmission, 1 on empty ground
   * @param others 1 where another object lies, 0 elsewhere
   * @param reachUm how far to either side
   */
  static BodyStrip of(
      Axis axis,
      Sampler light,
      Straightener.Plane others,
      PixelSize pixel,
      double gridUm,
      double reachUm) {
    Straightener straightener = new Straightener(gridUm, reachUm);
    GrayImage picture =
        straightener.straighten(
            (x, y) -> light.covers(x, y) ? light.at(x, y) : Double.NaN, axis.midline(), pixel);
    GrayImage neighbours = straightener.straighten(others, axis.midline(), pixel);
    return new BodyStrip(
        picture.width(), picture.height() / 2, gridUm, picture.toArray(), neighbours.toArray());
  }

  /**
   * The straightened picture, the left side of the walk at the top; row {@code reach} is the axis.
   */
  GrayImage picture() {
    return GrayImage.of(columns, 2 * reach + 1, light);
  }

  /** Places on the axis. */
  int columns() {
    return columns;
  }

  /** The largest row of a side. */
  int reach() {
    return reach;
  }

  /** Step of columns and rows, um. */
  double gridUm() {
    return gridUm;
  }

  /** Transmission; NaN beyond the picture. */
  double light(int x, int k, boolean left) {
    return light[index(x, k, left)];
  }

  /** How unlike the ground, 0 to 1: darkness, or brightness beyond a halo's; NaN if unknown. */
  double body(int x, int k, boolean left) {
    double t = light[index(x, k, left)];
    return t > 1 ? Math.max(0, t - 1 - HALO) : 1 - t;
  }

  /** Whether another object or the picture's border is there. */
  boolean barred(int x, int k, boolean left) {
    int i = index(x, k, left);
    return !(barred[i] < BARRED) || Float.isNaN(light[i]);
  }

  private int index(int x, int k, boolean left) {
    return (reach + (left ? -k : k)) * columns + x;
  }

  /** The median over columns of the darkest place of the outer body, 0 to 1. */
  double flankDarkness(double[] halfUm, boolean left) {
    double[] darkest = new double[columns];
    int count = 0;
    for (int x = columns / 6; x < columns - columns / 6; x++) {
      double most = Double.NaN;
      int from = (int) (0.55 * halfUm[x] / gridUm);
      int to = (int) Math.min(reach, 1.15 * halfUm[x] / gridUm);
      for (int k = from; k <= to; k++) {
        if (!barred(x, k, left) && !(body(x, k, left) <= most)) {
          most = body(x, k, left);
        }
      }
      if (Double.isFinite(most)) {
        darkest[count++] = most;
      }
    }
    Arrays.sort(darkest, 0, count);
    return count == 0 ? 0 : darkest[count / 2];
  }

  /**
   * How far the fall from body to ground reaches: the darkness just inside the edge over the
   * steepest fall across it, median over columns, um. 2.5 standard deviations of the blur for a
   * sharp edge.
   */
  double fallUm(Flank flank) {
    double[] edge = flank.edgeUm();
    boolean[] seen = flank.seen();
    double[] falls = new double[columns];
    int count = 0;
    int near = (int) Math.ceil(8 / gridUm);
    for (int x = columns / 6; x < columns - columns / 6; x++) {
      int at = (int) Math.round(edge[x] / gridUm);
      if (!seen[x] || at - near < 0 || at + near >= reach) {
        continue;
      }
      double darkest = 0;
      double steepest = 1e-6;
      for (int k = at - near; k < at + near; k++) {
        double here = body(x, k, flank.left());
        darkest = k < at ? Math.max(darkest, here) : darkest;
        steepest = Math.max(steepest, (here - body(x, k + 1, flank.left())) / gridUm);
      }
      falls[count++] = darkest / steepest;
    }
    Arrays.sort(falls, 0, count);
    return count == 0 ? Double.POSITIVE_INFINITY : falls[count / 2];
  }
}
