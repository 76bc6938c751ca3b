package org.wormscreen.report.table.plates;

import java.util.OptionalDouble;
import org.wormscreen.quality.ScaledWell;
import org.wormscreen.quality.correction.CorrectedWell;
import org.wormscreen.quality.normal.NormalisedWell;
import org.wormscreen.report.table.Table;

/**
 * One row of {@code scaled.csv}: a well that counts on common scales, raw and corrected for place.
 * The hit list rests on the counts, not on these.
 *
 * @param plate the plate's name, with its day where there is one
 * @param well the well's label
 * @param strain the strain, within which wells are compared
 * @param value the assay's measure
 * @param percentInhibition 0 like the vehicle, 100 like the positive controls; empty where these
 *     are not apart
 * @param percentOfControl percent of the vehicle's median
 * @param robustZ distance from the median of the plate's sample wells, in scaled MADs
 * @param bScore after rows and columns were taken out by median polish; empty where guarded against
 * @param rawRank rank among the plate's sample wells, from 1 for the smallest
 * @param correctedRank the same by B-score
 * @param reason why something is absent
 */
public record ScaledRow(
    String plate,
    String well,
    String strain,
    double value,
    OptionalDouble percentInhibition,
    OptionalDouble percentOfControl,
    OptionalDouble robustZ,
    OptionalDouble bScore,
    OptionalDouble rawRank,
    OptionalDouble correctedRank,
    String reason) {

  /** The table. */
  public static Table<ScaledRow> table() {
    return Table.of(ScaledRow.class);
  }

  /** The row of this well. */
  public static ScaledRow of(String plate, ScaledWell well) {
    NormalisedWell scaled = well.scaled();
    CorrectedWell corrected = well.corrected();
    String reason = scaled.reason();
    String refusal = well.reason();
    return new ScaledRow(
        plate,
        scaled.well().label(),
        well.strain(),
        scaled.value(),
        scaled.percentInhibition(),
        scaled.percentOfControl(),
        scaled.robustZ(),
        corrected.corrected(),
        corrected.rawRank(),
        corrected.correctedRank(),
        reason.isEmpty() || refusal.isEmpty() ? reason + refusal : reason + " " + refusal);
  }
}
