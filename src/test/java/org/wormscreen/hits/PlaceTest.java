package org.wormscreen.hits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.WellId;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellsByHand;

/** Calls that place could make are fragile; those that stand on their own are not. */
class PlaceTest {

  private static final int ANIMALS = 60;

  /** Vehicle in column 1, "far" in the last column, one compound a well between. */
  private static List<WellReading> plate(IntBinaryOperator percent, int far) {
    SplittableRandom random = new SplittableRandom(7);
    List<WellReading> wells = new ArrayList<>();
    for (int row = 0; row < 8; row++) {
      for (int column = 0; column < 12; column++) {
        Role role = column == 0 ? Role.NEGATIVE : Role.SAMPLE;
        boolean last = column == 11 && row > 0 && row < 5;
        String compound = column == 0 ? "DMSO" : last ? "far" : "c" + row + "_" + column;
        int share = last ? far : percent.applyAsInt(row, column);
        int k = ANIMALS * share / 100 + random.nextInt(5) - 2;
        wells.add(
            WellsByHand.muv("P1", new WellId(row, column).label(), role, compound, 10, k, ANIMALS));
      }
    }
    return wells;
  }

  private static Hit far(List<WellReading> wells) {
    return HitCaller.withDefaults().call(Assay.MUV, wells).stream()
        .filter(h -> h.treatment().compound().equals("far"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anEffectThatFollowsASlopeOverThePlateIsFragile() {
    Hit hit = far(plate((row, column) -> 90 - 4 * column, 46));
    assertEquals(Call.FRAGILE, hit.call(), hit.reason());
    assertTrue(hit.reason().contains("effect of place"), hit.reason());
    assertTrue(hit.reason().contains("called suppressor otherwise"), hit.reason());
  }

  @Test
  void anEffectBeyondTheSlopeStands() {
    Hit hit = far(plate((row, column) -> 90 - 2 * column, 10));
    assertEquals(Call.SUPPRESSOR, hit.call(), hit.reason());
    assertFalse(hit.reason().contains("place"), hit.reason());
  }

  @Test
  void anEvenPlateIsNotDoubted() {
    Hit hit = far(plate((row, column) -> 90, 30));
    assertEquals(Call.SUPPRESSOR, hit.call(), hit.reason());
  }
}
