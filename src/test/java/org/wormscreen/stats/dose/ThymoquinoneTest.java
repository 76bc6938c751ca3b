package org.wormscreen.stats.dose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.SharedData;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.multiple.FamilyWise;
import org.wormscreen.stats.proportion.ScoreInterval;
import org.wormscreen.stats.regression.Glm;
import org.wormscreen.stats.table.Trend;
import org.wormscreen.stats.table.TwoByTwo;

/**
 * Multivulva of 343 let-60 animals under thymoquinone: 86 of 95, 71 of 116 and 31 of 132 at 0, 50
 * and 100 umol/l, as counted and analysed elsewhere. No well is recorded, so that these are the
 * naive tests of pooled animals.
 */
class ThymoquinoneTest {

  private static final List<Proportion> GROUPS =
      List.of(new Proportion(86, 95), new Proportion(71, 116), new Proportion(31, 132));

  private static double fisher(int one, int two) {
    return TwoByTwo.of(GROUPS.get(one), GROUPS.get(two)).fisherTwoSided();
  }

  /** R: prop.test(86, 95, correct = FALSE)$conf.int and so on. */
  @Test
  void wilsonLimitsOfTheThreeDoses() {
    double[][] expected = {{0.8297, 0.9494}, {0.5212, 0.6958}, {0.1707, 0.3140}};
    for (int i = 0; i < 3; i++) {
      Limits limits = GROUPS.get(i).wilson95();
      assertEquals(expected[i][0], limits.low(), 5e-5);
      assertEquals(expected[i][1], limits.high(), 5e-5);
    }
  }

  /** R: prop.trend.test(c(86, 71, 31), c(95, 116, 132), c(0, 50, 100)). */
  @Test
  void shareFallsWithTheDose() {
    Trend trend = Trend.of(GROUPS, 0, 50, 100);
    assertEquals(-10.129018, trend.z(), 1e-6);
    assertEquals(102.597002, trend.chiSquared(), 1e-5);
    assertEquals(4.107544e-24, trend.p(), 1e-29);
  }

  /** R: fisher.test(matrix(c(86, 9, 71, 45), 2)) and so on; p.adjust(., "holm"). */
  @Test
  void pairsByFisherAndHolm() {
    double[] p = {fisher(0, 1), fisher(0, 2), fisher(1, 2)};
    assertEquals(6.685459866497866e-7, p[0], 1e-17);
    assertEquals(1.8981239484781998e-25, p[1], 1e-35);
    assertEquals(1.782075905013501e-9, p[2], 1e-19);
    double[] holm = FamilyWise.holm(p);
    assertEquals(6.685459866497866e-7, holm[0], 1e-17);
    assertEquals(3.564151810027002e-9, holm[2], 1e-19);
  }

  /** R: glm(muv ~ I(dose / 50), binomial). */
  @Test
  void oddsFallFivefoldPerFiftyMicromolar() {
    Glm fit = Glm.logistic(GROUPS, new double[][] {{1, 0}, {1, 1}, {1, 2}});
    assertEquals(-1.6985742318416512, fit.coefficients().get(1), 1e-9);
    assertEquals(0.18801695713140118, fit.standardError(1), 1e-6);
  }

  @Test
  @Tag("realdata")
  void differencesHaveThePublishedLimits() throws IOException {
    JsonNode published =
        new ObjectMapper()
            .readTree(
                SharedData.folder("statistics")
                    .resolve("muv")
                    .resolve("TQ_published_expected.json")
                    .toFile());
    int[][] pairs = {{1, 0}, {2, 0}, {2, 1}};
    for (int i = 0; i < pairs.length; i++) {
      Proportion one = GROUPS.get(pairs[i][0]);
      Proportion two = GROUPS.get(pairs[i][1]);
      JsonNode risk = published.get("risk").get(i);
      assertEquals(risk.get("rd").asDouble(), one.fraction() - two.fraction(), 1e-12);
      Limits limits =
          ScoreInterval.newcombe95(one.fraction(), one.trials(), two.fraction(), two.trials());
      assertEquals(risk.get("rd_ci").get(0).asDouble(), limits.low(), 5e-3);
      assertEquals(risk.get("rd_ci").get(1).asDouble(), limits.high(), 5e-3);
    }
  }
}
