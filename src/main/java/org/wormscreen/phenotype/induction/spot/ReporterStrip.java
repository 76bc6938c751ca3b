package org.wormscreen.phenotype.induction.spot;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.wormscreen.image.GrayImage;

/**
 * The reporter's channel of one body laid straight, the ground taken off: value (x, y) at y *
 * columns + x, the midline in row {@code middle}, left of the walk above it.
 */
public final class ReporterStrip {

  private static final double GROUND_FROM_UM = 9;
  private static final double MAD_TO_SD = 1.482602218505602;
  private static final double LEAST_NOISE = 0.3;
  private static final double HIDDEN = 0.5;
  private static final double OVERDRIVEN = 0.99;

  final int columns;
  final int rows;
  final int middle;
  final double gridUm;

  /** Above the ground, gray values; NaN beyond the picture. */
  final float[] light;

  /** Half-width of the body at each column, um. */
  final double[] halfUm;

  /** Where the camera is overdriven. */
  final boolean[] saturated;

  private final boolean[] hidden;

  /** Standard deviation of the ground, gray values. */
  final double noise;

  private ReporterStrip(
      GrayImage values, float[] light, double[] halfUm, double gridUm, Surroundings around) {
    this.columns = values.width();
    this.rows = values.height();
    this.middle = rows / 2;
    this.gridUm = gridUm;
    this.light = light;
    this.halfUm = halfUm;
    this.saturated = around.saturated;
    this.hidden = around.hidden;
    this.noise = around.noise;
  }

  private record Surroundings(boolean[] saturated, boolean[] hidden, double noise) {}

  /**
   * Of a straightened picture.
   *
   * @param values gray values; NaN beyond the picture
   * @param others 1 where another object lies, as straight
   * @param halfUm half-width of the body at each column, um
   * @param ceiling the camera's largest value where it is overdriven; infinite where it is not
   */
  public static ReporterStrip of(
      GrayImage values, GrayImage others, double[] halfUm, double gridUm, double ceiling) {
    int columns = values.width();
    float[] light = values.toArray();
    float[] ground = new float[light.length];
    boolean[] saturated = new boolean[light.length];
    boolean[] hidden = new boolean[light.length];
    int count = 0;
    for (int i = 0; i < light.length; i++) {
      int x = i % columns;
      double away = Math.abs(i / columns - values.height() / 2) * gridUm;
      hidden[i] = others.at(x, i / columns) > HIDDEN;
      saturated[i] = light[i] >= OVERDRIVEN * ceiling;
      if (away > halfUm[x] + GROUND_FROM_UM && !hidden[i] && !Float.isNaN(light[i])) {
        ground[count++] = light[i];
      }
    }
    Arrays.sort(ground, 0, count);
    float level = count == 0 ? 0 : ground[count / 2];
    for (int i = 0; i < count; i++) {
      ground[i] = Math.abs(ground[i] - level);
    }
    Arrays.sort(ground, 0, count);
    double noise = count == 0 ? 1 : Math.max(LEAST_NOISE, MAD_TO_SD * ground[count / 2]);
    for (int i = 0; i < light.length; i++) {
      light[i] -= level;
    }
    return new ReporterStrip(
        values, light, halfUm, gridUm, new Surroundings(saturated, hidden, noise));
  }

  /** Length of the axis, um. */
  public double lengthUm() {
    return (columns - 1) * gridUm;
  }

  /** Mean of the body's light above the ground, gray values. */
  public double mean() {
    int count = 0;
    for (int i = 0; i < light.length; i++) {
      count += isLit(i) ? 1 : 0;
    }
    return count == 0 ? 0 : sum() / count;
  }

  /** Sum of the body's light above the ground, gray values times um2. */
  public double total() {
    return sum() * gridUm * gridUm;
  }

  private double sum() {
    double sum = 0;
    for (int i = 0; i < light.length; i++) {
      sum += isLit(i) ? light[i] : 0;
    }
    return sum;
  }

  private boolean isLit(int i) {
    return onBody(i % columns, i / columns, 0) && !Float.isNaN(light[i]);
  }

  /** Share of a stretch of the body that another object covers, places on the axis 0 to 1. */
  public double hiddenShare(double from, double to) {
    return share(from, to, i -> hidden[i]);
  }

  /** Share of a stretch of the body that lies beyond the picture, places on the axis 0 to 1. */
  public double clippedShare(double from, double to) {
    return share(from, to, i -> Float.isNaN(light[i]));
  }

  private double share(double from, double to, IntPredicate holds) {
    int count = 0;
    int all = 0;
    for (int x = (int) (from * columns); x < to * columns; x++) {
      for (int y = 0; y < rows; y++) {
        if (onBody(x, y, 1)) {
          all++;
          count += holds.test(y * columns + x) ? 1 : 0;
        }
      }
    }
    return all == 0 ? 1 : (double) count / all;
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
