package org.wormscreen.stats.proportion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 * @param logOdds treated against reference, common to all plates
 * @param standardError of it; NaN where the wells are separated and the estimate runs away
 * @param rho intra-well correlation of the fitted model; NaN for the quasi-binomial test
 */
public record WellTest(
    Method method,
    double statistic,
    int residualFreedom,
    double p,
    double logOdds,
    double standardError,
    double rho) {

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
    List<Proportion> wells = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    for (int plate = 0; plate < plates.size(); plate++) {
      for (Proportion well : plates.get(plate).reference()) {
        wells.add(well);
        rows.add(row(plates.size(), plate, 0));
      }
      for (Proportion well : plates.get(plate).treated()) {
        wells.add(well);
        rows.add(row(plates.size(), plate, 1));
      }
    }
    int freedom = wells.size() - plates.size() - 1;
    if (freedom < 1 || wells.stream().anyMatch(w -> w.trials() == 0)) {
      throw new IllegalArgumentException(
          "The test needs more wells than plates plus one, all with animals; found %d wells on %d"
                  .formatted(wells.size(), plates.size())
              + " plates");
    }
    double[][] full = rows.toArray(double[][]::new);
    double[][] without =
        rows.stream().map(r -> Arrays.copyOf(r, plates.size())).toArray(double[][]::new);
    return compare(wells, full, without, freedom);
  }

  private static double[] row(int plates, int plate, int treated) {
    double[] row = new double[plates + 1];
    row[plate] = 1;
    row[plates] = treated;
    return row;
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
        quasi.coefficients().get(effect),
        Math.sqrt(dispersion * quasi.covariance()[effect][effect]),
        Double.NaN);
  }

  private static double tail(double ratio, int freedom) {
    return FDistribution.of(1, freedom).survivalProbability(ratio);
  }
}
