package org.wormscreen.stats.plate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class AgreementTest {

  private static final double[] X = {1, 2, 3, 4, 5, 6};
  private static final double[] Y = {1.2, 1.9, 3.4, 3.8, 5.1, 7.0};

  /**
   * R: cor(x, y, method = "spearman"); 2 * cov(x, y) * 5/6 / (var(x) * 5/6 + var(y) * 5/6 +
   * (mean(x) - mean(y))^2).
   */
  @Test
  void ranksAndConcordanceAsInR() {
    Agreement agreement = Agreement.of(X, Y);
    assertEquals(1, agreement.spearman(), 1e-12);
    double meanY = 22.4 / 6;
    double xx = 17.5 / 6;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < 6; i++) {
      yy += (Y[i] - meanY) * (Y[i] - meanY) / 6;
      xy += (X[i] - 3.5) * (Y[i] - meanY) / 6;
    }
    double apart = (3.5 - meanY) * (3.5 - meanY);
    assertEquals(2 * xy / (xx + yy + apart), agreement.concordance(), 1e-12);
  }

  @Test
  void aShiftLowersConcordanceAndNotRanks() {
    double[] shifted = {3, 4, 5, 6, 7, 8};
    assertEquals(1, Agreement.of(X, shifted).spearman(), 1e-12);
    // 2 s^2 / (2 s^2 + 4), s^2 = 35 / 12
    assertEquals(35.0 / 6 / (35.0 / 6 + 4), Agreement.of(X, shifted).concordance(), 1e-12);
  }

  @Test
  void rowsOfUnequalLengthAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Agreement.of(X, new double[] {1, 2}));
  }
}
