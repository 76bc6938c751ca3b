package org.wormscreen.phenotype.vulva.strip;

import java.util.Arrays;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.Straightener;

/**
 * A body laid straight: column x is a place on the axis, row k of a side the distance k * gridUm
 * from it.
 */
public final class BodyStrip {

  /** Light above the ground's counts as body only beyond this: halos are no bodies. */
  private static final double HALO = 0.12;

  private static final double BARRED = 0.5;
  private static final double BEYOND_FLOOR = 1.5;

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
   * @param others 1 where another object lies, 2 beyond the floor of the well, 0 elsewhere
   * @param reachUm how far to either side
   */
  public static BodyStrip of(
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
  public GrayImage picture() {
    return GrayImage.of(columns, 2 * reach + 1, light);
  }

  /** Places on the axis. */
  public int columns() {
    return columns;
  }

  /** The largest row of a side. */
  public int reach() {
    return reach;
  }

  /** Step of columns and rows, um. */
  public double gridUm() {
    return gridUm;
  }

  /** Transmission; NaN beyond the picture. */
  public double light(int x, int k, boolean left) {
    return light[index(x, k, left)];
  }

  /** How unlike the ground, 0 to 1: darkness, or brightness beyond a halo's; NaN if unknown. */
  public double body(int x, int k, boolean left) {
    double t = light[index(x, k, left)];
    return t > 1 ? Math.max(0, t - 1 - HALO) : 1 - t;
  }

  /** Whether another object or the picture's border is there. */
  public boolean barred(int x, int k, boolean left) {
    int i = index(x, k, left);
    return !(barred[i] < BARRED) || Float.isNaN(light[i]);
  }

  /** Whether it lies beyond the floor of the well, where nothing can be seen. */
  public boolean beyondFloor(int x, int k, boolean left) {
    return barred[index(x, k, left)] > BEYOND_FLOOR;
  }

  private int index(int x, int k, boolean left) {
    return (reach + (left ? -k : k)) * columns + x;
  }

  /** The median over columns of the darkest place of the outer body, 0 to 1. */
  public double flankDarkness(double[] halfUm, boolean left) {
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
}
