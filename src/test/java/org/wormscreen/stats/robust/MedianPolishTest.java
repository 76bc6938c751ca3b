package org.wormscreen.stats.robust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MedianPolishTest {

  private static final double[][] ADDITIVE = {{13, 15, 12}, {10, 12, 9}, {9, 11, 8}};

  @Test
  void rowsAndColumnsThatAddUpLeaveNoResidual() {
    MedianPolish fit = MedianPolish.converged(ADDITIVE);
    assertEquals(10, fit.overall(), 1e-12);
    assertArrayEquals(new double[] {3, 0, -1}, fit.rows(), 1e-12);
    assertArrayEquals(new double[] {0, 2, -1}, fit.columns(), 1e-12);
    assertTrue(fit.converged());
    assertTrue(Double.isNaN(fit.bScores()[0][0]), "no spread, no score");
  }

  @Test
  void oneActiveWellKeepsItsWholeEffect() {
    double[][] plate = {{13, 15, 12}, {10, 12, 9}, {9, 11, 28}};
    assertEquals(20, MedianPolish.converged(plate).residuals()[2][2], 1e-12);
    assertEquals(28, plate[2][2], "the plate itself is untouched");
  }

  @Test
  void aMissingWellStaysMissing() {
    double[][] plate = {{13, 15, 12}, {10, Double.NaN, 9}, {9, 11, 8}};
    MedianPolish fit = MedianPolish.converged(plate);
    assertTrue(Double.isNaN(fit.residuals()[1][1]));
    assertEquals(0, fit.residuals()[0][0], 1e-9);
  }

  /** R: mad(c(1, 2, 3, 4, 100)) = 1.4826, median 3. */
  @Test
  void robustScoreIgnoresTheOutlier() {
    RobustScore score = RobustScore.of(1, 2, 3, 4, 100);
    assertEquals((100 - 3) / 1.4826, score.of(100), 1e-12);
    assertTrue(score.rough(), "five wells are few");
  }

  /** Six of eight wells alike: MAD 0, mean absolute deviation 0.5, times sqrt(pi / 2). */
  @Test
  void withoutMedianDeviationTheMeanDeviationServes() {
    RobustScore score = RobustScore.of(5, 5, 5, 5, 5, 5, 7, 3);
    assertEquals(RobustScore.Basis.MEAN_DEVIATION, score.basis());
    assertEquals(0.5 * Math.sqrt(Math.PI / 2), score.spread(), 1e-12);
    assertEquals(RobustScore.Basis.ZERO_SPREAD, RobustScore.of(5, 5, 5).basis());
    assertTrue(Double.isNaN(RobustScore.of(5, 5, 5).of(6)));
  }

  @Test
  void mediansLeaveTheirValuesInPlace() {
    double[] values = {9, 1, 5, 3, 7, 2};
    assertEquals(4, Middle.median(values), 1e-12);
    assertArrayEquals(new double[] {9, 1, 5, 3, 7, 2}, values);
  }
}
