package org.wormscreen.stats.table;

import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.wormscreen.stats.Proportion;

/**
 * Does the share affected rise or fall with the dose? The test of Cochran (1954) and Armitage
 * (1955, doi 10.2307/3001775) on animals pooled by dose. The scores matter: doses and ranks of
 * doses give different answers.
 *
 * @param z signed; z^2 is chi-squared with 1 degree of freedom
 * @param animals N
 */
public record Trend(double z, int animals) {

  /**
   * Tests.
   *
   * @param groups k of n at each dose
   * @param scores the doses, or their ranks
   */
  public static Trend of(List<Proportion> groups, double... scores) {
    if (groups.size() != scores.length || scores.length < 2) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "A trend needs two groups or more, each with a score; found %d and %d",
              groups.size(),
              scores.length));
    }
    double n = 0;
    double y = 0;
    double nx = 0;
    for (int i = 0; i < scores.length; i++) {
      n += groups.get(i).trials();
      y += groups.get(i).successes();
      nx += groups.get(i).trials() * scores[i];
    }
    double p = y / n;
    double mean = nx / n;
    double top = 0;
    double spread = 0;
    for (int i = 0; i < scores.length; i++) {
      double off = scores[i] - mean;
      top += off * (groups.get(i).successes() - groups.get(i).trials() * p);
      spread += groups.get(i).trials() * off * off;
    }
    return new Trend(top / Math.sqrt(p * (1 - p) * spread), (int) n);
  }

  /** z^2. */
  public double chiSquared() {
    return z * z;
  }

  /** The same with the variance of a permutation, N - 1 in place of N. */
  public double chiSquaredPermutation() {
    return z * z * (animals - 1) / animals;
  }

  /** Two-sided p. */
  public double p() {
    return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
  }

  /** The same with animals counted down by a design effect, for wells that differ. */
  public Trend deflated(double designEffect) {
    return new Trend(z / Math.sqrt(Math.max(1, designEffect)), animals);
  }
}
