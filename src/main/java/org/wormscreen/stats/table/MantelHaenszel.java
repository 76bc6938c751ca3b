package org.wormscreen.stats.table;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.wormscreen.stats.Limits;

/**
 * One odds ratio over the 2 x 2 tables of several plates (Mantel and Haenszel 1959, doi
 * 10.1093/jnci/22.4.719), limits by Robins, Breslow and Greenland (1986, doi 10.2307/2531052).
 *
 * @param chiSquared without continuity correction, 1 degree of freedom
 * @param chiSquaredCorrected with a correction of 1/2
 * @param oddsRatio common odds ratio
 * @param limits its 95 % limits
 * @param exactP the exact conditional p, all outcomes no likelier than the one seen
 * @param exactOddsRatio the conditional maximum likelihood odds ratio
 */
public record MantelHaenszel(
    double chiSquared,
    double chiSquaredCorrected,
    double oddsRatio,
    Limits limits,
    double exactP,
    double exactOddsRatio) {

  private static final double Z = 1.959963984540054;

  /** Of these plates. */
  public static MantelHaenszel of(List<TwoByTwo> plates) {
    double off = 0;
    double variance = 0;
    double r = 0;
    double s = 0;
    double pr = 0;
    double cross = 0;
    double qs = 0;
    for (TwoByTwo t : plates) {
      double n = t.a() + t.b() + t.c() + t.d();
      double treated = t.a() + t.b();
      double affected = t.a() + t.c();
      off += t.a() - treated * affected / n;
      variance += treated * (n - treated) * affected * (n - affected) / (n * n * (n - 1));
      double ri = (double) t.a() * t.d() / n;
      double si = (double) t.b() * t.c() / n;
      double pi = (t.a() + t.d()) / n;
      r += ri;
      s += si;
      pr += pi * ri;
      cross += pi * si + (1 - pi) * ri;
      qs += (1 - pi) * si;
    }
    double logError = Math.sqrt(pr / (2 * r * r) + cross / (2 * r * s) + qs / (2 * s * s));
    double ratio = r / s;
    double yates = Math.abs(off) >= 0.5 ? 0.5 : 0;
    ExactStrata exact = new ExactStrata(plates);
    return new MantelHaenszel(
        off * off / variance,
        (Math.abs(off) - yates) * (Math.abs(off) - yates) / variance,
        ratio,
        new Limits(ratio * StrictMath.exp(-Z * logError), ratio * StrictMath.exp(Z * logError)),
        exact.twoSided(),
        exact.oddsRatio());
  }

  /** The p value of {@link #chiSquared()}. */
  public double p() {
    return ChiSquaredDistribution.of(1).survivalProbability(chiSquared);
  }

  /** The p value of {@link #chiSquaredCorrected()}. */
  public double pCorrected() {
    return ChiSquaredDistribution.of(1).survivalProbability(chiSquaredCorrected);
  }
}
