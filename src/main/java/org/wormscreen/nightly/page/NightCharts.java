package org.wormscreen.nightly.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.wormscreen.quality.chart.ChartPoint;
import org.wormscreen.quality.chart.ChartReading;
import org.wormscreen.quality.chart.ControlChart;
import org.wormscreen.report.page.night.NightsPage.Chart;
import org.wormscreen.report.table.NightRow;

/**
 * The controls of all nights as charts, each plate against the plates before it.
 *
 * @param rows a row for each plate, in the order of their times
 */
record NightCharts(List<NightRow> rows) {

  /** One quantity of a plate. */
  private record Quantity(String name, Function<NightRow, OptionalDouble> value) {}

  /** The charts, those without a value left out. */
  List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    for (Quantity quantity : quantities()) {
      List<ChartPoint> points = new ArrayList<>();
      for (NightRow row : rows) {
        quantity
            .value()
            .apply(row)
            .ifPresent(
                v -> points.add(new ChartPoint(quantity.name(), row.doneUtc(), row.plate(), v)));
      }
      if (!points.isEmpty()) {
        charts.add(chart(quantity.name(), ControlChart.withDefaults().read(points)));
      }
    }
    return charts;
  }

  private List<Quantity> quantities() {
    List<Quantity> quantities = new ArrayList<>();
    for (String measure :
        rows.stream().map(NightRow::measure).filter(m -> !m.isEmpty()).distinct().toList()) {
      quantities.add(new Quantity("vehicle " + measure, of(measure, NightRow::negativeMean)));
      quantities.add(
          new Quantity("positive control " + measure, of(measure, NightRow::positiveMean)));
    }
    quantities.add(new Quantity("animals seen in a vehicle well", NightRow::vehicleSeen));
    quantities.add(new Quantity("length in vehicle wells, \u00b5m", NightRow::vehicleLengthUm));
    quantities.add(new Quantity("share of wells that failed", NightCharts::failedShare));
    return quantities;
  }

  private static Function<NightRow, OptionalDouble> of(
      String measure, Function<NightRow, OptionalDouble> value) {
    return row -> row.measure().equals(measure) ? value.apply(row) : OptionalDouble.empty();
  }

  private static OptionalDouble failedShare(NightRow row) {
    return row.wells() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) row.wellsFailed() / row.wells());
  }

  private static Chart chart(String name, List<ChartReading> readings) {
    return new Chart(
        name,
        readings.stream().map(r -> r.point().plate()).toList(),
        readings.stream().map(r -> OptionalDouble.of(r.point().value())).toList(),
        readings.stream().map(ChartReading::low).toList(),
        readings.stream().map(ChartReading::high).toList(),
        readings.stream().map(ChartReading::sentence).filter(s -> !s.isEmpty()).toList());
  }
}
