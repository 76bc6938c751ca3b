package org.wormscreen.fiji.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.measure.ResultsTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableWindowTest {

  @Test
  void numbersKeepTheirDigitsAndEmptyCellsStayEmpty() {
    TableWindow table =
        new TableWindow(
            List.of("well", "worm", "length_um", "muv"),
            List.of(List.of("A01", "1", "905.25", ""), List.of("A01", "2", "88.1", "1")));
    ResultsTable shown = table.table();
    assertEquals("well,worm,length_um,muv", String.join(",", shown.getHeadings()));
    assertEquals(905.25, shown.getValue("length_um", 0));
    assertEquals("905.25", shown.getStringValue("length_um", 0));
    assertEquals("", shown.getStringValue("muv", 0));
    assertEquals("1", shown.getStringValue("muv", 1));
    assertEquals("A01", shown.getStringValue("well", 1));
  }
}
