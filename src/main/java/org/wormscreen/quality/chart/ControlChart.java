package org.wormscreen.quality.chart;

import static org.wormscreen.well.Words.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wormscreen.plate.Role;
import org.wormscreen.quality.Measure;
import org.wormscreen.quality.chart.ChartReading.Alarm;
import org.wormscreen.stats.robust.RobustScore;
import org.wormscreen.well.WellReading;

/** Reads quantities over plates and nights, each against the plates before it. */
public record ControlChart(ChartSettings settings) {

  /** With the usual settings. */
  public static ControlChart withDefaults() {
    return new ControlChart(ChartSettings.defaults());
  }

  /**
   * The quantities of one plate: the vehicle's and the positive controls' measure, animals seen and
   * length in vehicle wells. Others, such as focus, may be put beside them.
   */
  public static List<ChartPoint> points(
      String plate, String night, Measure measure, List<WellReading> wells) {
    List<ChartPoint> points = new ArrayList<>();
    for (Role role : new Role[] {Role.NEGATIVE, Role.POSITIVE}) {
      String who = role == Role.NEGATIVE ? "vehicle " : "positive control ";
      wells.stream()
          .filter(w -> w.is(role) && measure.counts(w))
          .mapToDouble(w -> measure.value(w).orElseThrow())
          .average()
          .ifPresent(v -> points.add(new ChartPoint(who + measure.label(), night, plate, v)));
    }
    List<WellReading> vehicle =
        wells.stream().filter(w -> w.is(Role.NEGATIVE) && w.analysed()).toList();
    vehicle.stream()
        .mapToInt(WellReading::seen)
        .average()
        .ifPresent(v -> points.add(new ChartPoint("vehicle animals seen", night, plate, v)));
    if (measure != Measure.MEDIAN_LENGTH) {
      vehicle.stream()
          .flatMap(w -> w.condition().lengthMedianUm().stream().boxed())
          .mapToDouble(Double::doubleValue)
          .average()
          .ifPresent(v -> points.add(new ChartPoint("vehicle median length, um", night, plate, v)));
    }
    return points;
  }

  /** One reading for each point: by quantity, night and plate, whatever their order was. */
  public List<ChartReading> read(List<ChartPoint> points) {
    Map<String, List<ChartPoint>> quantities =
        points.stream()
            .sorted(Comparator.comparing(ChartPoint::night).thenComparing(ChartPoint::plate))
            .collect(
                Collectors.groupingBy(ChartPoint::quantity, TreeMap::new, Collectors.toList()));
    List<ChartReading> readings = new ArrayList<>();
    quantities.values().forEach(series -> readings.addAll(chart(series)));
    return List.copyOf(readings);
  }

  private List<ChartReading> chart(List<ChartPoint> series) {
    List<ChartReading> readings = new ArrayList<>();
    double up = 0;
    double down = 0;
    int side = 0;
    for (int i = 0; i < series.size(); i++) {
      ChartPoint point = series.get(i);
      double[] before =
          series.subList(Math.max(0, i - settings.memory()), i).stream()
              .mapToDouble(ChartPoint::value)
              .toArray();
      RobustScore scale = RobustScore.of(before);
      boolean known =
          before.length >= settings.fewest() && scale.basis() != RobustScore.Basis.ZERO_SPREAD;
      if (!known) {
        OptionalDouble none = OptionalDouble.empty();
        readings.add(new ChartReading(point, none, none, none, 0, 0, List.of(), ""));
        continue;
      }
      double z = scale.of(point.value());
      // One plate far out is the limits' affair; only many make a drift.
      double step = Math.max(-settings.limits(), Math.min(settings.limits(), z));
      up = Math.max(0, up + step - settings.slack());
      down = Math.max(0, down - step - settings.slack());
      side = z > 0 ? Math.max(1, side + 1) : z < 0 ? Math.min(-1, side - 1) : 0;
      List<Alarm> alarms = new ArrayList<>();
      if (Math.abs(z) > settings.limits()) {
        alarms.add(Alarm.OUTSIDE);
      }
      if (Math.abs(side) >= settings.run()) {
        alarms.add(Alarm.RUN);
      }
      if (Math.max(up, down) > settings.decision()) {
        alarms.add(Alarm.DRIFT);
      }
      double half = settings.limits() * scale.spread();
      readings.add(
          new ChartReading(
              point,
              OptionalDouble.of(scale.centre()),
              OptionalDouble.of(scale.centre() - half),
              OptionalDouble.of(scale.centre() + half),
              up,
              down,
              alarms,
              sentence(point, scale, z, side, alarms)));
    }
    return readings;
  }

  private static String sentence(
      ChartPoint point, RobustScore scale, double z, int side, List<Alarm> alarms) {
    if (alarms.isEmpty()) {
      return "";
    }
    List<String> said = new ArrayList<>();
    for (Alarm alarm : alarms) {
      said.add(
          switch (alarm) {
            case OUTSIDE ->
                say("%+.1f deviations from the plates before (median %.3g)", z, scale.centre());
            case RUN ->
                say(
                    "%d plates in a row %s the median of those before",
                    Math.abs(side), side > 0 ? "above" : "below");
            case DRIFT -> "small differences have added up to a drift";
          });
    }
    return say(
        "Plate %s, %s %.3g: %s.",
        point.plate(), point.quantity(), point.value(), String.join("; ", said));
  }
}
