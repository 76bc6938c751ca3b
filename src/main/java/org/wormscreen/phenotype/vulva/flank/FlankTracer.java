package org.wormscreen.phenotype.vulva.flank;

import java.util.Arrays;
import org.wormscreen.phenotype.vulva.strip.BodyStrip;

/**
 * Finds the edge of one flank on a straightened body as the cheapest line from end to end (dynamic
 * programming): pale inside costs, dark outside costs, a fall from dark to pale is a gain, and the
 * line is no steeper than a bulge can be.
 *
 * @param levelShare where the edge lies between ground (0) and the flank's own darkness (1)
 */
public record FlankTracer(double levelShare) {

  private static final double LEAST_LEVEL = 0.04;
  private static final double INNERMOST = 0.45;
  private static final double BULGE_UM = 32;
  private static final double OUTSIDE_UM = 9;
  private static final double STEP_UM = 3;
  private static final double GAIN_UM = 5;
  private static final double STIFFNESS = 0.12;
  private static final int STEEPEST = 3;
  private static final double NEVER = 1e9;

  /**
   * The distance of the edge from the axis, um, for each column; known also where a neighbour hides
   * it, as a bridge.
   *
   * @param halfUm the half-width expected, um
   */
  public double[] trace(BodyStrip strip, double[] halfUm, boolean left) {
    double level = level(strip, halfUm, left);
    int columns = strip.columns();
    int rows = strip.reach() + 1;
    double[][] sum = new double[columns][rows];
    byte[][] from = new byte[columns][rows];
    double[] body = new double[rows];
    double[] cost = new double[rows];
    for (int x = 0; x < columns; x++) {
      for (int k = 0; k < rows; k++) {
        boolean unknown = strip.barred(x, k, left);
        body[k] = unknown ? Double.NaN : strip.body(x, k, left);
      }
      costs(body, cost, level, halfUm[x], strip.gridUm());
      step(x == 0 ? null : sum[x - 1], sum[x], from[x], cost, level * strip.gridUm());
    }
    int k = 0;
    for (int j = 1; j < rows; j++) {
      k = sum[columns - 1][j] < sum[columns - 1][k] ? j : k;
    }
    double[] edge = new double[columns];
    for (int x = columns - 1; x >= 0; x--) {
      edge[x] = between(strip, x, k, left, level) * strip.gridUm();
      k += from[x][k];
    }
    return edge;
  }

  /** The darkness of the edge. */
  public double level(BodyStrip strip, double[] halfUm, boolean left) {
    return Math.max(LEAST_LEVEL, levelShare * strip.flankDarkness(halfUm, left));
  }

  private static void costs(
      double[] body, double[] cost, double level, double halfUm, double grid) {
    int rows = body.length;
    int first = (int) Math.max(0, Math.floor(INNERMOST * halfUm / grid));
    int last = (int) Math.min(rows - 1, Math.ceil((halfUm + BULGE_UM) / grid));
    int wide = (int) Math.max(1, Math.round(STEP_UM / grid));
    int far = (int) Math.max(1, Math.round(OUTSIDE_UM / grid));
    Arrays.fill(cost, NEVER);
    double pale = 0;
    double[] dark = new double[rows + 1];
    for (int k = 0; k < rows; k++) {
      double d = Double.isNaN(body[k]) ? 0 : Math.max(0, Math.min(level, body[k] - level));
      dark[k + 1] = dark[k] + d;
    }
    for (int k = first; k <= last; k++) {
      if (k > first && !Double.isNaN(body[k - 1])) {
        pale += Math.max(0, level - body[k - 1]);
      }
      double outside = dark[Math.min(rows, k + far)] - dark[k];
      double fall = mean(body, k - wide, k) - mean(body, k, k + wide);
      double gain = Double.isNaN(fall) ? 0 : Math.max(-level, Math.min(4 * level, fall));
      cost[k] = grid * (pale + outside) - GAIN_UM * gain / 4;
    }
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    int count = 0;
    for (int k = Math.max(0, from); k < Math.min(values.length, to); k++) {
      sum += values[k];
      count++;
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  private static void step(double[] before, double[] sum, byte[] from, double[] cost, double unit) {
    for (int k = 0; k < sum.length; k++) {
      if (before == null) {
        sum[k] = cost[k];
        continue;
      }
      double best = Double.POSITIVE_INFINITY;
      for (int d = -STEEPEST; d <= STEEPEST; d++) {
        if (k + d >= 0 && k + d < sum.length) {
          double here = before[k + d] + STIFFNESS * unit * Math.abs(d);
          if (here < best) {
            best = here;
            from[k] = (byte) d;
          }
        }
      }
      sum[k] = best + cost[k];
    }
  }

  /** The edge between rows, where the level is crossed nearest to the row found. */
  private static double between(BodyStrip strip, int x, int k, boolean left, double level) {
    for (int off = 0; off <= 2; off++) {
      for (int at : new int[] {k - off, k + off}) {
        if (at >= 1 && at <= strip.reach()) {
          double inner = strip.body(x, at - 1, left);
          double outer = strip.body(x, at, left);
          if (inner > level && outer <= level) {
            return at - 1 + (inner - level) / (inner - outer);
          }
        }
      }
    }
    return k - 0.5;
  }
}
