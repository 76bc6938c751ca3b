package org.wormscreen.design;

import java.util.OptionalDouble;
import org.wormscreen.report.table.Table;

/**
 * One row of {@code pipetting.csv}: one transfer into one well. The vehicle that is added makes the
 * same volume of it in every well of a plate.
 *
 * @param step from 1, in the order in which a person or a robot works
 * @param plate the plate that is filled
 * @param well the well that is filled
 * @param treatment what goes in
 * @param source where its stock stands; empty where not known
 * @param stockUm concentration of the stock, umol/l; empty where not known
 * @param concentrationUm concentration wanted in the well, umol/l; empty where not known
 * @param stockNl volume of the stock, nl; empty where stock or concentration is not known
 * @param vehicleNl volume of vehicle beside it, nl; empty likewise
 */
public record PipettingRow(
    int step,
    String plate,
    String well,
    String treatment,
    String source,
    OptionalDouble stockUm,
    OptionalDouble concentrationUm,
    OptionalDouble stockNl,
    OptionalDouble vehicleNl) {

  /** The table. */
  public static Table<PipettingRow> table() {
    return Table.of(PipettingRow.class);
  }
}
