package org.wormscreen.stats.proportion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.gamma.LogBeta;
import org.junit.jupiter.api.Test;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Logit;
import org.wormscreen.stats.Proportion;

class WellModelsTest {

  private static List<Proportion> wells(int n, int... affected) {
    List<Proportion> wells = new ArrayList<>();
    for (int k : affected) {
      wells.add(new Proportion(k, n));
    }
    return wells;
  }

  /** With a = b = 1 every number of affected animals is equally likely. */
  @Test
  void betaOfOneAndOneIsUniform() {
    BetaBinomial uniform = new BetaBinomial(0.5, 1.0 / 3);
    for (int k = 0; k <= 10; k++) {
      assertEquals(Math.log(1.0 / 11), uniform.logProbability(k, 10), 1e-12);
    }
    assertEquals(4.0 / 11, uniform.lowerTail(3, 10), 1e-12);
    assertEquals(1, uniform.noLikelier(3, 10), 1e-12);
  }

  /** R: pbinom(3, 10, .5), binom.test(3, 10)$p.value. */
  @Test
  void withoutCorrelationItIsTheBinomial() {
    assertEquals(0.171875, new BetaBinomial(0.5, 0).lowerTail(3, 10), 1e-12);
    assertEquals(0.34375, new BetaBinomial(0.5, 0).noLikelier(3, 10), 1e-12);
    assertEquals(0.1719, new BetaBinomial(0.5, 0).upperTail(7, 10), 5e-5);
    // 1, 0 and 5 to 10 of 10: .1211 + .0282 + .1503
    assertEquals(0.2996, new BetaBinomial(0.3, 0).noLikelier(1, 10), 5e-5);
  }

  /** 10 and 0 of 10: X2 = 20, (20 - 1) / 18 is cut at .99; (200 - 20) / sqrt(360). */
  @Test
  void overdispersionByHand() {
    Overdispersion o = Overdispersion.of(wells(10, 10, 0));
    assertEquals(0.99, o.rho(), 0);
    assertEquals(180 / Math.sqrt(360), o.taroneZ(), 1e-12);
    assertEquals(0, Overdispersion.of(wells(10, 5, 5, 5)).rho(), 0);
    assertTrue(Double.isNaN(Overdispersion.of(wells(10, 10, 10)).taroneZ()));
    assertEquals(3.4, Overdispersion.designEffect(25, 0.1), 1e-12);
  }

  @Test
  void platesOfDifferentLevelAreNotOverdispersion() {
    List<Proportion> low = wells(20, 4, 4, 4, 4);
    List<Proportion> high = wells(20, 16, 16, 16, 16);
    assertEquals(0, Overdispersion.within(List.of(low, high)).rho(), 0);
    List<Proportion> together = new ArrayList<>(low);
    together.addAll(high);
    assertTrue(Overdispersion.of(together).rho() > 0.3);
  }

  /** Newcombe (1998) tables: 81 of 263; 56 of 70 against 48 of 80. */
  @Test
  void publishedScoreLimits() {
    Limits wilson = ScoreInterval.wilson95(81.0 / 263, 263);
    assertEquals(0.2553, wilson.low(), 5e-5);
    assertEquals(0.3662, wilson.high(), 5e-5);
    Limits difference = ScoreInterval.newcombe95(0.8, 70, 0.6, 80);
    assertEquals(0.0524, difference.low(), 5e-5);
    assertEquals(0.3339, difference.high(), 5e-5);
  }

  private static double logLikelihood(List<Proportion> wells, double mu, double rho) {
    double a = mu * (1 - rho) / rho;
    double b = (1 - mu) * (1 - rho) / rho;
    double sum = 0;
    for (Proportion w : wells) {
      int n = w.trials();
      int y = w.successes();
      sum += BetaBinomial.logChoose(n, y) + LogBeta.value(y + a, n - y + b) - LogBeta.value(a, b);
    }
    return sum;
  }

  @Test
  void theFitIsTheTopOfTheLikelihoodWrittenWithBetaFunctions() {
    List<Proportion> wells = wells(25, 24, 20, 25, 14, 22, 18, 25, 21);
    double[][] ones = Collections.nCopies(8, new double[] {1}).toArray(double[][]::new);
    BetaBinomialModel fit = BetaBinomialModel.fit(wells, ones);
    double mu = Logit.share(fit.coefficients().get(0));
    assertTrue(fit.converged());
    assertTrue(fit.rho() > 0.02);
    assertEquals(logLikelihood(wells, mu, fit.rho()), fit.logLikelihood(), 1e-9);
    for (double dm = -0.01; dm <= 0.0101; dm += 0.01) {
      for (double dr = -0.01; dr <= 0.0101; dr += 0.01) {
        assertTrue(logLikelihood(wells, mu + dm, fit.rho() + dr) <= fit.logLikelihood() + 1e-12);
      }
    }
  }

  @Test
  void wellsThatDifferLessThanByChanceAreBinomial() {
    double[][] ones = Collections.nCopies(4, new double[] {1}).toArray(double[][]::new);
    BetaBinomialModel fit = BetaBinomialModel.fit(wells(20, 10, 10, 11, 9), ones);
    assertEquals(0, fit.rho(), 0);
    assertEquals(0, fit.coefficients().get(0), 1e-8);
    // binomial: 1 / sqrt(80 / 4)
    assertEquals(Math.sqrt(1.0 / 20), fit.standardErrors().get(0), 1e-8);
  }

  @Test
  void exchangingTheGroupsChangesOnlyTheSign() {
    List<Proportion> one = wells(25, 3, 6, 4);
    List<Proportion> two = wells(25, 20, 22, 17, 24, 19);
    WellTest there = WellTest.compare(List.of(new WellTest.Plate(one, two)));
    WellTest back = WellTest.compare(List.of(new WellTest.Plate(two, one)));
    assertEquals(there.p(), back.p(), 1e-9);
    assertEquals(there.logOdds(), -back.logOdds(), 1e-6);
    assertTrue(there.p() < 0.01);
  }

  @Test
  void groupsOfOneShareAreNotDifferent() {
    WellTest test =
        WellTest.compare(List.of(new WellTest.Plate(wells(20, 10, 12), wells(20, 9, 11, 13, 11))));
    assertEquals(1, test.p(), 1e-4);
  }

  @Test
  void completeSeparationIsTestedAllTheSame() {
    WellTest test =
        WellTest.compare(
            List.of(new WellTest.Plate(wells(20, 0, 0, 0), wells(20, 20, 20, 20, 20, 20))));
    assertEquals(WellTest.Method.BETA_BINOMIAL_LRT, test.method());
    assertTrue(test.p() < 0.02 && test.p() > 0, "three wells against five");
    assertTrue(Double.isFinite(test.statistic()));
  }

  @Test
  void aTestNeedsResidualWells() {
    assertThrows(
        IllegalArgumentException.class,
        () -> WellTest.compare(List.of(new WellTest.Plate(wells(20, 1), wells(20, 9)))));
  }

  /** 400 vehicle wells of 10 of 20: the share and rho = 0 are known, and it is binom.test. */
  @Test
  void oneWellBesideManyIsTheBinomialTest() {
    List<Proportion> vehicle = Collections.nCopies(400, new Proportion(10, 20));
    SingleWellTest test =
        SingleWellTest.of(
            new Proportion(3, 10), new Proportion(4000, 8000), 400, Overdispersion.of(vehicle));
    assertEquals(0.34375, test.p(), 2e-3);
    assertEquals(0, test.rho(), 0);
  }

  @Test
  void fewVehicleWellsMakeASingleWellLessSurprising() {
    List<Proportion> sixteen = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      sixteen.add(new Proportion(i % 4 == 0 ? 15 : 24, 25));
    }
    Proportion pooled = sixteen.stream().reduce(new Proportion(0, 0), Proportion::plus);
    SingleWellTest test =
        SingleWellTest.of(new Proportion(5, 25), pooled, 16, Overdispersion.of(sixteen));
    assertTrue(test.rho() > 0.05);
    assertTrue(test.p() > 1.2 * test.exactP(), test.toString());
  }

  /** Equal shares in equal wells, whose design effect is floored at 1: the plain chi-squared. */
  @Test
  void raoScottWithoutOverdispersionIsPearson() {
    RaoScott test = RaoScott.of(wells(20, 10, 10), wells(20, 5, 5));
    // (20 - 15)^2 / 15 * 2 + (25 - 20)^2 / 25 ... = 80 (20 * 30 - 20 * 10)^2 / (40 40 30 50)
    assertEquals(80.0 * 400 * 400 / (40.0 * 40 * 30 * 50), test.chiSquared(), 1e-9);
  }
}
