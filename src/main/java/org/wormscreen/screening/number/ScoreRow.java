package org.wormscreen.screening.number;

import java.util.OptionalDouble;
import org.wormscreen.report.table.Table;

/**
 * One row of {@code scores.csv}: a well with its number and its scores, raw and corrected.
 *
 * @param plate the plate's name
 * @param replicate its repetition
 * @param well the well's label
 * @param role what it is for
 * @param treatment what it holds
 * @param value the number as it was measured; empty where none was
 * @param percentOfControl percent of the median of the vehicle wells; empty without vehicle
 * @param percentInhibition 0 like the vehicle, 100 like the positive control; empty where these are
 *     not apart
 * @param robustZ distance from the median of the sample wells in scaled MADs; empty without spread
 * @param bScore the same after rows and columns were taken out by median polish of the sample
 *     wells; empty for controls
 * @param reason why the number does not count; empty where it does
 */
public record ScoreRow(
    String plate,
    String replicate,
    String well,
    String role,
    String treatment,
    OptionalDouble value,
    OptionalDouble percentOfControl,
    OptionalDouble percentInhibition,
    OptionalDouble robustZ,
    OptionalDouble bScore,
    String reason) {

  /** The table. */
  public static Table<ScoreRow> table() {
    return Table.of(ScoreRow.class);
  }
}
