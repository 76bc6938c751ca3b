package org.wormscreen.report.table.plates;

import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.wormscreen.quality.chart.ChartReading;
import org.wormscreen.report.table.CellValues;
import org.wormscreen.report.table.Table;

/**
 * One row of {@code charts.csv}: one quantity of one plate against the plates before it.
 *
 * @param quantity what was read, in words
 * @param day the day or batch; empty where it is not known
 * @param plate the plate's name, with its day where there is one
 * @param value the quantity
 * @param centre median of the plates before; empty until there are enough
 * @param low centre less three scaled MADs
 * @param high centre plus three scaled MADs
 * @param alarms {@code outside}, {@code run}, {@code drift}, by spaces; empty without
 * @param reason in words; empty without alarms
 */
public record ChartRow(
    String quantity,
    String day,
    String plate,
    double value,
    OptionalDouble centre,
    OptionalDouble low,
    OptionalDouble high,
    String alarms,
    String reason) {

  /** The table. */
  public static Table<ChartRow> table() {
    return Table.of(ChartRow.class);
  }

  /** The row of this point. */
  public static ChartRow of(ChartReading reading) {
    return new ChartRow(
        reading.point().quantity(),
        reading.point().night(),
        reading.point().plate(),
        reading.point().value(),
        reading.centre(),
        reading.low(),
        reading.high(),
        reading.alarms().stream().map(CellValues::word).collect(Collectors.joining(" ")),
        reading.sentence());
  }
}
