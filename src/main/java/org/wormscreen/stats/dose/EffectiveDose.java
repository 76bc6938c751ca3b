package org.wormscreen.stats.dose;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Logit;
import org.wormscreen.stats.optimum.Maximum;
import org.wormscreen.stats.optimum.ProfileLimit;

/**
 * The dose at which a fraction of the effect is reached, with limits by the profile likelihood: the
 * doses whose best fit is not clearly worse than the best of all.
 *
 * @param fraction of the way between the plateaus, above 0 and below 1; 0.5 is the EC50
 * @param dose in the unit of the doses
 * @param limits 0 or infinite where the likelihood never falls far enough
 */
public record EffectiveDose(double fraction, double dose, Limits limits) {

  /** Within 14 natural logarithms beyond the estimate. */
  private static final ProfileLimit LIMIT = new ProfileLimit(14, 1e-12, 200);

  /** The 95 % limits on both sides. */
  public static EffectiveDose twoSided95(List<DosedWell> wells, DoseResponse fit, double fraction) {
    return of(wells, fit, fraction, 0.95);
  }

  /** Limits of which each alone is 95 % sure: the lower is the BMDL of a benchmark dose. */
  public static EffectiveDose oneSided95(List<DosedWell> wells, DoseResponse fit, double fraction) {
    return of(wells, fit, fraction, 0.90);
  }

  private static EffectiveDose of(
      List<DosedWell> wells, DoseResponse fit, double fraction, double level) {
    Curve curve = new Curve(fit.shape(), fit.rho() > 0);
    double drop = ChiSquaredDistribution.of(1).inverseCumulativeProbability(level) / 2;
    double best = StrictMath.log(fit.effectiveDose(fraction));
    DoubleUnaryOperator height =
        logDose -> profile(wells, curve, fit, fraction, logDose) - fit.logLikelihood() + drop;
    double low = LIMIT.of(height, best, -1);
    double high = LIMIT.of(height, best, 1);
    return new EffectiveDose(
        fraction,
        fit.effectiveDose(fraction),
        new Limits(StrictMath.exp(low), StrictMath.exp(high)));
  }

  /** The likelihood of the best curve through this effective dose. */
  private static double profile(
      List<DosedWell> wells, Curve curve, DoseResponse fit, double fraction, double logDose) {
    int hill = fit.shape().parameters() - 2;
    return Maximum.of(
            others -> {
              double slope = Math.abs(others[hill]);
              double logEc50 = logDose - Logit.of(fraction) / slope;
              return curve.logLikelihood(wells, curve.with(others, logEc50));
            },
            List.of(curve.others(fit)))
        .value();
  }
}
