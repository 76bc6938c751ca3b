package org.wormscreen.stats.dose;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Logit;
import org.wormscreen.stats.optimum.Maximum;

/**
 * The dose at which a fraction of the effect is reached, with limits by the profile likelihood: the
 * doses whose best fit is not clearly worse than the best of all.
 *
 * @param fraction of the way between the plateaus, above 0 and below 1; 0.5 is the EC50
 * @param dose in the unit of the doses
 * @param limits 0 or infinite where the likelihood never falls far enough
 */
public record EffectiveDose(double fraction, double dose, Limits limits) {

  private static final double TOLERANCE = 1e-12;
  private static final int MOST_STEPS = 200;

  /** How far beyond the estimate limits are looked for, in natural logarithms. */
  private static final double REACH = 14;

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
    double low = limit(height, best, -1);
    double high = limit(height, best, 1);
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

  private static double limit(DoubleUnaryOperator height, double best, int side) {
    double inside = best;
    double step = 0.25;
    while (step < REACH) {
      double outside = best + side * step;
      if (height.applyAsDouble(outside) < 0) {
        return new BrentSolver(TOLERANCE)
            .solve(
                MOST_STEPS,
                height::applyAsDouble,
                Math.min(inside, outside),
                Math.max(inside, outside));
      }
      inside = outside;
      step *= 1.6;
    }
    return side * Double.POSITIVE_INFINITY;
  }
}
