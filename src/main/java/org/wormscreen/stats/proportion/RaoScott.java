package org.wormscreen.stats.proportion;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.wormscreen.stats.Proportion;

/**
 * Two groups of wells by the chi-squared test of shares whose counts are divided by the design
 * effect of their group (Rao and Scott 1992, doi 10.2307/2532311).
 *
 * @param designEffectOne variance of the share between wells over the binomial's, first group
 * @param designEffectTwo the same of the second group; both are used floored at 1
 * @param chiSquared 1 degree of freedom
 */
public record RaoScott(double designEffectOne, double designEffectTwo, double chiSquared) {

  /** Tests two groups of two wells or more, neither all affected nor all unaffected. */
  public static RaoScott of(List<Proportion> one, List<Proportion> two) {
    double d1 = designEffect(one);
    double d2 = designEffect(two);
    Proportion p1 = pooled(one);
    Proportion p2 = pooled(two);
    double n1 = p1.trials() / Math.max(1, d1);
    double n2 = p2.trials() / Math.max(1, d2);
    double p = (n1 * p1.fraction() + n2 * p2.fraction()) / (n1 + n2);
    double off1 = n1 * (p1.fraction() - p);
    double off2 = n2 * (p2.fraction() - p);
    double chi = (off1 * off1 / n1 + off2 * off2 / n2) / (p * (1 - p));
    return new RaoScott(d1, d2, chi);
  }

  /** m / ((m - 1) N^2) sum (y - n p)^2 over p q / N, m wells with N animals. */
  static double designEffect(List<Proportion> wells) {
    Proportion pooled = pooled(wells);
    double p = pooled.fraction();
    double squares = 0;
    for (Proportion well : wells) {
      double off = well.successes() - well.trials() * p;
      squares += off * off;
    }
    double m = wells.size();
    return m / (m - 1) * squares / pooled.trials() / (p * (1 - p));
  }

  private static Proportion pooled(List<Proportion> wells) {
    return wells.stream().reduce(new Proportion(0, 0), Proportion::plus);
  }

  /** The p value. */
  public double p() {
    return ChiSquaredDistribution.of(1).survivalProbability(chiSquared);
  }
}
