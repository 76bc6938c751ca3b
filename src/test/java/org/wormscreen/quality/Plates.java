package org.wormscreen.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.WellId;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellsByHand;

/** Whole plates of 96 wells for tests. */
final class Plates {

  private Plates() {}

  /**
   * Vehicle in columns 1, 6 and 12, positive controls in column 2, samples elsewhere.
   *
   * @param k of 100 in each well, by row and column, before a noise of some wells
   */
  static List<WellReading> full(IntBinaryOperator k) {
    SplittableRandom random = new SplittableRandom(3);
    List<WellReading> wells = new ArrayList<>();
    for (int row = 0; row < 8; row++) {
      for (int column = 0; column < 12; column++) {
        boolean vehicle = column == 0 || column == 5 || column == 11;
        Role role = vehicle ? Role.NEGATIVE : column == 1 ? Role.POSITIVE : Role.SAMPLE;
        String compound = vehicle ? "DMSO" : column == 1 ? "drug" : "c" + row + "_" + column;
        int share = (column == 1 ? 10 : k.applyAsInt(row, column)) + random.nextInt(7) - 3;
        wells.add(
            WellsByHand.muv("P1", new WellId(row, column).label(), role, compound, 10, share, 100));
      }
    }
    return wells;
  }
}
