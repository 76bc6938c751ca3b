package org.wormscreen.report.table.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.report.table.CellValues;
import org.wormscreen.report.table.Table;
import org.wormscreen.response.CurveReading;
import org.wormscreen.response.DoseReading;
import org.wormscreen.response.SeriesReading;
import org.wormscreen.response.TherapeuticWindow;

/**
 * One row of {@code curves.csv}: one measure over the doses of one compound on one strain. The
 * curve is {@code lower + (upper - lower) / (1 + (dose / midpoint)^hill)}.
 *
 * @param strain the strain
 * @param treatment the compound
 * @param measure what k of n counts, in words
 * @param trendZ Cochran and Armitage's z over the ranks of the doses, animals counted down by the
 *     design effect of wells; empty where it cannot be had
 * @param trendP two-sided p of the slope of the log-odds over the ranks of the doses, wells as the
 *     unit, plates as strata
 * @param naiveZ the same z on pooled animals, as older papers have it; never used for a call
 * @param shape which plateaus were fitted; empty without a curve
 * @param lower lower plateau, 0 to 1
 * @param upper upper plateau, 0 to 1
 * @param hill steepness
 * @param midpointUm the dose half-way between the plateaus, umol/l, wherever it lies
 * @param rho intra-well correlation about the curve
 * @param ec50Is {@code estimated}, {@code above_highest}, {@code below_lowest} or {@code none}
 * @param ec50Um umol/l; empty unless estimated
 * @param ec50UmLow lower 95 % limit by the profile likelihood
 * @param ec50UmHigh upper 95 % limit by the profile likelihood
 * @param ec50Reason a sentence where there is no estimate, or only one limit
 * @param benchmarkUm the dose of a tenth of the effect, umol/l; empty unless it can be had
 * @param benchmarkUmLow its lower limit, one-sided 95 %
 * @param window how many times the dose that kills half lies above the dose that works half; empty
 *     where it cannot be had
 * @param windowLow lower 95 % limit
 * @param windowHigh upper 95 % limit
 * @param reason the window and what is odd, as sentences
 * @param leftOut wells of it that people left out; {@code wells.csv} has the reasons
 */
public record CurveRow(
    String strain,
    String treatment,
    String measure,
    OptionalDouble trendZ,
    OptionalDouble trendP,
    OptionalDouble naiveZ,
    String shape,
    OptionalDouble lower,
    OptionalDouble upper,
    OptionalDouble hill,
    OptionalDouble midpointUm,
    OptionalDouble rho,
    String ec50Is,
    OptionalDouble ec50Um,
    OptionalDouble ec50UmLow,
    OptionalDouble ec50UmHigh,
    String ec50Reason,
    OptionalDouble benchmarkUm,
    OptionalDouble benchmarkUmLow,
    OptionalDouble window,
    OptionalDouble windowLow,
    OptionalDouble windowHigh,
    String reason,
    int leftOut) {

  /** The table. */
  public static Table<CurveRow> table() {
    return Table.of(CurveRow.class);
  }

  /** The rows of this compound: its effect, with the window, then its poison. */
  public static List<CurveRow> of(DoseReading reading, LeftOut leftOut) {
    List<CurveRow> rows = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    reading.window().map(TherapeuticWindow::sentence).ifPresent(sentences::add);
    sentences.addAll(reading.remarks());
    rows.add(
        row(reading, reading.effect(), reading.window(), String.join(" ", sentences), leftOut));
    reading
        .poison()
        .ifPresent(poison -> rows.add(row(reading, poison, Optional.empty(), "", leftOut)));
    return rows;
  }

  private static CurveRow row(
      DoseReading reading,
      SeriesReading series,
      Optional<TherapeuticWindow> window,
      String reason,
      LeftOut leftOut) {
    Optional<CurveReading> curve = series.curve();
    OptionalDouble none = OptionalDouble.empty();
    return new CurveRow(
        reading.strain(),
        reading.compound(),
        series.measure(),
        series.trend().z(),
        series.trend().p(),
        series.trend().naiveZ(),
        curve.map(c -> CellValues.word(c.shape())).orElse(""),
        CellValues.number(curve.map(CurveReading::lower)),
        CellValues.number(curve.map(CurveReading::upper)),
        CellValues.number(curve.map(CurveReading::hill)),
        CellValues.number(curve.map(CurveReading::midpointMicromolar)),
        CellValues.number(curve.map(CurveReading::rho)),
        CellValues.word(series.ec50().kind()),
        series.ec50().micromolar(),
        series.ec50().low(),
        series.ec50().high(),
        series.ec50().reason(),
        series.benchmark().micromolar(),
        series.benchmark().low(),
        window.map(TherapeuticWindow::ratio).orElse(none),
        window.map(TherapeuticWindow::low).orElse(none),
        window.map(TherapeuticWindow::high).orElse(none),
        reason,
        leftOut.alone(reading.strain(), reading.compound()));
  }
}
