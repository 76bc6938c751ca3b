package org.wormscreen.report.table;

import java.util.OptionalDouble;

/**
 * One row of {@code nights.csv}: a plate that a nightly run has analysed.
 *
 * @param plate the name of its folder in the watched folder
 * @param doneUtc when it was done, ISO 8601 in UTC
 * @param results the folder of its results, below the nightly folder
 * @param wells planned wells
 * @param wellsOk wells of status {@code OK}
 * @param wellsFailed wells that failed
 * @param wormsScored animals that count
 * @param measure what the controls were compared by; empty without a plate map
 * @param negativeWells vehicle wells that count
 * @param negativeMean mean of the vehicle wells
 * @param positiveWells positive control wells that count
 * @param positiveMean mean of the positive control wells
 * @param zPrime Z' of the plate
 * @param vehicleSeen mean number of animals seen in vehicle wells that were analysed
 * @param vehicleLengthUm mean of the median lengths in vehicle wells, um
 */
public record NightRow(
    String plate,
    String doneUtc,
    String results,
    int wells,
    int wellsOk,
    int wellsFailed,
    int wormsScored,
    String measure,
    int negativeWells,
    OptionalDouble negativeMean,
    int positiveWells,
    OptionalDouble positiveMean,
    OptionalDouble zPrime,
    OptionalDouble vehicleSeen,
    OptionalDouble vehicleLengthUm) {

  /** The table {@code nights.csv}. */
  public static Table<NightRow> table() {
    return Table.of(NightRow.class);
  }
}
