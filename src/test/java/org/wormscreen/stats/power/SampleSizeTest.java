package org.wormscreen.stats.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SampleSizeTest {

  /** R: power.prop.test(p1 = .50, p2 = .75, power = .90) gives n = 76.7. */
  @Test
  void shares() {
    assertEquals(76.7, SampleSize.forShares(0.50, 0.75, 0.05, 0.90), 0.05);
  }

  /** R: power.t.test(power = .90, delta = 1) gives n = 22.02110. */
  @Test
  void means() {
    assertEquals(22.02110, SampleSize.forMeans(1, 1, 0.05, 0.90), 1e-3);
  }

  @Test
  void oneWellNeverCountsForMoreThanOneOverRho() {
    assertEquals(25 / 3.4, SampleSize.effective(25, 25, 0.1), 1e-12);
    assertTrue(SampleSize.effective(1e6, 1e6, 0.1) < 10);
  }
}
