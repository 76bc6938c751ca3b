package org.wormscreen.stats.dose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.stats.Golden;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.regression.Family;

/** Dose-response of shares against R 4.2.2 (section 9). */
@Tag("realdata")
class DoseGoldenTest {

  private static final double RELATIVE = 1e-5;

  private static List<DosedWell> wells(String name) {
    return Golden.csv(name).stream()
        .map(
            row ->
                new DosedWell(
                    Double.parseDouble(row.get(0)),
                    new Proportion(Integer.parseInt(row.get(2)), Integer.parseInt(row.get(1)))))
        .toList();
  }

  private static void near(JsonNode expected, double found) {
    double r = expected.asDouble();
    assertEquals(r, found, RELATIVE * Math.max(Math.abs(r), 1e-9));
  }

  private static void near(JsonNode expected, Limits found) {
    near(expected.get(0), found.low());
    near(expected.get(1), found.high());
  }

  /** glm(cbind(y, n - y) ~ log10(dose), binomial), MASS::dose.p, Fieller; link = "probit". */
  @Test
  void logitLineWithDeltaAndFiellerLimits() {
    JsonNode golden = Golden.json("dose_binomial_fit.json");
    JsonNode r = golden.get("logit2");
    LogDoseLine line = LogDoseLine.fit(wells("dose_binomial.csv"), Family.LOGISTIC);
    near(r.get("intercept"), line.glm().coefficients().get(0));
    near(r.get("slope_log10"), line.glm().coefficients().get(1));
    near(r.get("deviance"), line.glm().deviance());
    near(r.get("log10_ec50"), line.log10Dose(0.5));
    near(r.get("se_log10_ec50"), line.standardErrorLog10());
    near(r.get("ci_delta"), line.delta95());
    near(r.get("ci_fieller"), line.fieller95());
    near(r.get("ec10_effect"), Math.pow(10, line.log10Dose(0.9)));
    JsonNode probit = golden.get("probit2");
    LogDoseLine other = LogDoseLine.fit(wells("dose_binomial.csv"), Family.PROBIT);
    near(probit.get("coef").get(0), other.glm().coefficients().get(0));
    near(probit.get("coef").get(1), other.glm().coefficients().get(1));
    near(probit.get("deviance"), other.glm().deviance());
  }

  /** The same model by direct likelihood; profile limits by uniroot() on optimize(). */
  @Test
  void twoParametersWithProfileLimits() {
    JsonNode r = Golden.json("dose_binomial_fit.json").get("logit2");
    List<DosedWell> wells = wells("dose_binomial.csv");
    DoseResponse fit = DoseResponse.binomial(wells, Shape.TWO);
    near(r.get("ec50"), fit.ec50());
    assertEquals(r.get("loglik").asDouble(), fit.logLikelihood(), 1e-7);
    near(r.get("aic"), fit.aic());
    assertEquals(r.get("deviance").asDouble(), fit.deviance(wells), 1e-6);
    near(r.get("ci_profile"), EffectiveDose.twoSided95(wells, fit, 0.5).limits());
    near(r.get("ec10_effect"), fit.effectiveDose(0.1));
    near(r.get("ec90_effect"), fit.effectiveDose(0.9));
  }

  /** optim() of the likelihood with one plateau, and with both, of which one runs to 0. */
  @Test
  void threeAndFourParametersWhenThePlateauIsZero() {
    JsonNode golden = Golden.json("dose_binomial_fit.json");
    JsonNode r = golden.get("ll3_lower0");
    DoseResponse three = DoseResponse.binomial(wells("dose_binomial.csv"), Shape.LOWER_ZERO);
    near(r.get("upper"), three.upper());
    near(r.get("hill"), three.hill());
    near(r.get("ec50"), three.ec50());
    assertEquals(r.get("loglik").asDouble(), three.logLikelihood(), 1e-7);
    near(r.get("aic"), three.aic());
    DoseResponse four = DoseResponse.binomial(wells("dose_binomial.csv"), Shape.FOUR);
    assertEquals(golden.get("ll4").get("loglik").asDouble(), four.logLikelihood(), 1e-7);
    assertEquals(0, four.lower(), 1e-6);
    near(golden.get("ll4").get("ec50"), four.ec50());
  }

  /** optim() of the likelihood with four parameters, plateaus inside. */
  @Test
  void fourParameters() {
    JsonNode r = Golden.json("dose_binomial_plateaus_fit.json");
    List<DosedWell> wells = wells("dose_binomial_plateaus.csv");
    DoseResponse fit = DoseResponse.binomial(wells, Shape.FOUR);
    near(r.get("lower"), fit.lower());
    near(r.get("upper"), fit.upper());
    near(r.get("hill"), fit.hill());
    near(r.get("ec50"), fit.ec50());
    assertEquals(r.get("loglik").asDouble(), fit.logLikelihood(), 1e-7);
    assertEquals(r.get("deviance").asDouble(), fit.deviance(wells), 1e-6);
    near(r.get("se_log_ec50"), fit.standardErrorLogEc50(wells));
    near(r.get("four_param_aic"), fit.aic());
    near(r.get("two_param_aic"), DoseResponse.binomial(wells, Shape.TWO).aic());
    near(
        r.get("gof_p"),
        ChiSquaredDistribution.of(r.get("df").asInt()).survivalProbability(fit.deviance(wells)));
  }

  private static List<DosedWell> mortality() {
    return wells("mortality.csv");
  }

  /** (t - c) / (1 - c). */
  @Test
  void abbott() {
    double[] corrected =
        mortality().stream()
            .mapToDouble(w -> Abbott.corrected(w.affected(), mortality().get(0).affected()))
            .toArray();
    assertArrayEquals(
        Golden.numbers(Golden.json("abbott_bmd.json").get("abbott")), corrected, 1e-10);
  }

  /** optim() with Finney's natural response; BMDL by the profile, qchisq(.90, 1). */
  @Test
  void naturalResponseAndBenchmarkDose() {
    JsonNode r = Golden.json("abbott_bmd.json");
    DoseResponse fit = DoseResponse.binomial(mortality(), Shape.UPPER_ONE);
    JsonNode finney = r.get("finney_natural_response");
    near(finney.get("natural"), fit.lower());
    near(finney.get("slope_ln"), -fit.hill());
    near(finney.get("lc50"), fit.ec50());
    assertEquals(finney.get("loglik").asDouble(), fit.logLikelihood(), 1e-7);
    near(r.get("bmd10_extra_risk"), fit.effectiveDose(0.1));
    near(
        r.get("bmdl10_profile_95_one_sided"),
        EffectiveDose.oneSided95(mortality(), fit, 0.1).limits().low());
  }
}
