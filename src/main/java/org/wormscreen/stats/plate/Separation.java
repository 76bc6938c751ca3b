package org.wormscreen.stats.plate;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** How far the positive and the negative control wells of a plate stand apart. */
public final class Separation {

  private static final double SDS = 3;

  private Separation() {}

  /**
   * Z' = 1 - 3 (s1 + s2) / |m1 - m2| (Zhang, Chung and Oldenburg 1999, doi
   * 10.1177/108705719900400206). Minus infinity or NaN when the means are equal.
   */
  public static double zPrime(Spread one, Spread two) {
    return 1 - SDS * (one.sd() + two.sd()) / Math.abs(one.mean() - two.mean());
  }

  /** Z' of medians and scaled MADs. */
  public static double zPrimeRobust(Spread one, Spread two) {
    return 1 - SDS * (one.mad() + two.mad()) / Math.abs(one.median() - two.median());
  }

  /** (|m1 - m2| - 3 (s1 + s2)) / s2: the window between the groups in SDs of the second. */
  public static double signalWindow(Spread one, Spread two) {
    return (Math.abs(one.mean() - two.mean()) - SDS * (one.sd() + two.sd())) / two.sd();
  }

  /** The probability that a well of the first group lies above one of the second, Phi(SSMD). */
  public static double probabilityAbove(double ssmd) {
    return NormalDistribution.of(0, 1).cumulativeProbability(ssmd);
  }

  /**
   * The largest Z' that sampling allows when shares p1 and p2 are read on so many animals a well:
   * {@code 1 - 3 (sqrt(p1 q1 d1 / n1) + sqrt(p2 q2 d2 / n2)) / |p1 - p2|} with the design effect
   * {@code d = 1 + (n - 1) rho}.
   *
   * @param n1 animals per well of the first group, above 0
   * @param rho intra-well correlation; 0 for the ceiling of a faultless plate
   */
  public static double zPrimeCeiling(double p1, double n1, double p2, double n2, double rho) {
    double noise = sampling(p1, n1, rho) + sampling(p2, n2, rho);
    return 1 - SDS * noise / Math.abs(p1 - p2);
  }

  private static double sampling(double p, double n, double rho) {
    return Math.sqrt(p * (1 - p) * (1 + Math.max(0, n - 1) * rho) / n);
  }

  /**
   * Strictly standardised mean difference by moments, (m1 - m2) / sqrt(s1^2 + s2^2) (Zhang 2007,
   * doi 10.1016/j.ygeno.2006.12.014).
   */
  public static double ssmd(Spread one, Spread two) {
    return (one.mean() - two.mean()) / Math.hypot(one.sd(), two.sd());
  }

  /** SSMD with the maximum likelihood variances (divided by n). */
  public static double ssmdMaximumLikelihood(Spread one, Spread two) {
    double v1 = one.sd() * one.sd() * (one.count() - 1) / one.count();
    double v2 = two.sd() * two.sd() * (two.count() - 1) / two.count();
    return (one.mean() - two.mean()) / Math.sqrt(v1 + v2);
  }

  /** SSMD of medians and scaled MADs. */
  public static double ssmdRobust(Spread one, Spread two) {
    return (one.median() - two.median()) / Math.hypot(one.mad(), two.mad());
  }

  /**
   * The uniformly minimum variance unbiased SSMD of groups with equal variance: {@code (m1 - m2) /
   * sqrt(2 / K ((n1 - 1) s1^2 + (n2 - 1) s2^2))} with {@link #unbiasedFactor}. Needs two wells a
   * group.
   */
  public static double ssmdUnbiased(Spread one, Spread two) {
    double squares =
        (one.count() - 1) * one.sd() * one.sd() + (two.count() - 1) * two.sd() * two.sd();
    double k = unbiasedFactor(one.count() + two.count());
    return (one.mean() - two.mean()) / Math.sqrt(2 / k * squares);
  }

  /** K = 2 (Gamma((N - 2) / 2) / Gamma((N - 3) / 2))^2, close to N - 3.5; needs N of 4 or more. */
  public static double unbiasedFactor(int n) {
    return 2 * StrictMath.exp(2 * (LogGamma.value((n - 2) / 2.0) - LogGamma.value((n - 3) / 2.0)));
  }

  /** SSMD of replicate differences to their plates' vehicle: mean / sd. */
  public static double ssmdPaired(Spread differences) {
    return differences.mean() / differences.sd();
  }

  /**
   * The unbiased SSMD of n replicate differences, {@code Gamma((n-1)/2) / Gamma((n-2)/2)
   * sqrt(2/(n-1)) mean / sd}; NaN below three replicates.
   */
  public static double ssmdPairedUnbiased(Spread differences) {
    int n = differences.count();
    if (n < 3) {
      return Double.NaN;
    }
    double gammas = StrictMath.exp(LogGamma.value((n - 1) / 2.0) - LogGamma.value((n - 2) / 2.0));
    return gammas * Math.sqrt(2.0 / (n - 1)) * ssmdPaired(differences);
  }

  /** SSMD of a single well against the vehicle wells, (x - median) / (MAD sqrt(2)). */
  public static double ssmdSingle(double value, Spread negative) {
    return (value - negative.median()) / (negative.mad() * Math.sqrt(2));
  }
}
