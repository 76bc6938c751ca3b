package org.wormscreen.stats.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class KappaTest {

  @Test
  void aTableOfTwoRatersByHand() {
    // 20 + 15 of 50 agree: .7; by chance .5 * .6 + .5 * .4 = .5
    Kappa kappa = Kappa.of(new double[][] {{20, 5}, {10, 15}});
    assertEquals(0.7, kappa.observed(), 1e-12);
    assertEquals(0.5, kappa.expected(), 1e-12);
    assertEquals(0.4, kappa.kappa(), 1e-12);
  }

  @Test
  void withoutVariationThereIsNothingBeyondChance() {
    assertEquals(Double.NaN, Kappa.of(new double[][] {{9, 0}, {0, 0}}).kappa());
    assertEquals(Double.NaN, Kappa.of(new double[][] {{0, 0}, {0, 0}}).observed());
  }

  @Test
  void aTableThatIsNoneIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Kappa.of(new double[][] {{1, 2}}));
    assertThrows(IllegalArgumentException.class, () -> Kappa.of(new double[][] {{-1}}));
    assertThrows(IllegalArgumentException.class, () -> Kappa.of(new double[][] {{Double.NaN}}));
  }
}
