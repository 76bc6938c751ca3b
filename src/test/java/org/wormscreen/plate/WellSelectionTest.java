package org.wormscreen.plate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wormscreen.ScreenException;

class WellSelectionTest {

  @Test
  void listsRowsAndRectanglesAreRead() {
    WellSelection wells = WellSelection.parse("A01,B02-B12; c1-D3");
    assertEquals(1 + 11 + 6, wells.wells().size());
    assertTrue(wells.contains(new WellId(1, 11)));
    assertTrue(wells.contains(new WellId(3, 2)));
    assertFalse(wells.contains(new WellId(0, 1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A1 A2 A3|A01-A03",
        "A1-H12|A01-H12",
        "B1,A1|A01-B01",
        "A1,A3,B1,B3|A01-B01,A03-B03",
        "A1,B2|A01,B02",
        "A1-A3,B1-B2|A01-A03,B01-B02"
      })
  void theShortestWayToWriteThem(String text, String shortest) {
    assertEquals(shortest, WellSelection.parse(text).toString());
  }

  @Test
  void anySelectionIsReadBackFromItsText() {
    Random random = new Random(20);
    for (int round = 0; round < 200; round++) {
      TreeSet<WellId> wells = new TreeSet<>();
      int wanted = 1 + random.nextInt(300);
      for (int i = 0; i < wanted; i++) {
        wells.add(new WellId(random.nextInt(32), random.nextInt(48)));
      }
      WellSelection selection = new WellSelection(wells);
      assertEquals(selection, WellSelection.parse(selection.toString()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "A01-", "-A01", "A01-B02-C03", "A00", "A01,,X99"})
  void partsThatAreNoWellsAreNamed(String text) {
    ScreenException wrong = assertThrows(ScreenException.class, () -> WellSelection.parse(text));
    assertEquals(ScreenException.Kind.USAGE, wrong.kind());
    assertTrue(
        wrong.getMessage().startsWith("Expected wells and rectangles of wells such as"),
        wrong.getMessage());
  }

  @Test
  void aRectangleFromTheWrongCornerIsRefused() {
    assertEquals(
        "Expected wells and rectangles of wells such as A01,B02-B12, found 'B12-B02' (not from"
            + " upper left to lower right), 'x'",
        assertThrows(ScreenException.class, () -> WellSelection.parse("A1,B12-B02,x"))
            .getMessage());
  }
}
