package org.wormscreen.design;

import java.util.OptionalDouble;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.WellContents;
import org.wormscreen.report.table.Table;

/**
 * One row of a plate map, as {@code screen analyze} reads it.
 *
 * @param well the well's label, two digits
 * @param strain the strain; empty for wells without animals
 * @param treatment the compound; empty for wells without animals
 * @param concentrationUm its concentration, umol/l; empty where not known
 * @param role {@code negative}, {@code positive}, {@code sample} or {@code empty}
 * @param replicate from 1
 */
public record MapRow(
    String well,
    String strain,
    String treatment,
    OptionalDouble concentrationUm,
    String role,
    int replicate) {

  /** The table. */
  public static Table<MapRow> table() {
    return Table.of(MapRow.class);
  }

  /** The row of this well. */
  static MapRow of(WellContents contents, int replicate) {
    return new MapRow(
        contents.well().label(),
        contents.strain(),
        contents.treatment().compound(),
        contents
            .treatment()
            .dose()
            .map(Dose::micromolar)
            .map(OptionalDouble::of)
            .orElse(OptionalDouble.empty()),
        contents.role().label(),
        replicate);
  }
}
