package org.wormscreen.stats.proportion;

import java.util.Locale;
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
          String.format(
              Locale.ROOT,
              "A beta-binomial distribution needs 0 < mean < 1 and 0 <= rho < 1; found mean %s, rho %s",
              mean,
              rho));
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

  /**
   * The chances of 0 to n of n, each from the one before by {@code P(k + 1) / P(k) = (n - k) / (k +
   * 1) (mu + k theta) / (1 - mu + (n - k - 1) theta)}.
   */
  private double[] logChances(int n) {
    double theta = rho < BINOMIAL ? 0 : rho / (1 - rho);
    double[] log = new double[n + 1];
    log[0] = logProbability(0, n);
    for (int k = 0; k < n; k++) {
      double ratio = (n - k) * (mean + k * theta) / ((k + 1) * (1 - mean + (n - k - 1) * theta));
      log[k + 1] = log[k] + StrictMath.log(ratio);
    }
    return log;
  }

  /** P(Y &lt;= k of n), the exact lower tail. */
  public double lowerTail(int k, int n) {
    double[] log = logChances(n);
    double sum = 0;
    for (int j = 0; j <= k; j++) {
      sum += StrictMath.exp(log[j]);
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
    double[] log = logChances(n);
    double sum = 0;
    for (double chance : log) {
      if (chance <= log[k] + SAME) {
        sum += StrictMath.exp(chance);
      }
    }
    return Math.min(1, sum);
  }
}
