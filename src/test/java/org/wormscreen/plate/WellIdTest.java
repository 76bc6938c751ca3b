package org.wormscreen.plate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WellIdTest {

  private static List<WellId> all1536() {
    List<WellId> wells = new ArrayList<>();
    for (int row = 0; row < 32; row++) {
      for (int column = 0; column < 48; column++) {
        wells.add(new WellId(row, column));
      }
    }
    return wells;
  }

  @Test
  void everyWellOf1536IsReadBackFromEachOfItsSpellings() {
    for (WellId well : all1536()) {
      String row = well.rowLabel();
      int column = well.column() + 1;
      for (String text :
          List.of(
              well.label(),
              row + column,
              "%s%03d".formatted(row, column),
              well.label().toLowerCase(Locale.ROOT),
              " " + well.label() + " ")) {
        assertEquals(Optional.of(well), WellId.parse(text), text);
      }
    }
  }

  @Test
  void labelsAreUniqueAndOrderIsRowByRow() {
    List<WellId> wells = all1536();
    assertEquals(1536, new TreeSet<>(wells.stream().map(WellId::label).toList()).size());
    List<WellId> shuffled = new ArrayList<>(wells);
    Collections.shuffle(shuffled, new java.util.Random(7));
    Collections.sort(shuffled);
    assertEquals(wells, shuffled);
  }

  @ParameterizedTest
  @CsvSource({"A01,0,0", "H12,7,11", "P24,15,23", "Z48,25,47", "AA1,26,0", "AF48,31,47"})
  void labelsStandWhereThePlateHasThem(String label, int row, int column) {
    assertEquals(Optional.of(new WellId(row, column)), WellId.parse(label));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "A", "1", "A0", "A00", "A49", "AG1", "BA1", "AAA1", "A-1", "A1b", "A٣", "Ä1"})
  void whatNamesNoWellIsEmpty(String text) {
    assertEquals(Optional.empty(), WellId.parse(text));
  }

  @Test
  void placesBeyondEveryPlateAreRefused() {
    assertEquals(
        "No plate has a well at row 32, column 0 (rows 0-31, columns 0-47)",
        assertThrows(IllegalArgumentException.class, () -> new WellId(32, 0)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new WellId(0, -1));
  }
}
