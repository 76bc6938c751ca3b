package org.wormscreen.stats.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.wormscreen.stats.Proportion;

/** Two groups, whose coefficients have closed forms. */
class RegressionTest {

  private static final double[][] DESIGN = {{1, 0}, {1, 1}};
  private static final List<Proportion> WELLS =
      List.of(new Proportion(57, 60), new Proportion(30, 59));

  @Test
  void logisticCoefficientIsTheLogOddsRatio() {
    Glm fit = Glm.logistic(WELLS, DESIGN);
    assertEquals(Math.log(30.0 * 3 / (29 * 57)), fit.coefficients().get(1), 1e-10);
    double variance = 1.0 / 57 + 1.0 / 3 + 1.0 / 30 + 1.0 / 29;
    assertEquals(Math.sqrt(variance), fit.standardError(1), 1e-9);
    assertEquals(0, fit.deviance(), 1e-9);
    assertTrue(fit.converged());
    assertTrue(Double.isNaN(fit.dispersion()), "no residual degrees of freedom");
  }

  @Test
  void probitInterceptIsTheNormalQuantile() {
    Glm fit = Glm.shares(WELLS, DESIGN, Family.PROBIT);
    assertEquals(
        NormalDistribution.of(0, 1).inverseCumulativeProbability(57.0 / 60),
        fit.coefficients().get(0),
        1e-8);
  }

  @Test
  void poissonCoefficientIsTheLogRatioOfMeans() {
    double[][] design = {{1, 0}, {1, 0}, {1, 1}, {1, 1}};
    Glm fit = Glm.counts(new double[] {2, 4, 5, 7}, design, Family.POISSON);
    assertEquals(Math.log(2), fit.coefficients().get(1), 1e-10);
    // X2 = 2 * 1 / 3 + 2 * 1 / 6 on 2 degrees of freedom
    assertEquals(0.5, fit.dispersion(), 1e-10);
  }

  @Test
  void negativeBinomialFallsBackToPoissonWhereCountsSpreadNoMore() {
    double[][] ones = {{1}, {1}, {1}, {1}};
    NegativeBinomialModel even = NegativeBinomialModel.fit(new double[] {3, 3, 4, 3}, ones);
    assertTrue(Double.isInfinite(even.theta()));
    NegativeBinomialModel wild = NegativeBinomialModel.fit(new double[] {0, 1, 9, 20}, ones);
    assertTrue(wild.theta() < 2);
    assertEquals(Math.log(7.5), wild.glm().coefficients().get(0), 1e-9);
  }

  /** 20 of 20 against 0 of 18: log((.5 / 18.5) / (20.5 / .5)). */
  @Test
  void firthIsFiniteUnderSeparation() {
    List<Proportion> separated = List.of(new Proportion(20, 20), new Proportion(0, 18));
    FirthLogistic fit = FirthLogistic.fit(separated, DESIGN);
    assertEquals(Math.log(0.5 / 18.5 / (20.5 / 0.5)), fit.coefficients().get(1), 1e-9);
    FirthLogistic none = FirthLogistic.fit(separated, DESIGN, 1);
    assertEquals(0, none.coefficients().get(1), 0);
    assertTrue(fit.penalisedLogLikelihood() > none.penalisedLogLikelihood() + 10);
    assertFalse(Glm.logistic(separated, DESIGN).converged());
  }
}
