package org.wormscreen.hits.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class FamilyTest {

  @Test
  void testsThatAreSetAsideMakeNoRoomForOthers() {
    Family family = Family.of(new double[] {0.001, 0.03, 0.002, 0.9}, 0.05);
    assertArrayEquals(new double[] {0.004, 0.04, 0.004, 0.9}, family.q(), 1e-12);
    double[] without = family.without(i -> i == 0 || i == 2);
    assertArrayEquals(new double[] {1, 0.06, 1, 0.9}, without, 1e-12);
  }
}
