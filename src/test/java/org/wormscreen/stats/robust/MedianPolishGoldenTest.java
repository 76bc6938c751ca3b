package org.wormscreen.stats.robust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.stats.Golden;

/** A plate of 8 x 12 against R 4.2.2: medpolish(p, eps, maxiter), mad(). */
@Tag("realdata")
class MedianPolishGoldenTest {

  private static double[][] plate() {
    double[] values = Golden.column("plate_8x12.csv", 3);
    double[][] plate = new double[8][12];
    for (int i = 0; i < values.length; i++) {
      plate[i / 12][i % 12] = values[i];
    }
    return plate;
  }

  private static void check(JsonNode r, MedianPolish fit) {
    assertEquals(r.get("overall").asDouble(), fit.overall(), 1e-10);
    assertArrayEquals(Golden.numbers(r.get("row")), fit.rows(), 1e-10);
    assertArrayEquals(Golden.numbers(r.get("col")), fit.columns(), 1e-10);
    double[][] scores = fit.bScores();
    for (int row = 0; row < 8; row++) {
      assertArrayEquals(Golden.numbers(r.get("residuals").get(row)), fit.residuals()[row], 1e-10);
      assertArrayEquals(Golden.numbers(r.get("bscore").get(row)), scores[row], 1e-10);
    }
  }

  /** medpolish(p, eps = 0.01, maxiter = 10). */
  @Test
  void withTheDefaultsOfR() {
    check(
        Golden.json("bscore.json").get("r_defaults_eps0.01_maxiter10"),
        MedianPolish.of(plate(), 0.01, 10));
  }

  /** medpolish(p, eps = 1e-12, maxiter = 1000). */
  @Test
  void converged() {
    check(Golden.json("bscore.json").get("converged"), MedianPolish.converged(plate()));
  }

  /** medpolish(p, eps = 1e-12, maxiter = 1000, na.rm = TRUE) without A01, D06, H12 and C02. */
  @Test
  void withMissingWells() {
    double[][] plate = plate();
    plate[0][0] = Double.NaN;
    plate[3][5] = Double.NaN;
    plate[7][11] = Double.NaN;
    plate[2][1] = Double.NaN;
    check(Golden.json("bscore.json").get("with_missing").get("fit"), MedianPolish.converged(plate));
  }

  /** (p - median(p)) / mad(p). */
  @Test
  void robustScores() {
    JsonNode r = Golden.json("bscore.json").get("robust_z");
    RobustScore score = RobustScore.of(Golden.column("plate_8x12.csv", 3));
    assertEquals(r.get("median").asDouble(), score.centre(), 1e-10);
    assertEquals(r.get("mad").asDouble(), score.spread(), 1e-10);
    double[][] plate = plate();
    for (int row = 0; row < 8; row++) {
      double[] expected = Golden.numbers(r.get("z").get(row));
      for (int column = 0; column < 12; column++) {
        assertEquals(expected[column], score.of(plate[row][column]), 1e-10);
      }
    }
  }
}
