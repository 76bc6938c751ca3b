package org.wormscreen.stats.proportion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.stats.Golden;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.regression.Glm;

/** 16 vehicle and 6 compound wells against R 4.2.2 (make_golden.R, section 6). */
@Tag("realdata")
class WellsGoldenTest {

  private static List<Proportion> wells(String group) {
    return Golden.csv("wells_binary.csv").stream()
        .filter(row -> row.get(1).equals(group))
        .map(row -> new Proportion(Integer.parseInt(row.get(3)), Integer.parseInt(row.get(2))))
        .toList();
  }

  private static List<Proportion> all() {
    return Golden.csv("wells_binary.csv").stream()
        .map(row -> new Proportion(Integer.parseInt(row.get(3)), Integer.parseInt(row.get(2))))
        .toList();
  }

  private static double[][] design(boolean withGroup) {
    return Golden.csv("wells_binary.csv").stream()
        .map(
            row ->
                withGroup ? new double[] {1, row.get(1).equals("CMPD") ? 1 : 0} : new double[] {1})
        .toArray(double[][]::new);
  }

  /** optim(BFGS) of the log likelihood; VGAM::vglm(betabinomial) and glmmTMB agree to 1e-7. */
  @Test
  void betaBinomialRegressionEqualsDirectMaximumLikelihoodInR() {
    JsonNode r = Golden.json("wells_binary_tests.json").get("betabinomial");
    BetaBinomialModel with = BetaBinomialModel.fit(all(), design(true));
    BetaBinomialModel none = BetaBinomialModel.fit(all(), design(false));
    assertTrue(with.converged() && none.converged());
    assertEquals(r.get("loglik").asDouble(), with.logLikelihood(), 1e-7);
    assertEquals(r.get("null_loglik").asDouble(), none.logLikelihood(), 1e-7);
    assertEquals(r.get("logit_mu").asDouble(), with.coefficients().get(0), 1.9e-5);
    assertEquals(r.get("beta").asDouble(), with.coefficients().get(1), 1.9e-5);
    assertEquals(r.get("rho").asDouble(), with.rho(), 4.3e-6);
    assertEquals(r.get("null_logit_mu").asDouble(), none.coefficients().get(0), 1.2e-5);
    assertEquals(r.get("null_rho").asDouble(), none.rho(), 1.7e-5);
    assertEquals(r.get("se").get(0).asDouble(), with.standardErrors().get(0), 1e-4);
    assertEquals(r.get("se").get(1).asDouble(), with.standardErrors().get(1), 1e-4);
  }

  @Test
  void theTestIsTheLikelihoodRatioAgainstF() {
    JsonNode r = Golden.json("wells_binary_tests.json").get("betabinomial");
    WellTest test = WellTest.compare(List.of(new WellTest.Plate(wells("CMPD"), wells("DMSO"))));
    assertEquals(WellTest.Method.BETA_BINOMIAL_LRT, test.method());
    assertEquals(r.get("lrt").asDouble(), test.statistic(), 1e-6);
    assertEquals(20, test.residualFreedom());
    // R: pf(19.9353544494912, 1, 20, lower.tail = FALSE)
    assertEquals(2.3741694350038568e-4, test.p(), 1e-10);
  }

  /** glm(cbind(y, n - y) ~ g, quasibinomial); anova(., test = "F"). */
  @Test
  void quasiBinomialEqualsGlm() {
    JsonNode golden = Golden.json("wells_binary_tests.json");
    JsonNode r = golden.get("glm_binomial");
    Glm with = Glm.logistic(all(), design(true));
    Glm none = Glm.logistic(all(), design(false));
    for (int i = 0; i < 2; i++) {
      assertEquals(r.get("coef").get(i).asDouble(), with.coefficients().get(i), 1e-7);
      assertEquals(r.get("se").get(i).asDouble(), with.standardError(i), 1e-5);
    }
    assertEquals(r.get("deviance").asDouble(), with.deviance(), 1e-9);
    assertEquals(r.get("pearson").asDouble(), with.pearson(), 1e-6);
    assertEquals(r.get("lrt").asDouble(), none.deviance() - with.deviance(), 1e-9);
    JsonNode quasi = golden.get("quasibinomial");
    // summary.glm weights the residuals by the last iteration but one, at epsilon 1e-8: its phi is
    // 2.060146 where Pearson's X2 over its degrees of freedom, above, is 2.060024.
    assertEquals(quasi.get("phi").asDouble(), with.dispersion(), 1.3e-4);
    double f = (none.deviance() - with.deviance()) / with.dispersion();
    assertEquals(quasi.get("F").asDouble(), f, 2e-3);
  }

  /** (sum((y - n p)^2) / (p q) - sum(n)) / sqrt(2 sum(n (n - 1))) of the vehicle wells. */
  @Test
  void taroneEqualsItsFormulaInR() {
    JsonNode r = Golden.json("wells_binary_tests.json");
    Overdispersion vehicle = Overdispersion.of(wells("DMSO"));
    assertEquals(r.get("tarone_z_dmso").asDouble(), vehicle.taroneZ(), 1e-10);
    assertEquals(r.get("tarone_p_one_sided").asDouble(), vehicle.taroneP(), 1e-10);
  }

  /** Design effects, counts divided by them, chi-squared of the two shares; written out in R. */
  @Test
  void raoScott() {
    JsonNode r = Golden.json("wells_binary_tests.json").get("rao_scott");
    RaoScott test = RaoScott.of(wells("DMSO"), wells("CMPD"));
    assertEquals(r.get("deff").get("DMSO").asDouble(), test.designEffectOne(), 1e-10);
    assertEquals(r.get("deff").get("CMPD").asDouble(), test.designEffectTwo(), 1e-10);
    assertEquals(r.get("chisq").asDouble(), test.chiSquared(), 1e-10);
    assertEquals(r.get("p").asDouble(), test.p(), 1e-16);
  }
}
