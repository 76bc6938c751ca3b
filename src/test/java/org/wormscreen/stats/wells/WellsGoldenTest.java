package org.wormscreen.stats.wells;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.stats.Golden;
import org.wormscreen.stats.plate.Spread;

/** One number per well against R 4.2.2 (sections 6, 8 and 11). */
@Tag("realdata")
class WellsGoldenTest {

  /** limma 3.54: eBayes(lmFit(Y, cbind(1, c(0, 0, 0, 1, 1, 1)))). */
  @Test
  void moderatedT() {
    JsonNode r = Golden.json("limma_eb.json");
    List<List<String>> rows = Golden.csv("eb_matrix.csv");
    double[] differences = new double[rows.size()];
    double[] variances = new double[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      double[] y = rows.get(i).stream().skip(1).mapToDouble(Double::parseDouble).toArray();
      Spread vehicle = Spread.of(Arrays.copyOf(y, 3));
      Spread treated = Spread.of(Arrays.copyOfRange(y, 3, 6));
      differences[i] = treated.mean() - vehicle.mean();
      variances[i] = (vehicle.sd() * vehicle.sd() + treated.sd() * treated.sd()) / 2;
    }
    assertArrayEquals(Golden.numbers(r.get("logFC")), differences, 1e-10);
    assertArrayEquals(Golden.numbers(r.get("s2")), variances, 1e-10);
    ModeratedT test = ModeratedT.of(differences, variances, 4, Math.sqrt(2.0 / 3));
    assertEquals(r.get("s2_prior").asDouble(), test.priorVariance(), 1e-10);
    assertEquals(r.get("df_prior").asDouble(), test.priorFreedom(), 7e-8);
    assertArrayEquals(Golden.numbers(r.get("s2_post")), test.variances(), 1e-9);
    assertArrayEquals(Golden.numbers(r.get("t")), test.t(), 1e-8);
    assertArrayEquals(Golden.numbers(r.get("p")), test.p(), 1e-9);
  }

  private static double[] shares(String group) {
    return Golden.csv("wells_binary.csv").stream()
        .filter(row -> row.get(1).equals(group))
        .mapToDouble(row -> Double.parseDouble(row.get(3)) / Double.parseDouble(row.get(2)))
        .toArray();
  }

  /** coin::wilcox_test(y / n ~ g, distribution = "exact"); wilcox.test(exact = FALSE). */
  @Test
  void rankSumOfSharesWithTies() {
    JsonNode r = Golden.json("wells_binary_tests.json").get("wilcoxon_well_proportions");
    RankSum exact = RankSum.exact(shares("DMSO"), shares("CMPD"));
    assertEquals(r.get("W").asDouble(), exact.u(), 1e-12);
    assertEquals(r.get("p_exact_perm").asDouble(), exact.p(), 1e-12);
    assertEquals(
        r.get("p_normal_cc").asDouble(),
        MannWhitneyUTest.withDefaults()
            .with(PValueMethod.ASYMPTOTIC)
            .test(shares("DMSO"), shares("CMPD"))
            .getPValue(),
        1e-10);
  }

  /** 2 / choose(a + b, a). */
  @Test
  void smallestAttainableP() {
    for (JsonNode row : Golden.json("min_attainable_p.json").get("table")) {
      assertEquals(
          row.get("min_two_sided_exact_p").asDouble(),
          RankSum.smallestP(row.get("a").asInt(), row.get("b").asInt()),
          1e-14);
    }
  }

  /** multcomp::glht(aov(y ~ x), mcp(x = "Dunnett")); its p values are Monte Carlo, to 1e-3. */
  @Test
  void dunnett() {
    JsonNode r = Golden.json("power_misc.json").get("dunnett");
    double[] y = Golden.column("dose_continuous.csv", 1);
    double[][] groups =
        IntStream.range(0, 8)
            .mapToObj(i -> Arrays.copyOfRange(y, 3 * i, 3 * i + 3))
            .toArray(double[][]::new);
    Dunnett test = Dunnett.of(groups[0], Arrays.copyOfRange(groups, 1, 8));
    assertArrayEquals(Golden.numbers(r.get("t")), test.t(), 1e-10);
    assertArrayEquals(Golden.numbers(r.get("p_adj_mc_tol1e3")), test.p(), 1e-3);
  }

  /** wilcox.test(x, y) with ties. */
  @Test
  void tiedMannWhitney() {
    JsonNode r = Golden.json("power_misc.json").get("mwu_tied");
    double[] x = Golden.numbers(r.get("x"));
    double[] y = Golden.numbers(r.get("y"));
    assertEquals(r.get("U").asDouble(), RankSum.exact(x, y).u(), 1e-12);
    assertEquals(
        r.get("p").asDouble(),
        MannWhitneyUTest.withDefaults().with(PValueMethod.ASYMPTOTIC).test(x, y).getPValue(),
        1e-10);
  }
}
