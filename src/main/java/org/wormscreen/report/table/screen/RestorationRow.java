package org.wormscreen.report.table.screen;

import java.util.OptionalDouble;
import org.wormscreen.pathway.RestorationReading;
import org.wormscreen.report.table.CellValues;
import org.wormscreen.report.table.Table;

/**
 * One row of {@code restoration.csv}: does a compound undo an inhibitor?
 *
 * @param strain the strain
 * @param treatment the compound
 * @param concentrationUm its concentration, umol/l
 * @param inhibitor the inhibitor
 * @param inhibitorUm its concentration, umol/l
 * @param underInhibitor log-odds of both against the inhibitor alone; empty with too few wells
 * @param underInhibitorP two-sided p of that
 * @param alone log-odds of the compound alone against vehicle; empty where it was not tried alone
 * @param aloneP two-sided p of that
 * @param interaction the first less the second; above 0 for restoration beyond what the compound
 *     does by itself
 * @param interactionLow lower 95 % limit
 * @param interactionHigh upper 95 % limit
 * @param p two-sided p of the interaction
 * @param call {@code restores}, {@code raises_alone}, {@code no_restoration}, {@code no_control} or
 *     {@code too_few}
 * @param reason the sentence with the numbers in it
 * @param leftOut wells of it that people left out; {@code wells.csv} has the reasons
 */
public record RestorationRow(
    String strain,
    String treatment,
    OptionalDouble concentrationUm,
    String inhibitor,
    OptionalDouble inhibitorUm,
    OptionalDouble underInhibitor,
    OptionalDouble underInhibitorP,
    OptionalDouble alone,
    OptionalDouble aloneP,
    OptionalDouble interaction,
    OptionalDouble interactionLow,
    OptionalDouble interactionHigh,
    OptionalDouble p,
    String call,
    String reason,
    int leftOut) {

  /** The table. */
  public static Table<RestorationRow> table() {
    return Table.of(RestorationRow.class);
  }

  /** The row of this compound. */
  public static RestorationRow of(RestorationReading reading, LeftOut leftOut) {
    return new RestorationRow(
        reading.strain(),
        reading.compound().compound(),
        CellValues.um(reading.compound()),
        reading.inhibitor().compound(),
        CellValues.um(reading.inhibitor()),
        reading.underInhibitor(),
        reading.underInhibitorP(),
        reading.alone(),
        reading.aloneP(),
        reading.interaction(),
        reading.low(),
        reading.high(),
        reading.p(),
        CellValues.word(reading.call()),
        reading.sentence(),
        leftOut.both(
            reading.strain(), reading.compound().compound(), reading.inhibitor().compound()));
  }
}
