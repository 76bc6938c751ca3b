package org.wormscreen.intake.map;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.intake.map.MapTable.Line;
import org.wormscreen.plate.PlateMap;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;

/** Reads plate maps, both forms; the package's page describes them. */
public final class PlateMapReader {

  /** The header of the long form. */
  static final String HEADER = "well,strain,treatment,concentration_um,role";

  private PlateMapReader() {}

  /**
   * Reads a plate map and everything that is wrong in it.
   *
   * @throws IOException when the file cannot be read from its disk
   */
  public static MapReading read(Path file) throws IOException {
    Remarks remarks = new Remarks();
    Optional<MapTable> table =
        MapText.read(file, remarks).flatMap(text -> MapTable.of(text, remarks));
    List<MapRow> rows = table.map(t -> rows(t, remarks)).orElse(List.of());
    SortedMap<WellId, Long> lines = new TreeMap<>();
    List<WellContents> contents = new ArrayList<>();
    WellReading reading = new WellReading(remarks);
    for (MapRow row : rows) {
      Long before = lines.putIfAbsent(row.well(), row.line());
      if (before != null) {
        remarks.error(
            row.line(),
            "well %s stands in line %s already; a second compound in a well belongs into treatment2"
                .formatted(row.well(), before));
      } else {
        reading.read(row).ifPresent(contents::add);
      }
    }
    reading.finish();
    if (lines.isEmpty() && !remarks.haveErrors()) {
      remarks.error(0, "the map has a header and no wells");
    }
    return new MapReading(PlateMap.of(contents), lines, remarks.byLine());
  }

  private static List<MapRow> rows(MapTable table, Remarks remarks) {
    List<Line> lines = table.lines().stream().dropWhile(Line::blank).toList();
    if (!lines.isEmpty() && LongForm.isHeader(lines.get(0))) {
      return LongForm.rows(lines, remarks);
    }
    if (!lines.isEmpty() && GridForm.begins(lines)) {
      return GridForm.rows(lines, remarks);
    }
    remarks.error(
        lines.isEmpty() ? 0 : lines.get(0).number(),
        ("found '%s', expected the header of a long map (%s) or the first block of a grid"
                + " (role,1,2,3 and below it A,negative,sample,sample)")
            .formatted(lines.isEmpty() ? "" : String.join(",", lines.get(0).cells()), HEADER));
    return List.of();
  }
}
