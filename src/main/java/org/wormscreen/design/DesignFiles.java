package org.wormscreen.design;

import java.nio.file.Path;
import java.util.List;

/** Writes a design into a folder: power table, a plate map for each plate, pipetting list. */
public record DesignFiles(Path folder) {

  /** Writes the table of effects, wells and animals, and returns its place. */
  public Path power(List<PowerRow> rows) {
    Path file = folder.resolve("power.csv");
    PowerRow.table().write(file, rows);
    return file;
  }

  /** Writes one plate map for each plate. */
  public void maps(List<LaidPlate> plates) {
    for (LaidPlate plate : plates) {
      MapRow.table()
          .write(
              folder.resolve("plates").resolve(plate.name()).resolve("plate_map.csv"),
              plate.map().wells().values().stream()
                  .map(well -> MapRow.of(well, plate.replicate()))
                  .toList());
    }
  }

  /** Writes the pipetting list, and returns its place. */
  public Path pipetting(List<PipettingRow> rows) {
    Path file = folder.resolve("pipetting.csv");
    PipettingRow.table().write(file, rows);
    return file;
  }
}
