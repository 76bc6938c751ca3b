package org.wormscreen.stats.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Proportion;

class TablesTest {

  /** Fisher's tea. R: fisher.test(matrix(c(3, 1, 1, 3), 2)); 17 / 35 by counting. */
  @Test
  void ladyTastingTea() {
    TwoByTwo tea = new TwoByTwo(3, 1, 1, 3);
    assertEquals(17.0 / 35, tea.fisherGreater() * 2, 1e-12);
    assertEquals(0.4857142857142857, tea.fisherTwoSided(), 1e-12);
    assertEquals(6.4083, tea.oddsRatio(), 5e-5);
    Limits limits = tea.oddsRatio95();
    assertEquals(0.2117, limits.low(), 5e-4);
    assertEquals(621.9, limits.high(), 6, "R stops early");
  }

  @Test
  void anEmptyCellHasAnInfiniteRatioAndAFiniteLowerLimit() {
    TwoByTwo table = new TwoByTwo(10, 0, 0, 10);
    assertTrue(Double.isInfinite(table.oddsRatio()));
    assertTrue(table.oddsRatio95().low() > 1);
    // 2 / C(20, 10)
    assertEquals(2.0 / 184756, table.fisherTwoSided(), 1e-15);
  }

  /** Admissions to Berkeley by sex in six departments. R: mantelhaen.test(UCBAdmissions). */
  @Test
  void strataTakeAwayASpuriousDifference() {
    MantelHaenszel test =
        MantelHaenszel.of(
            List.of(
                new TwoByTwo(512, 313, 89, 19),
                new TwoByTwo(353, 207, 17, 8),
                new TwoByTwo(120, 205, 202, 391),
                new TwoByTwo(138, 279, 131, 244),
                new TwoByTwo(53, 138, 94, 299),
                new TwoByTwo(22, 351, 24, 317)));
    assertEquals(1.4269, test.chiSquaredCorrected(), 5e-5);
    assertEquals(0.2323, test.pCorrected(), 5e-5);
    assertEquals(0.9046968, test.oddsRatio(), 5e-8);
    assertEquals(0.7719074, test.limits().low(), 5e-8);
    assertEquals(1.0603298, test.limits().high(), 5e-8);
  }

  /** Fleiss (1981). R: prop.trend.test(c(83, 90, 129, 70), c(86, 93, 136, 82)). */
  @Test
  void smokersByHospital() {
    List<Proportion> smokers =
        List.of(
            new Proportion(83, 86),
            new Proportion(90, 93),
            new Proportion(129, 136),
            new Proportion(70, 82));
    Trend trend = Trend.of(smokers, 1, 2, 3, 4);
    assertEquals(8.2249, trend.chiSquared(), 5e-5);
    assertEquals(0.004132, trend.p(), 5e-7);
    assertTrue(trend.z() < 0);
    assertEquals(trend.chiSquared() / 4, trend.deflated(4).chiSquared(), 1e-12);
  }

  @Test
  void violatorsArePooledByWeight() {
    double[] fit =
        Isotonic.decreasing(new double[] {0.9, 0.5, 0.8, 0.1}, new double[] {1, 2, 1, 1});
    assertArrayEquals(new double[] {0.9, 0.6, 0.6, 0.1}, fit, 1e-12);
    assertArrayEquals(
        new double[] {1, 2.5, 2.5, 4},
        Isotonic.increasing(new double[] {1, 3, 2, 4}, new double[] {1, 1, 1, 1}),
        1e-12);
  }
}
