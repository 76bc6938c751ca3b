package org.wormscreen.stats.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.stats.Golden;
import org.wormscreen.stats.Proportion;

/** Tables, strata and trends against R 4.2.2 (section 5). */
@Tag("realdata")
class TablesGoldenTest {

  private static final JsonNode R = Golden.json("tables_trend.json");

  /** fisher.test(t), its alternatives, and epitools::ormidp.test(...)$two.sided. */
  @Test
  void fisher() {
    for (JsonNode c : R.get("fisher")) {
      double[] t = Golden.numbers(c.get("table"));
      TwoByTwo table = new TwoByTwo((int) t[0], (int) t[1], (int) t[2], (int) t[3]);
      assertEquals(c.get("fisher_two").asDouble(), table.fisherTwoSided(), 1e-10);
      assertEquals(c.get("fisher_less").asDouble(), table.fisherLess(), 1e-10);
      assertEquals(c.get("fisher_greater").asDouble(), table.fisherGreater(), 1e-10);
      assertEquals(c.get("midp_two").asDouble(), table.midP(), 1e-10);
      // uniroot() of fisher.test stops at 1.2e-4 of its interval
      if (c.get("cond_or").isNull()) {
        assertTrue(Double.isInfinite(table.oddsRatio()));
        assertTrue(Double.isInfinite(table.oddsRatio95().high()));
      } else {
        double or = c.get("cond_or").asDouble();
        assertEquals(or, table.oddsRatio(), 2e-4 * or);
        double high = c.get("or_ci").get(1).asDouble();
        assertEquals(high, table.oddsRatio95().high(), 5e-3 * high);
      }
      double low = c.get("or_ci").get(0).asDouble();
      assertEquals(low, table.oddsRatio95().low(), 5e-3 * low);
    }
  }

  /** mantelhaen.test(A, correct = FALSE / TRUE, exact = TRUE). */
  @Test
  void strata() {
    JsonNode r = R.get("cmh");
    List<TwoByTwo> plates =
        Golden.csv("strata_2x2x4.csv").stream()
            .map(row -> row.stream().mapToInt(Integer::parseInt).toArray())
            .map(v -> new TwoByTwo(v[1], v[2], v[3], v[4]))
            .toList();
    MantelHaenszel test = MantelHaenszel.of(plates);
    assertEquals(r.get("chisq").asDouble(), test.chiSquared(), 1e-10);
    assertEquals(r.get("p").asDouble(), test.p(), 1e-10);
    assertEquals(r.get("chisq_cc").asDouble(), test.chiSquaredCorrected(), 1e-10);
    assertEquals(r.get("p_cc").asDouble(), test.pCorrected(), 1e-10);
    assertEquals(r.get("common_or").asDouble(), test.oddsRatio(), 1e-10);
    assertEquals(r.get("or_ci").get(0).asDouble(), test.limits().low(), 1e-9);
    assertEquals(r.get("or_ci").get(1).asDouble(), test.limits().high(), 1e-9);
    assertEquals(r.get("exact_p").asDouble(), test.exactP(), 1e-10);
    assertEquals(r.get("exact_cond_or").asDouble(), test.exactOddsRatio(), 1e-4);
  }

  /** prop.trend.test(aff, tot, score); coin::independence_test for the N - 1 form. */
  @Test
  void cochranArmitage() {
    JsonNode r = R.get("cochran_armitage");
    double[] dose = Golden.column("trend.csv", 0);
    Trend trend = Trend.of(groups(), dose);
    assertEquals(r.get("chisq").asDouble(), trend.chiSquared(), 1e-10);
    assertEquals(r.get("z_signed").asDouble(), trend.z(), 1e-10);
    assertEquals(r.get("p_two").asDouble(), trend.p(), 1e-30);
    assertEquals(
        r.get("linear_by_linear_Nminus1_chisq").asDouble(), trend.chiSquaredPermutation(), 1e-10);
    Trend ranks = Trend.of(groups(), 1, 2, 3, 4, 5);
    assertEquals(r.get("rank_scores").get("chisq").asDouble(), ranks.chiSquared(), 1e-10);
  }

  private static List<Proportion> groups() {
    return Golden.csv("trend.csv").stream()
        .map(row -> new Proportion(Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2))))
        .toList();
  }

  /** Weighted pooling of adjacent violators written out in R; isoreg() for equal weights. */
  @Test
  void isotonic() {
    JsonNode r = R.get("pava_decreasing_with_violation");
    double[] p = Golden.numbers(r.get("p"));
    double[] ones = new double[p.length];
    Arrays.fill(ones, 1);
    assertArrayEquals(
        Golden.numbers(r.get("fit")),
        Isotonic.decreasing(p, Golden.numbers(r.get("weights"))),
        1e-12);
    assertArrayEquals(
        Golden.numbers(r.get("unweighted_isoreg_check")), Isotonic.decreasing(p, ones), 1e-12);
    JsonNode monotone = R.get("pava_decreasing");
    assertArrayEquals(
        Golden.numbers(monotone.get("fit")),
        Isotonic.decreasing(
            Golden.numbers(monotone.get("p")), Golden.numbers(monotone.get("weights"))),
        1e-12);
  }
}
