package org.wormscreen.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wormscreen.cli.Program;
import org.wormscreen.pipeline.PaintedPlate;
import org.wormscreen.report.table.HitRow;
import org.wormscreen.report.table.WellRow;

/**
 * Two painted wells, A01 and A02, that the whole program analyses in no time.
 *
 * @param plate its folder
 * @param out where the results go
 */
record SmallPlate(PaintedPlate plate, Path out) {

  static final String HEADER = "well,strain,treatment,concentration_um,role";

  /** Paints the wells; there is no map yet. */
  static SmallPlate in(Path parent, String name) throws IOException {
    PaintedPlate plate = new PaintedPlate(parent.resolve(name));
    plate.paint("A01", 10);
    plate.paint("A02", 10);
    SmallPlate small = new SmallPlate(plate, parent.resolve("out"));
    return small.withSettings("worm:\n  route: CLASSICAL\n");
  }

  SmallPlate withSettings(String yaml) throws IOException {
    Files.writeString(plate.folder().resolve("screen.yaml"), yaml);
    return this;
  }

  SmallPlate withMap(String... lines) throws IOException {
    Files.writeString(
        plate.folder().resolve("plate_map.csv"), HEADER + "\n" + String.join("\n", lines) + "\n");
    return this;
  }

  Program analyze(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("analyze", plate.folder().toString(), "--assay", "size", "--threads", "1"));
    words.addAll(List.of(more));
    if (!words.contains("--out")) {
      words.addAll(List.of("--out", out.toString()));
    }
    return Program.run(words.toArray(String[]::new));
  }

  WellRow well(String label) {
    return WellRow.table().read(out.resolve("wells.csv")).stream()
        .filter(row -> row.well().equals(label))
        .findFirst()
        .orElseThrow();
  }

  List<HitRow> hits() {
    return HitRow.table().read(out.resolve("hits.csv"));
  }
}
