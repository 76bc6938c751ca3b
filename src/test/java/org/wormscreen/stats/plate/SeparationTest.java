package org.wormscreen.stats.plate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SeparationTest {

  private static final Spread HIGH = Spread.of(9, 10, 11);
  private static final Spread LOW = Spread.of(0, 2, 4);

  /** Means 10 and 2, sd 1 and 2: 1 - 3 (1 + 2) / 8. */
  @Test
  void zPrimeByHand() {
    assertEquals(-0.125, Separation.zPrime(HIGH, LOW), 1e-12);
    assertEquals(8 / Math.sqrt(5), Separation.ssmd(HIGH, LOW), 1e-12);
    assertEquals((8 - 9.0) / 2, Separation.signalWindow(HIGH, LOW), 1e-12);
  }

  /** The worked ceilings for penetrance .95 and .10: .42, .59 and .74; .30 with rho .1. */
  @Test
  void ceilingRisesWithTheAnimalsAndFallsWithTheLikenessOfWells() {
    assertEquals(0.42, Separation.zPrimeCeiling(0.95, 10, 0.10, 10, 0), 0.005);
    assertEquals(0.59, Separation.zPrimeCeiling(0.95, 20, 0.10, 20, 0), 0.005);
    assertEquals(0.74, Separation.zPrimeCeiling(0.95, 50, 0.10, 50, 0), 0.005);
    assertEquals(0.30, Separation.zPrimeCeiling(0.95, 20, 0.10, 20, 0.1), 0.005);
  }

  /** K of 28 wells is 24.505, close to N - 3.5. */
  @Test
  void unbiasedFactorIsCloseToItsApproximation() {
    assertEquals(24.505, Separation.unbiasedFactor(28), 5e-4);
    assertTrue(Double.isNaN(Separation.ssmdPairedUnbiased(Spread.of(1, 2))));
  }

  @Test
  void changingUnitsChangesNothing() {
    Spread high = Spread.of(109, 110, 111);
    Spread low = Spread.of(100, 102, 104);
    assertEquals(Separation.zPrime(HIGH, LOW), Separation.zPrime(high, low), 1e-12);
    assertEquals(Separation.ssmdUnbiased(HIGH, LOW), Separation.ssmdUnbiased(high, low), 1e-12);
  }

  @Test
  void inhibitionIsUndefinedBetweenControlsThatTouch() {
    Normalisation apart = Normalisation.byMeans(Spread.of(99, 100, 101), Spread.of(1, 0, -1));
    assertEquals(75, apart.percentInhibition(25), 1e-12);
    assertEquals(-10, apart.percentInhibition(110), 1e-12, "not clipped");
    assertEquals(25, apart.percentOfControl(25), 1e-12);
    Normalisation touching = Normalisation.byMeans(Spread.of(9, 10, 11), Spread.of(8, 9, 10));
    assertFalse(touching.defined());
    assertTrue(Double.isNaN(touching.percentInhibition(9)));
  }
}
