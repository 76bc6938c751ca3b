package org.wormscreen.report.table.plates;

import java.util.OptionalDouble;
import org.wormscreen.quality.position.PositionEffect;
import org.wormscreen.report.table.CellValues;
import org.wormscreen.report.table.Table;

/**
 * One row of {@code positions.csv}: one question about place on one plate.
 *
 * @param plate the plate's name, with its day where there is one
 * @param quantity what was read on the wells, in words
 * @param kind {@code edge}, {@code row}, {@code column}, {@code gradient} or {@code neighbours}
 * @param wells how many wells were asked
 * @param size of an edge: mean at the edge less mean inside; of rows, columns and gradient: share
 *     of the variance; of neighbours: Moran's I
 * @param low lower 95 % limit of an edge; empty for the others
 * @param high upper 95 % limit of an edge; empty for the others
 * @param p by dealing the wells anew
 * @param reason in words
 */
public record PositionRow(
    String plate,
    String quantity,
    String kind,
    int wells,
    double size,
    OptionalDouble low,
    OptionalDouble high,
    double p,
    String reason) {

  /** The table. */
  public static Table<PositionRow> table() {
    return Table.of(PositionRow.class);
  }

  /** The row of this effect. */
  public static PositionRow of(String plate, PositionEffect effect) {
    return new PositionRow(
        plate,
        effect.quantity(),
        CellValues.word(effect.kind()),
        effect.wells(),
        effect.size(),
        effect.low(),
        effect.high(),
        effect.p(),
        effect.sentence());
  }
}
