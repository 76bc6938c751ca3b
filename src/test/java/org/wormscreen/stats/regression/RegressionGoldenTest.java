package org.wormscreen.stats.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.stats.Golden;
import org.wormscreen.stats.Proportion;

/** Separation, counts and interaction against R 4.2.2 (sections 6, 7 and 10). */
@Tag("realdata")
class RegressionGoldenTest {

  private static final double[][] TWO_GROUPS = {{1, 0}, {1, 1}};

  /** Firth's scores iterated in R; equals the log odds ratio with 1/2 added to each cell. */
  @Test
  void firthStaysFiniteWhereTheTreatmentSeparates() {
    JsonNode r = Golden.json("separation_firth.json").get("complete_separation");
    List<Proportion> wells = List.of(new Proportion(20, 20), new Proportion(0, 18));
    FirthLogistic fit = FirthLogistic.fit(wells, TWO_GROUPS);
    for (int i = 0; i < 2; i++) {
      assertEquals(r.get("firth").get("coef").get(i).asDouble(), fit.coefficients().get(i), 1e-7);
      assertEquals(r.get("firth").get("se").get(i).asDouble(), fit.standardErrors().get(i), 1e-7);
    }
    assertEquals(r.get("haldane_log_or").asDouble(), fit.coefficients().get(1), 1e-9);
    assertFalse(Glm.logistic(wells, TWO_GROUPS).converged(), "the plain fit runs away");
  }

  /** The same for 57 of 60 against 30 of 59; mle by glm(family = binomial). */
  @Test
  void firthOfARegularTable() {
    JsonNode r = Golden.json("separation_firth.json").get("regular");
    List<Proportion> wells = List.of(new Proportion(57, 60), new Proportion(30, 59));
    FirthLogistic fit = FirthLogistic.fit(wells, TWO_GROUPS);
    Glm plain = Glm.logistic(wells, TWO_GROUPS);
    for (int i = 0; i < 2; i++) {
      assertEquals(r.get("firth").get("coef").get(i).asDouble(), fit.coefficients().get(i), 1e-7);
      assertEquals(r.get("firth").get("se").get(i).asDouble(), fit.standardErrors().get(i), 1e-7);
      assertEquals(r.get("mle").get(i).asDouble(), plain.coefficients().get(i), 1e-7);
    }
  }

  private static double[] counts() {
    return Golden.column("worms_counts.csv", 3);
  }

  private static double[][] groups(boolean withGroup) {
    return Golden.csv("worms_counts.csv").stream()
        .map(
            row ->
                withGroup ? new double[] {1, row.get(1).equals("CMPD") ? 1 : 0} : new double[] {1})
        .toArray(double[][]::new);
  }

  /** glm(count ~ g, poisson); summary(glm(count ~ g, quasipoisson)). */
  @Test
  void quasiPoisson() {
    JsonNode r = Golden.json("counts_tests.json");
    Glm fit = Glm.counts(counts(), groups(true), Family.POISSON);
    assertEquals(r.get("poisson").get("coef").get(0).asDouble(), fit.coefficients().get(0), 1e-7);
    assertEquals(r.get("poisson").get("coef").get(1).asDouble(), fit.coefficients().get(1), 1e-7);
    assertEquals(r.get("poisson").get("deviance").asDouble(), fit.deviance(), 1e-8);
    assertEquals(r.get("quasipoisson").get("phi").asDouble(), fit.dispersion(), 1e-5);
    double t = fit.coefficients().get(1) / (fit.standardError(1) * Math.sqrt(fit.dispersion()));
    double p = 2 * TDistribution.of(fit.residualFreedom()).survivalProbability(Math.abs(t));
    assertEquals(r.get("quasipoisson").get("p").asDouble(), p, 1e-10);
  }

  /** MASS::glm.nb(count ~ g), its theta and the likelihood ratio to glm.nb(count ~ 1). */
  @Test
  void negativeBinomial() {
    JsonNode r = Golden.json("counts_tests.json").get("negbin");
    NegativeBinomialModel with = NegativeBinomialModel.fit(counts(), groups(true));
    NegativeBinomialModel none = NegativeBinomialModel.fit(counts(), groups(false));
    assertEquals(r.get("theta").asDouble(), with.theta(), 3.7e-5);
    assertEquals(r.get("coef").get(1).asDouble(), with.glm().coefficients().get(1), 1e-7);
    assertEquals(r.get("loglik").asDouble(), with.logLikelihood(), 1e-7);
    assertEquals(r.get("lrt").asDouble(), 2 * (with.logLikelihood() - none.logLikelihood()), 1e-6);
  }

  /** t.test(count ~ g, aggregate(count ~ well + g, mean)): the safe default for counts. */
  @Test
  void welchOnMeansOfWells() {
    JsonNode r = Golden.json("counts_tests.json").get("well_means_welch");
    Map<String, List<List<String>>> wells =
        Golden.csv("worms_counts.csv").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(1) + row.get(0), LinkedHashMap::new, Collectors.toList()));
    TTest.Result welch =
        TTest.withDefaults()
            .with(DataDispersion.HETEROSCEDASTIC)
            .test(means(wells, "DMSO"), means(wells, "CMPD"));
    assertEquals(r.get("t").asDouble(), welch.getStatistic(), 1e-10);
    assertEquals(r.get("df").asDouble(), welch.getDegreesOfFreedom(), 1e-9);
    assertEquals(r.get("p").asDouble(), welch.getPValue(), 1e-10);
  }

  private static double[] means(Map<String, List<List<String>>> wells, String group) {
    return wells.entrySet().stream()
        .filter(e -> e.getKey().startsWith(group))
        .mapToDouble(
            e ->
                e.getValue().stream()
                    .mapToDouble(row -> Double.parseDouble(row.get(3)))
                    .average()
                    .orElseThrow())
        .toArray();
  }

  /** glm(cbind(y, n - y) ~ mek + cmpd) against mek * cmpd: does the compound restore Muv? */
  @Test
  void interactionOnTheLogitScale() {
    JsonNode r = Golden.json("interaction.json");
    List<List<String>> rows = Golden.csv("interaction_binary.csv");
    List<Proportion> wells =
        rows.stream()
            .map(x -> new Proportion(Integer.parseInt(x.get(2)), Integer.parseInt(x.get(3))))
            .toList();
    double[][] additive =
        rows.stream()
            .map(x -> new double[] {1, Double.parseDouble(x.get(0)), Double.parseDouble(x.get(1))})
            .toArray(double[][]::new);
    double[][] crossed =
        Arrays.stream(additive)
            .map(x -> new double[] {1, x[1], x[2], x[1] * x[2]})
            .toArray(double[][]::new);
    Glm plain = Glm.logistic(wells, additive);
    Glm full = Glm.logistic(wells, crossed);
    for (int i = 0; i < 3; i++) {
      assertEquals(r.get("additive_coef").get(i).asDouble(), plain.coefficients().get(i), 1e-7);
    }
    assertEquals(r.get("lrt").asDouble(), plain.deviance() - full.deviance(), 1e-9);
    assertEquals(
        r.get("lrt_p").asDouble(),
        ChiSquaredDistribution.of(1).survivalProbability(plain.deviance() - full.deviance()),
        1e-9);
    assertEquals(r.get("interaction_log_or").asDouble(), full.coefficients().get(3), 1e-7);
    assertEquals(r.get("se").asDouble(), full.standardError(3), 1e-7);
  }
}
