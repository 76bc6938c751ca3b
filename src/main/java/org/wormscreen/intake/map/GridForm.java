package org.wormscreen.intake.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.intake.map.MapRow.Cell;
import org.wormscreen.intake.map.MapTable.Line;
import org.wormscreen.plate.WellId;

/** Reads the form with one block per property, each drawn as the plate lies on the bench. */
final class GridForm {

  private static final int COLUMNS = 48;

  private GridForm() {}

  /** Whether the map begins as this form does. */
  static boolean begins(List<Line> lines) {
    Line first = lines.get(0);
    boolean above = lines.size() > 1 && isTitle(first) && isNumbers(lines.get(1));
    return above || !first.at(0).isEmpty() && isNumbers(first);
  }

  private static boolean isTitle(Line line) {
    return line.cells().size() == 1 && !line.at(0).isEmpty();
  }

  /** Column numbers behind the first cell, which names the property or is empty. */
  private static boolean isNumbers(Line line) {
    return line.cells().size() > 1
        && line.cells().stream().skip(1).allMatch(cell -> cell.matches("0?[0-9]{1,2}"));
  }

  static List<MapRow> rows(List<Line> lines, Remarks remarks) {
    SortedMap<WellId, Map<String, Cell>> wells = new TreeMap<>();
    Map<String, Long> begins = new LinkedHashMap<>();
    Block block = null;
    String title = "";
    for (Line line : lines) {
      boolean named = isNumbers(line) && WellId.parse(line.at(0) + "1").isEmpty();
      if (line.blank()) {
        block = null;
        title = "";
      } else if (block == null && title.isEmpty() && isTitle(line)) {
        title = line.at(0);
      } else if (block == null || named) {
        block = Block.begin(line, line.at(0).isEmpty() ? title : line.at(0), begins, remarks);
        title = "";
      } else {
        block.take(line, wells, remarks);
      }
    }
    if (!begins.containsKey(Column.ROLE)) {
      remarks.error(
          0,
          "no block is called role, found %s; every well needs its role"
              .formatted(String.join(", ", begins.keySet())));
    }
    return rowsOf(wells, remarks);
  }

  private static List<MapRow> rowsOf(SortedMap<WellId, Map<String, Cell>> wells, Remarks remarks) {
    List<MapRow> rows = new ArrayList<>();
    wells.forEach(
        (well, cells) -> {
          Cell role = cells.get(Column.ROLE);
          if (role != null) {
            rows.add(new MapRow(well, role.line(), cells));
          } else {
            Map.Entry<String, Cell> first = cells.entrySet().iterator().next();
            remarks.error(
                first.getValue().line(),
                "well %s has a %s and no role".formatted(well, first.getKey()));
          }
        });
    return rows;
  }

  /** A property with the wells' columns, in the order of the cells. */
  private record Block(String property, List<Integer> columns) {

    static Block begin(Line line, String property, Map<String, Long> begins, Remarks remarks) {
      String canonical = Column.canonical(property);
      String name = Column.isKnown(canonical) ? canonical : property;
      if (name.isEmpty() || !isNumbers(line)) {
        remarks.error(
            line.number(),
            "expected a block's first line, the property and the column numbers (role,1,2,3); found"
                + " '%s'".formatted(String.join(",", line.cells())));
        return new Block(name, List.of());
      }
      Long before = begins.putIfAbsent(name, line.number());
      if (before != null) {
        remarks.error(
            line.number(),
            "a second block is called %s, the first begins in line %s".formatted(name, before));
      }
      List<Integer> columns = line.cells().stream().skip(1).map(Integer::parseInt).toList();
      for (int column : columns) {
        if (column < 1
            || column > COLUMNS
            || columns.stream().filter(c -> c == column).count() > 1) {
          remarks.error(
              line.number(),
              "found the column numbers %s, expected each from 1 to %s once"
                  .formatted(columns, COLUMNS));
          return new Block(name, List.of());
        }
      }
      return new Block(name, columns);
    }

    void take(Line line, SortedMap<WellId, Map<String, Cell>> wells, Remarks remarks) {
      if (columns.isEmpty()) {
        return;
      }
      if (line.cells().size() > columns.size() + 1) {
        remarks.error(
            line.number(),
            "found %s cells, the block has %s columns"
                .formatted(line.cells().size() - 1, columns.size()));
        return;
      }
      for (int i = 0; i < columns.size(); i++) {
        String text = line.at(i + 1);
        WellId well = WellId.parse(line.at(0) + columns.get(i)).orElse(null);
        if (well == null) {
          remarks.error(
              line.number(),
              "found the row '%s', expected A to AF, or an empty line between two blocks"
                  .formatted(line.at(0)));
          return;
        }
        if (!text.isEmpty()) {
          Cell cell = new Cell(text, line.number());
          Cell before =
              wells.computeIfAbsent(well, w -> new LinkedHashMap<>()).putIfAbsent(property, cell);
          if (before != null && before.line() != line.number()) {
            remarks.error(
                line.number(),
                "well %s has a second %s, the first is in line %s"
                    .formatted(well, property, before.line()));
          }
        }
      }
    }
  }
}
