package org.wormscreen.stats.proportion;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.FDistribution;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.optimum.ProfileLimit;
import org.wormscreen.stats.regression.FirthLogistic;

/**
 * One coefficient of a beta-binomial regression over wells: is it 0, how large is it, within which
 * limits?
 *
 * @param logOdds the estimate; of Firth's penalised likelihood (1993, doi 10.1093/biomet/80.1.27)
 *     where the wells are separated and the maximum runs away
 * @param limits 95 % limits by profile likelihood against F; infinite on the side on which
 *     separated wells set none
 * @param statistic likelihood ratio of the model with and without the coefficient
 * @param freedom wells minus coefficients, the second degrees of freedom of F
 * @param p two-sided, the likelihood ratio against F(1, freedom)
 * @param rho intra-well correlation of the model
 * @param separated whether the covariate splits affected from unaffected animals
 */
public record WellCoefficient(
    double logOdds,
    Limits limits,
    double statistic,
    int freedom,
    double p,
    double rho,
    boolean separated) {

  private static final double LEVEL = 0.95;
  private static final double RUNAWAY = 12;
  private static final double FARTHEST = 25;
  private static final double TOLERANCE = 1e-6;
  private static final int MOST_STEPS = 100;

  /**
   * Fits and tests.
   *
   * @param wells k of n, n above 0, more of them than covariates
   * @param design covariates [well][covariate], with what stands for an intercept
   * @param column the covariate that is asked for
   */
  public static WellCoefficient of(List<Proportion> wells, double[][] design, int column) {
    int freedom = wells.size() - design[0].length;
    if (freedom < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "A test needs more wells than coefficients; found %d and %d",
              wells.size(),
              design[0].length));
    }
    BetaBinomialModel with = BetaBinomialModel.fit(wells, design);
    BetaBinomialModel without = BetaBinomialModel.holding(wells, design, column, 0);
    double ratio = Math.max(0, 2 * (with.logLikelihood() - without.logLikelihood()));
    FDistribution f = FDistribution.of(1, freedom);
    double drop = f.inverseCumulativeProbability(LEVEL) / 2;
    double best = with.coefficients().get(column);
    DoubleUnaryOperator height =
        value ->
            BetaBinomialModel.holding(wells, design, column, value).logLikelihood()
                - with.logLikelihood()
                + drop;
    ProfileLimit limit = new ProfileLimit(FARTHEST - Math.abs(best), TOLERANCE, MOST_STEPS);
    Limits limits = new Limits(limit.of(height, best, -1), limit.of(height, best, 1));
    boolean separated = Math.abs(best) > RUNAWAY || !bounded(limits);
    double estimate =
        separated ? FirthLogistic.fit(wells, design).coefficients().get(column) : best;
    return new WellCoefficient(
        estimate, limits, ratio, freedom, f.survivalProbability(ratio), with.rho(), separated);
  }

  private static boolean bounded(Limits limits) {
    return Double.isFinite(limits.low()) && Double.isFinite(limits.high());
  }
}
