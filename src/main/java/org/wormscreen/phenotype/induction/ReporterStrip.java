package org.wormscreen.phenotype.induction;

import java.util.Arrays;

/**
 * The reporter's channel of one body laid straight, the ground taken off: value (x, y) at y *
 * columns + x, the midline in row {@code middle}, left of the walk above it.
 */
final class ReporterStrip {

  final int columns;
  final int rows;
  final int middle;
  final double gridUm;

  /** Above the ground, gray values; NaN beyond the picture. */
  final float[] light;

  /** Half-width of the body at each column, um. */
  final double[] halfUm;

  /** 1 where the camera is overdriven. */
  final boolean[] saturated;

  /** Standard deviation of the ground, gray values. */
  final double noise;

  ReporterStrip(
      int columns,
      int rows,
      double gridUm,
      float[] light,
      double[] halfUm,
      boolean[] saturated,
      double noise) {
    this.columns = columns;
    this.rows = rows;
    this.middle = rows / 2;
    this.gridUm = gridUm;
    this.light = light;
    this.halfUm = halfUm;
    this.saturated = saturated;
    this.noise = noise;
  }

  /** Whether a place lies on the body, grown by so many um. */
  boolean onBody(int x, int y, double moreUm) {
    return Math.abs(y - middle) * gridUm <= halfUm[x] + moreUm;
  }

  /**
   * The body's own light about each place: a low quantile of the values on both sides of the
   * midline, as far from it, within some distance along the axis. Foci lie on one side, so that
   * they count little.
   */
  float[] smoothBody(double reachUm, double quantile, int step) {
    int reach = (int) Math.round(reachUm / gridUm);
    float[] body = new float[light.length];
    float[] window = new float[2 * (2 * reach + 1)];
    for (int y = 0; y <= middle; y++) {
      double before = Double.NaN;
      int at = 0;
      for (int x = 0; ; x = Math.min(columns - 1, x + step)) {
        double here = quantile(x, y, reach, quantile, window);
        for (int k = at; k <= x; k++) {
          double t = x == at ? 1 : (double) (k - at) / (x - at);
          float v = (float) (Double.isNaN(before) ? here : before + t * (here - before));
          body[y * columns + k] = v;
          body[(rows - 1 - y) * columns + k] = v;
        }
        before = here;
        at = x;
        if (x == columns - 1) {
          break;
        }
      }
    }
    return body;
  }

  private double quantile(int x, int y, int reach, double quantile, float[] window) {
    int count = 0;
    for (int k = Math.max(0, x - reach); k <= Math.min(columns - 1, x + reach); k++) {
      float one = light[y * columns + k];
      float other = light[(rows - 1 - y) * columns + k];
      if (!Float.isNaN(one)) {
        window[count++] = one;
      }
      if (!Float.isNaN(other)) {
        window[count++] = other;
      }
    }
    Arrays.sort(window, 0, count);
    return count == 0 ? 0 : window[(int) (quantile * (count - 1))];
  }
}
