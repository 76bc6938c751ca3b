package org.wormscreen.report.table.screen;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.wormscreen.report.table.CellValues;
import org.wormscreen.report.table.Table;
import org.wormscreen.response.CurveReading;
import org.wormscreen.response.DosePoint;
import org.wormscreen.response.DoseReading;
import org.wormscreen.response.SeriesReading;

/**
 * One row of {@code doses.csv}: all wells of one strain, compound and concentration, for one
 * measure. The curve through them is in {@code curves.csv}.
 *
 * @param strain the strain
 * @param treatment the compound
 * @param measure what k of n counts, in words
 * @param concentrationUm umol/l; 0 for the vehicle wells of the same plates
 * @param wells wells that count
 * @param affected animals that show it (k)
 * @param worms animals that were scored for it (n)
 * @param fraction their share, 0 to 1
 * @param fractionLow lower 95 % limit of Wilson's interval, animals counted down by the design
 *     effect of wells
 * @param fractionHigh upper 95 % limit
 * @param isotonic the closest share that never turns back with the dose
 * @param fitted the curve at this concentration; empty without a curve
 * @param leftOut wells of it that people left out; {@code wells.csv} has the reasons
 */
public record DoseRow(
    String strain,
    String treatment,
    String measure,
    double concentrationUm,
    int wells,
    int affected,
    int worms,
    double fraction,
    double fractionLow,
    double fractionHigh,
    double isotonic,
    OptionalDouble fitted,
    int leftOut) {

  /** The table. */
  public static Table<DoseRow> table() {
    return Table.of(DoseRow.class);
  }

  /** The rows of this compound: of its effect, then of its poison. */
  public static List<DoseRow> of(DoseReading reading, LeftOut leftOut) {
    return Stream.concat(Stream.of(reading.effect()), reading.poison().stream())
        .flatMap(
            series -> series.points().stream().map(point -> row(reading, series, point, leftOut)))
        .toList();
  }

  private static DoseRow row(
      DoseReading reading, SeriesReading series, DosePoint point, LeftOut leftOut) {
    return new DoseRow(
        reading.strain(),
        reading.compound(),
        series.measure(),
        point.micromolar(),
        point.wells(),
        point.animals().successes(),
        point.animals().trials(),
        point.animals().fraction(),
        point.limits().low(),
        point.limits().high(),
        point.isotonic(),
        CellValues.number(series.curve().map(curve -> at(curve, point.micromolar()))),
        leftOut.dose(reading.strain(), reading.compound(), point.micromolar()));
  }

  /** The curve at a concentration; at 0 its plateau. */
  private static double at(CurveReading curve, double um) {
    double ratio = um / curve.midpointMicromolar();
    return curve.lower()
        + (curve.upper() - curve.lower()) / (1 + StrictMath.pow(ratio, curve.hill()));
  }
}
