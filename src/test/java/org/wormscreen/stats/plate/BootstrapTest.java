package org.wormscreen.stats.plate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wormscreen.stats.Limits;

class BootstrapTest {

  private static final double[] ONE = {0.9, 0.8, 0.85, 0.95, 0.7, 0.88};
  private static final double[] TWO = {0.2, 0.1, 0.3, 0.15};

  private static Limits limits(long seed) {
    return new Bootstrap(200, seed).limits95(ONE, TWO, (a, b) -> a.mean() - b.mean());
  }

  @Test
  void theSameSeedGivesTheSameLimitsAndAnotherSeedOthers() {
    assertEquals(limits(1), limits(1));
    assertNotEquals(limits(1), limits(2));
  }

  @Test
  void theLimitsLieAboutTheFigure() {
    double figure = 5.08 / 6 - 0.75 / 4;
    assertTrue(limits(1).low() < figure && figure < limits(1).high(), limits(1).toString());
    assertTrue(limits(1).high() - limits(1).low() < 0.3);
  }

  @Test
  void withoutWellsThereAreNoLimits() {
    Limits none = new Bootstrap(9, 1).limits95(new double[0], TWO, (a, b) -> a.mean());
    assertTrue(Double.isNaN(none.low()) && Double.isNaN(none.high()));
  }
}
