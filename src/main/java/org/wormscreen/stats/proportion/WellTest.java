package org.wormscreen.stats.proportion;

import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.FDistribution;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.regression.Glm;

/**
 * Are treated wells different from the reference wells of their plates? The well is the unit:
 * pooling the animals of a well into one table would call many times too many hits.
 *
 * @param method which test answered
 * @param statistic the F value (the likelihood ratio, or the deviance ratio)
 * @param residualFreedom wells minus plates minus 1; the second degrees of freedom of F
 * @param p two-sided p value
 * @param calibratedP the same with two corrections for few animals: the ratio divided by its mean
 *     where nothing happens, {@code 1 + (1 - pq) / (2 pq) (1 / n1 + 1 / n2)} (of the form of
 *     Bartlett 1937, doi 10.1098/rspa.1937.0109; the factor of 1/2 is simulated), and more degrees
 *     of freedom where little of a well's spread is estimated and not binomial. See {@code
 *     CalibrationBenchmark}
 * @param logOdds treated against reference, common to all plates
 * @param standardError of it; NaN where the wells are separated and the estimate runs away
 * @param rho intra-well correlation of the fitted model; NaN for the quasi-binomial test
 */
public record WellTest(
    Method method,
    double statistic,
    int residualFreedom,
    double p,
    double calibratedP,
    double logOdds,
    double standardError,
    double rho) {

  /** Degrees of freedom that are as good as infinite. */
  private static final double MANY = 1e5;

  /** The test that answered. */
  public enum Method {
    /** Likelihood ratio of beta-binomial regressions against F(1, wells - plates - 1). */
    BETA_BINOMIAL_LRT,
    /**
     * Deviance difference over Pearson's dispersion (at least 1) against the same F; taken when the
     * beta-binomial fit does not converge.
     */
    QUASI_BINOMIAL_F
  }

  /**
   * The wells of one plate.
   *
   * @param treated wells of the treatment; none on some plates is fine
   * @param reference wells they are compared with
   */
  public record Plate(List<Proportion> treated, List<Proportion> reference) {
    public Plate {
      treated = List.copyOf(treated);
      reference = List.copyOf(reference);
    }
  }

  /**
   * Tests the treatment, each plate with its own reference share. Needs more wells than plates plus
   * one, all with animals.
   */
  public static WellTest compare(List<Plate> plates) {
    PlateDesign design = PlateDesign.of(plates);
    List<Proportion> wells = design.wells();
    int freedom = design.residualFreedom();
    if (freedom < 1 || wells.stream().anyMatch(w -> w.trials() == 0)) {
      throw new IllegalArgumentException(
          String.format(
                  Locale.ROOT,
                  "The test needs more wells than plates plus one, all with animals; found %d wells on %d",
                  wells.size(),
                  plates.size())
              + " plates");
    }
    return compare(wells, design.rows(), design.withoutTreatment(), freedom);
  }

  private static WellTest compare(
      List<Proportion> wells, double[][] full, double[][] without, int freedom) {
    BetaBinomialModel with = BetaBinomialModel.fit(wells, full);
    BetaBinomialModel none = BetaBinomialModel.fit(wells, without);
    int effect = full[0].length - 1;
    if (with.converged() && none.converged()) {
      double ratio = Math.max(0, 2 * (with.logLikelihood() - none.logLikelihood()));
      return new WellTest(
          Method.BETA_BINOMIAL_LRT,
          ratio,
          freedom,
          tail(ratio, freedom),
          calibrated(wells, full, ratio, freedom, with.rho()),
          with.coefficients().get(effect),
          with.standardErrors().get(effect),
          with.rho());
    }
    Glm quasi = Glm.logistic(wells, full);
    Glm quasiNone = Glm.logistic(wells, without);
    double dispersion = Math.max(1, quasi.dispersion());
    double ratio = Math.max(0, (quasiNone.deviance() - quasi.deviance()) / dispersion);
    return new WellTest(
        Method.QUASI_BINOMIAL_F,
        ratio,
        freedom,
        tail(ratio, freedom),
        tail(ratio, freedom),
        quasi.coefficients().get(effect),
        Math.sqrt(dispersion * quasi.covariance()[effect][effect]),
        Double.NaN);
  }

  private static double calibrated(
      List<Proportion> wells, double[][] full, double ratio, int freedom, double rho) {
    int effect = full[0].length - 1;
    double[] animals = new double[2];
    double affected = 0;
    for (int w = 0; w < full.length; w++) {
      int side = full[w][effect] > 0 ? 1 : 0;
      animals[side] += wells.get(w).trials();
      affected += wells.get(w).successes();
    }
    double all = animals[0] + animals[1];
    double extra = (all / wells.size() - 1) * rho;
    double share = (affected + 0.5) / (all + 1);
    double pq = share * (1 - share);
    double mean = 1 + (1 - pq) / (2 * pq) * (1 / animals[0] + 1 / animals[1]);
    double more = extra > 0 ? Math.sqrt((1 + extra) / extra) : MANY;
    return FDistribution.of(1, Math.min(MANY, freedom * more)).survivalProbability(ratio / mean);
  }

  private static double tail(double ratio, int freedom) {
    return FDistribution.of(1, freedom).survivalProbability(ratio);
  }
}
