package org.wormscreen.stats.multiple;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MultipleTestingTest {

  private static final double[] P = {0.01, 0.04, 0.03, 0.5};

  /** By hand: 4 x .01; min(4/2 x .03, 4/3 x .04); the same; .5. R: p.adjust(., "BH"). */
  @Test
  void benjaminiHochbergByHand() {
    assertArrayEquals(
        new double[] {0.04, 0.16 / 3, 0.16 / 3, 0.5}, FalseDiscovery.benjaminiHochberg(P), 1e-12);
  }

  @Test
  void holmHochbergAndBonferroniByHand() {
    assertArrayEquals(new double[] {0.04, 0.09, 0.09, 0.5}, FamilyWise.holm(P), 1e-12);
    assertArrayEquals(new double[] {0.04, 0.08, 0.08, 0.5}, FamilyWise.hochberg(P), 1e-12);
    assertArrayEquals(new double[] {0.04, 0.16, 0.12, 1}, FamilyWise.bonferroni(P), 1e-12);
  }

  @Test
  void missingTestsAreOfNoFamily() {
    double[] q = FalseDiscovery.benjaminiHochberg(0.01, Double.NaN, 0.03, 0.04, 0.5);
    assertArrayEquals(new double[] {0.04, Double.NaN, 0.16 / 3, 0.16 / 3, 0.5}, q, 1e-12);
  }

  /** R: p.adjust(c(0, .02, 1, .02, NA, 1), "BH"). */
  @Test
  void tiesNoughtsAndOnesAreAsInR() {
    assertArrayEquals(
        new double[] {0, 1 / 30.0, 1, 1 / 30.0, Double.NaN, 1},
        FalseDiscovery.benjaminiHochberg(0, 0.02, 1, 0.02, Double.NaN, 1),
        1e-12);
  }

  @Test
  void noTestsGiveNoResults() {
    assertEquals(0, FalseDiscovery.benjaminiHochberg().length);
  }

  @Test
  void evenlySpreadPValuesAreAllTrueNulls() {
    double[] even = IntStream.range(0, 200).mapToDouble(i -> (i + 0.5) / 200).toArray();
    assertEquals(1, TrueNulls.at(0.5, even).share(), 1e-12);
    double[] half = even.clone();
    for (int i = 0; i < 200; i += 2) {
      half[i] = 1e-6;
    }
    assertEquals(0.5, TrueNulls.at(0.5, half).share(), 0.01);
  }
}
