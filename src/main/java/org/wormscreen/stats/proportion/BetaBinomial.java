package org.wormscreen.stats.proportion;

import org.apache.commons.numbers.gamma.LogBeta;

/**
 * The beta-binomial distribution of the affected animals of one well: the chance of each animal is
 * the well's own, drawn from a beta distribution.
 *
 * @param mean the mean share mu, strictly between 0 and 1
 * @param rho the intra-well correlation, 0 (binomial) or more and below 1; the beta distribution
 *     has a + b = (1 - rho) / rho
 */
public record BetaBinomial(double mean, double rho) {

  /** Below this correlation the distribution is the binomial to double precision. */
  private static final double BINOMIAL = 1e-12;

  /** Chances that differ by less, relatively, are equal. */
  private static final double SAME = 1e-7;

  public BetaBinomial {
    if (!(mean > 0 && mean < 1) || !(rho >= 0 && rho < 1)) {
      throw new IllegalArgumentException(
          "A beta-binomial distribution needs 0 < mean < 1 and 0 <= rho < 1; found mean %s, rho %s"
              .formatted(mean, rho));
    }
  }

  /** log C(n, k), the logarithm of the number of ways to choose k of n. */
  public static double logChoose(int n, int k) {
    return -StrictMath.log(n + 1.0) - LogBeta.value(n - k + 1.0, k + 1.0);
  }

  /**
   * log P(Y = k of n). The rising products of the beta function are written out, which stays exact
   * down to rho = 0.
   */
  public double logProbability(int k, int n) {
    double theta = rho < BINOMIAL ? 0 : rho / (1 - rho);
    double sum = logChoose(n, k);
    for (int r = 0; r < k; r++) {
      sum += StrictMath.log(mean + r * theta);
    }
    for (int r = 0; r < n - k; r++) {
      sum += StrictMath.log(1 - mean + r * theta);
    }
    for (int r = 1; r < n; r++) {
      sum -= StrictMath.log1p(r * theta);
    }
    return sum;
  }

  /** P(Y &lt;= k of n), the exact lower tail. */
  public double lowerTail(int k, int n) {
    double sum = 0;
    for (int j = 0; j <= k; j++) {
      sum += StrictMath.exp(logProbability(j, n));
    }
    return Math.min(1, sum);
  }

  /** P(Y &gt;= k of n), the exact upper tail. */
  public double upperTail(int k, int n) {
    return new BetaBinomial(1 - mean, rho).lowerTail(n - k, n);
  }

  /**
   * The two-sided p value of k of n: the sum of the chances of all outcomes that are no likelier
   * (to seven digits) than k.
   */
  public double noLikelier(int k, int n) {
    double seen = logProbability(k, n) + SAME;
    double sum = 0;
    for (int j = 0; j <= n; j++) {
      double log = logProbability(j, n);
      if (log <= seen) {
        sum += StrictMath.exp(log);
      }
    }
    return Math.min(1, sum);
  }
}
