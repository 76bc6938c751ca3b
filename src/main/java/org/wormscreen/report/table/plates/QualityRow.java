package org.wormscreen.report.table.plates;

import java.util.OptionalDouble;
import org.wormscreen.quality.PlateQuality;
import org.wormscreen.report.table.CellValues;
import org.wormscreen.report.table.Table;

/**
 * One row of {@code quality.csv}: how well the controls of one plate stand apart.
 *
 * @param plate the plate's name, with its day where there is one
 * @param measure what was compared, in words
 * @param wells planned wells of the plate
 * @param excluded wells that people left out
 * @param lost wells without numbers for another reason
 * @param negativeWells vehicle wells that count
 * @param positiveWells positive control wells that count
 * @param negativeMean mean of the vehicle wells
 * @param positiveMean mean of the positive control wells
 * @param zPrime Z' (Zhang, Chung and Oldenburg 1999)
 * @param zPrimeRobust the same of medians and scaled MADs
 * @param zPrimeCeiling the largest Z' that so few animals allow; only for shares
 * @param ssmd strictly standardised mean difference of the controls (Zhang 2007)
 * @param overdispersion intra-well correlation rho of the vehicle wells; only for shares
 * @param zPrimeLow lower 95 % limit of Z', wells drawn anew
 * @param zPrimeHigh upper 95 % limit of Z'
 * @param ssmdLow lower 95 % limit of SSMD
 * @param ssmdHigh upper 95 % limit of SSMD
 * @param zPrimeSampling the largest Z' that the draw of so many animals allows, wells being alike
 * @param limit what holds Z' down: {@code too_few_animals}, {@code bad_plate}, {@code none} or
 *     {@code unknown}
 * @param wormsNeeded animals a well with which the ceiling is 0.5
 * @param wellsNeeded wells read together as one with which Z' of their means is 0.5
 * @param taroneP one-sided p that vehicle wells differ beyond the draw of animals
 * @param wormsMean animals scored per well that counts
 * @param lengthUm mean of the median lengths of the vehicle wells, um
 * @param remarks what is odd, what is missing, what limits the assay, as sentences
 */
public record QualityRow(
    String plate,
    String measure,
    int wells,
    int excluded,
    int lost,
    int negativeWells,
    int positiveWells,
    OptionalDouble negativeMean,
    OptionalDouble positiveMean,
    OptionalDouble zPrime,
    OptionalDouble zPrimeRobust,
    OptionalDouble zPrimeCeiling,
    OptionalDouble ssmd,
    OptionalDouble overdispersion,
    OptionalDouble zPrimeLow,
    OptionalDouble zPrimeHigh,
    OptionalDouble ssmdLow,
    OptionalDouble ssmdHigh,
    OptionalDouble zPrimeSampling,
    String limit,
    OptionalDouble wormsNeeded,
    OptionalDouble wellsNeeded,
    OptionalDouble taroneP,
    OptionalDouble wormsMean,
    OptionalDouble lengthUm,
    String remarks) {

  /** The table. */
  public static Table<QualityRow> table() {
    return Table.of(QualityRow.class);
  }

  /** What became of the wells of a plate, beside what its controls say. */
  public record Wells(
      int planned, int excluded, int lost, OptionalDouble wormsMean, OptionalDouble lengthUm) {}

  /** The row of this plate. */
  public static QualityRow of(PlateQuality quality, Wells wells) {
    return new QualityRow(
        quality.plate(),
        quality.measure(),
        wells.planned(),
        wells.excluded(),
        wells.lost(),
        quality.negativeWells(),
        quality.positiveWells(),
        quality.negativeMean(),
        quality.positiveMean(),
        quality.zPrime(),
        quality.zPrimeRobust(),
        quality.zPrimeCeiling(),
        quality.ssmd(),
        quality.overdispersion(),
        quality.detail().zPrimeLow(),
        quality.detail().zPrimeHigh(),
        quality.detail().ssmdLow(),
        quality.detail().ssmdHigh(),
        quality.detail().zPrimeSampling(),
        CellValues.word(quality.detail().limit()),
        quality.detail().animalsNeeded(),
        quality.detail().wellsNeeded(),
        quality.detail().taroneP(),
        wells.wormsMean(),
        wells.lengthUm(),
        String.join(" ", quality.remarks()));
  }
}
