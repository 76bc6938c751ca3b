package org.wormscreen.intake.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wormscreen.intake.map.MapRow.Cell;
import org.wormscreen.intake.map.MapTable.Line;
import org.wormscreen.plate.WellId;

/** Reads the form with a header and one row per well. */
final class LongForm {

  private LongForm() {}

  /** Whether the line is the header of this form. */
  static boolean isHeader(Line line) {
    List<String> names = line.cells().stream().map(Column::canonical).toList();
    return names.contains(Column.WELL)
        || names.contains(Column.ROW) && names.contains(Column.COLUMN);
  }

  static List<MapRow> rows(List<Line> lines, Remarks remarks) {
    Line header = lines.get(0);
    List<String> columns = columns(header, remarks);
    List<MapRow> rows = new ArrayList<>();
    for (Line line : lines.subList(1, lines.size())) {
      if (line.blank()) {
        continue;
      }
      if (line.cells().size() > columns.size()) {
        remarks.error(
            line.number(),
            ("found %d cells, the header has %d; a comma within a cell needs quotes around the"
                    + " cell, and decimals need a point")
                .formatted(line.cells().size(), columns.size()));
        continue;
      }
      Map<String, Cell> cells = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        if (!columns.get(i).isEmpty()) {
          cells.put(columns.get(i), new Cell(line.at(i), line.number()));
        }
      }
      well(cells, line.number(), remarks)
          .ifPresent(well -> rows.add(new MapRow(well, line.number(), cells)));
    }
    return rows;
  }

  /** The columns in order: known ones in their one spelling, others as written. */
  private static List<String> columns(Line header, Remarks remarks) {
    List<String> columns = new ArrayList<>();
    Set<String> twice = new LinkedHashSet<>();
    for (String cell : header.cells()) {
      String canonical = Column.canonical(cell);
      String name = Column.isKnown(canonical) ? canonical : cell;
      if (!name.isEmpty() && columns.contains(name)) {
        twice.add(name);
      }
      columns.add(name);
    }
    for (String name : twice) {
      remarks.error(header.number(), "the header names the column '%s' twice".formatted(name));
    }
    if (!columns.contains(Column.ROLE)) {
      remarks.error(
          header.number(),
          "the header has no column role, found %s; expected a header such as %s"
              .formatted(String.join(", ", columns), PlateMapReader.HEADER));
    }
    return columns;
  }

  private static Optional<WellId> well(Map<String, Cell> cells, long line, Remarks remarks) {
    boolean inOne = cells.containsKey(Column.WELL);
    String text =
        inOne
            ? cells.get(Column.WELL).text()
            : cells.get(Column.ROW).text() + cells.get(Column.COLUMN).text();
    Optional<WellId> well = WellId.parse(text);
    if (well.isEmpty()) {
      remarks.error(
          line,
          text.isEmpty()
              ? "no well is named; expected one such as A01"
              : "found the well '%s', expected one such as A01 (rows A to AF, columns 1 to 48)"
                  .formatted(text));
    }
    return well;
  }
}
