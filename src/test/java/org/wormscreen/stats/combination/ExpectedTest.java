package org.wormscreen.stats.combination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class ExpectedTest {

  private static final double[] DOSES = {0, 1, 3, 10, 30};

  private static double hill(double dose, double ec50, double slope) {
    return dose == 0 ? 0 : 100 / (1 + Math.pow(ec50 / dose, slope));
  }

  private static DoseMatrix matrix(DoubleBinaryOperator effect) {
    double[][] m = new double[5][5];
    for (int a = 0; a < 5; a++) {
      for (int b = 0; b < 5; b++) {
        m[a][b] = effect.applyAsDouble(DOSES[a], DOSES[b]);
      }
    }
    return new DoseMatrix(DOSES, DOSES, m);
  }

  @Test
  void independentCompoundsHaveNoBlissExcess() {
    DoseMatrix m =
        matrix(
            (a, b) -> {
              double one = hill(a, 4, 1.3);
              double two = hill(b, 8, 0.9);
              return one + two - one * two / 100;
            });
    assertEquals(0, m.meanExcess(Expected.bliss(m)), 1e-9);
    assertEquals(0, Expected.meanOfCombined(Expected.zipDelta(m)), 1, "ZIP is close to it");
    assertTrue(m.meanExcess(Expected.highestSingle(m)) > 0);
  }

  /** The sham experiment: a compound combined with itself is additive in Loewe's sense. */
  @Test
  void aCompoundBesideItselfHasNoLoeweExcess() {
    DoseMatrix m = matrix((a, b) -> hill(a + b, 5, 1.4));
    assertEquals(0, m.meanExcess(Expected.loewe(m)), 1e-6);
    double[][] index = Expected.combinationIndex(m);
    assertEquals(1, index[2][3], 1e-8);
    assertTrue(Double.isNaN(index[0][3]));
  }

  @Test
  void aStepBesideNothingIsFullFromItsDoseOn() {
    DoseMatrix m = matrix((a, b) -> a >= 10 ? 100 : 0);
    double[][] loewe = Expected.loewe(m);
    assertEquals(100, loewe[4][1], 1e-6);
    assertTrue(loewe[1][1] < 50, "far below the step: " + loewe[1][1]);
  }

  @Test
  void exchangingTheCompoundsTransposesTheScores() {
    DoseMatrix m = matrix((a, b) -> Math.min(99, hill(a, 4, 1.3) + 0.6 * hill(b, 8, 0.9)));
    DoseMatrix t = matrix((b, a) -> Math.min(99, hill(a, 4, 1.3) + 0.6 * hill(b, 8, 0.9)));
    assertEquals(Expected.zipDelta(m)[2][3], Expected.zipDelta(t)[3][2], 1e-6);
    assertEquals(Expected.loewe(m)[1][4], Expected.loewe(t)[4][1], 1e-6);
  }

  @Test
  void aMissingWellStaysMissingAndIsLeftOut() {
    DoseMatrix m = matrix((a, b) -> a == 3 && b == 3 ? Double.NaN : hill(a + b, 5, 1.4));
    assertTrue(Double.isNaN(m.effect()[2][2] - Expected.bliss(m)[2][2]));
    assertTrue(Double.isFinite(m.meanExcess(Expected.bliss(m))));
    assertTrue(Double.isFinite(Expected.meanOfCombined(Expected.zipDelta(m))));
  }

  @Test
  void theSinglesMustBeThere() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new DoseMatrix(new double[] {1, 2}, new double[] {0, 1}, new double[2][2]));
  }
}
