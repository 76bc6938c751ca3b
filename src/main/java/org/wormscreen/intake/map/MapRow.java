package org.wormscreen.intake.map;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wormscreen.plate.WellId;

/**
 * What a map says of one well, unread.
 *
 * @param line the line that names the well, in the grid form that of its role
 * @param cells the cells by column; a column that is no known one keeps its header as written
 */
record MapRow(WellId well, long line, Map<String, Cell> cells) {

  /** A cell and the line on which it stands. */
  record Cell(String text, long line) {}

  MapRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** The cell of a column; empty text on the row's own line where there is none. */
  Cell at(String column) {
    return cells.getOrDefault(column, new Cell("", line));
  }
}
