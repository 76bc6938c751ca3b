package org.wormscreen.screening.number;

import java.util.OptionalDouble;
import org.wormscreen.report.table.Table;

/**
 * One row of {@code quality.csv} of numbers: the controls of one plate.
 *
 * @param plate the plate's name
 * @param replicate its repetition
 * @param wells wells that count
 * @param leftOut wells that do not
 * @param negativeWells vehicle wells that count
 * @param positiveWells positive control wells that count
 * @param zPrime Z' of the controls; empty with fewer than two wells of a kind
 * @param zPrimeRobust the same of medians and scaled MADs
 * @param ssmd strictly standardised mean difference of the controls
 * @param sampleMedian median of the sample wells
 */
public record NumberPlateRow(
    String plate,
    String replicate,
    int wells,
    int leftOut,
    int negativeWells,
    int positiveWells,
    OptionalDouble zPrime,
    OptionalDouble zPrimeRobust,
    OptionalDouble ssmd,
    OptionalDouble sampleMedian) {

  /** The table. */
  public static Table<NumberPlateRow> table() {
    return Table.of(NumberPlateRow.class);
  }
}
