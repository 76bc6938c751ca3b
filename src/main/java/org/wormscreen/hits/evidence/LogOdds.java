package org.wormscreen.hits.evidence;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Logit;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.proportion.Overdispersion;
import org.wormscreen.stats.proportion.PlateDesign;
import org.wormscreen.stats.proportion.WellTest;
import org.wormscreen.stats.regression.FirthLogistic;

/**
 * The effect as a difference of log-odds, treated less vehicle.
 *
 * @param limits 95 %, by Student's t on the standard error
 * @param separated whether all animals of a side are alike, so that the estimate is Firth's (1993,
 *     doi 10.1093/biomet/80.1.27)
 */
public record LogOdds(double value, Limits limits, boolean separated) {

  private static final double UPPER_95 = 0.975;
  private static final double RUNAWAY = 10;

  /** Of a test of two or more treated wells. */
  static LogOdds of(WellTest test, List<WellTest.Plate> plates) {
    boolean separated = Math.abs(test.logOdds()) > RUNAWAY || !(test.standardError() < RUNAWAY);
    if (!separated) {
      return around(test.logOdds(), test.standardError(), test.residualFreedom(), false);
    }
    PlateDesign design = PlateDesign.of(plates);
    FirthLogistic firth = FirthLogistic.fit(design.wells(), design.rows());
    double perWell = design.wells().stream().mapToInt(Proportion::trials).average().orElse(1);
    double rho = Double.isNaN(test.rho()) ? 0 : test.rho();
    double error =
        firth.standardErrors().get(design.treatment())
            * Math.sqrt(Overdispersion.designEffect(perWell, rho));
    return around(
        firth.coefficients().get(design.treatment()), error, test.residualFreedom(), true);
  }

  /** Of one treated well: empirical logits with half an animal added to both sides. */
  static LogOdds ofSingleWell(
      Proportion well, Proportion vehicle, int vehicleWells, Overdispersion spread) {
    double perWell = (double) vehicle.trials() / vehicleWells;
    double error =
        Math.sqrt(
            variance(well, Overdispersion.designEffect(well.trials(), spread.rho()))
                + variance(vehicle, Overdispersion.designEffect(perWell, spread.rho())));
    return around(logit(well) - logit(vehicle), error, Math.max(1, spread.wells() - 1), false);
  }

  private static double logit(Proportion share) {
    return Logit.of((share.successes() + 0.5) / (share.trials() + 1.0));
  }

  private static double variance(Proportion share, double designEffect) {
    int k = share.successes();
    return designEffect * (1 / (k + 0.5) + 1 / (share.trials() - k + 0.5));
  }

  private static LogOdds around(double value, double error, int freedom, boolean separated) {
    double half = TDistribution.of(freedom).inverseCumulativeProbability(UPPER_95) * error;
    return new LogOdds(value, new Limits(value - half, value + half), separated);
  }
}
