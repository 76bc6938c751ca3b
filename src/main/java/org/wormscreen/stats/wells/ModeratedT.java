package org.wormscreen.stats.wells;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * t tests of many treatments with few wells each, whose variances lend each other strength (Smyth
 * 2004, doi 10.2202/1544-6115.1027; eBayes of limma).
 *
 * @param priorVariance s0^2
 * @param priorFreedom d0; infinite when the variances differ no more than by chance
 * @param variances the variances drawn towards the prior
 * @param t moderated t
 * @param freedom of each t
 * @param p two-sided
 */
public record ModeratedT(
    double priorVariance,
    double priorFreedom,
    double[] variances,
    double[] t,
    double freedom,
    double[] p) {

  private static final int MOST_STEPS = 50;
  private static final double SETTLED = 1e-14;

  /**
   * Tests.
   *
   * @param differences of each treatment to its vehicle
   * @param variances residual variance of a well, of each treatment, above 0
   * @param freedom residual degrees of freedom, the same for all
   * @param scale standard error of a difference at variance 1, such as sqrt(1 / n1 + 1 / n2)
   */
  public static ModeratedT of(
      double[] differences, double[] variances, double freedom, double scale) {
    int tests = variances.length;
    double half = freedom / 2;
    double[] e = new double[tests];
    double mean = 0;
    for (int i = 0; i < tests; i++) {
      e[i] = StrictMath.log(variances[i]) - Digamma.value(half) + StrictMath.log(half);
      mean += e[i] / tests;
    }
    double spread = 0;
    for (double v : e) {
      spread += (v - mean) * (v - mean) / (tests - 1);
    }
    spread -= Trigamma.value(half);
    double d0 = spread > 0 ? 2 * inverseTrigamma(spread) : Double.POSITIVE_INFINITY;
    double s0 =
        spread > 0
            ? StrictMath.exp(mean + Digamma.value(d0 / 2) - StrictMath.log(d0 / 2))
            : StrictMath.exp(mean);
    double total = Math.min(freedom + d0, tests * freedom);
    double[] drawn = new double[tests];
    double[] t = new double[tests];
    double[] p = new double[tests];
    for (int i = 0; i < tests; i++) {
      drawn[i] = Double.isInfinite(d0) ? s0 : (d0 * s0 + freedom * variances[i]) / (d0 + freedom);
      t[i] = differences[i] / (Math.sqrt(drawn[i]) * scale);
      p[i] = 2 * survival(Math.abs(t[i]), total);
    }
    return new ModeratedT(s0, d0, drawn, t, total, p);
  }

  private static double survival(double t, double freedom) {
    return Double.isInfinite(freedom)
        ? NormalDistribution.of(0, 1).survivalProbability(t)
        : TDistribution.of(freedom).survivalProbability(t);
  }

  /** The y with trigamma(y) = x, by Newton on 1 / trigamma, which is nearly straight. */
  static double inverseTrigamma(double x) {
    double y = 0.5 + 1 / x;
    for (int i = 0; i < MOST_STEPS; i++) {
      double tri = Trigamma.value(y);
      double step = tri * (1 - tri / x) / tetragamma(y);
      y += step;
      if (Math.abs(step) < SETTLED * y) {
        break;
      }
    }
    return y;
  }

  /** The derivative of trigamma: recurrence up to 12, then the asymptotic series. */
  static double tetragamma(double x) {
    double sum = 0;
    double y = x;
    while (y < 12) {
      sum -= 2 / (y * y * y);
      y += 1;
    }
    double u = 1 / (y * y);
    return sum
        - u * (1 + 1 / y + u * (0.5 - u * (1.0 / 6 - u * (1.0 / 6 - u * (0.3 - u * 5.0 / 6)))));
  }
}
