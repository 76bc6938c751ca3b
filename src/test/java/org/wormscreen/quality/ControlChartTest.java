package org.wormscreen.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wormscreen.quality.chart.ChartPoint;
import org.wormscreen.quality.chart.ChartReading;
import org.wormscreen.quality.chart.ChartReading.Alarm;
import org.wormscreen.quality.chart.ControlChart;

class ControlChartTest {

  private static final double[] STEADY = {.90, .91, .89, .92, .90, .88, .91, .90, .89, .91};

  private static List<ChartPoint> points(double... later) {
    List<ChartPoint> points = new ArrayList<>();
    for (int i = 0; i < STEADY.length + later.length; i++) {
      double value = i < STEADY.length ? STEADY[i] : later[i - STEADY.length];
      points.add(new ChartPoint("vehicle", "night %02d".formatted(i), "P" + i, value));
    }
    return points;
  }

  private static ChartReading last(List<ChartPoint> points) {
    List<ChartReading> readings = ControlChart.withDefaults().read(points);
    return readings.get(readings.size() - 1);
  }

  @Test
  void steadyPlatesRaiseNoAlarm() {
    for (ChartReading reading : ControlChart.withDefaults().read(points(.90, .91, .89))) {
      assertEquals(List.of(), reading.alarms(), reading.sentence());
    }
  }

  @Test
  void theFirstPlatesHaveNoCentre() {
    List<ChartReading> readings = ControlChart.withDefaults().read(points());
    assertTrue(readings.get(0).centre().isEmpty() && readings.get(5).centre().isEmpty());
    assertTrue(readings.get(6).centre().isPresent());
  }

  @Test
  void aPlateFarOffIsOutside() {
    ChartReading reading = last(points(.60));
    assertTrue(reading.alarms().contains(Alarm.OUTSIDE), reading.sentence());
    assertTrue(reading.sentence().contains("deviations from the plates before"));
  }

  @Test
  void aSlowFallIsADrift() {
    ChartReading reading = last(points(.885, .88, .88, .875, .87, .87, .865, .86));
    assertTrue(reading.alarms().contains(Alarm.DRIFT), reading.toString());
    assertTrue(reading.alarms().contains(Alarm.RUN), reading.toString());
  }

  @Test
  void theOrderInWhichPointsComeDoesNotMatter() {
    List<ChartPoint> shuffled = points(.60, .90);
    Collections.shuffle(shuffled, new Random(2));
    assertEquals(
        ControlChart.withDefaults().read(points(.60, .90)),
        ControlChart.withDefaults().read(shuffled));
  }

  @Test
  void aPlateGivesItsQuantities() {
    List<ChartPoint> points =
        ControlChart.points("P1", "n", Measure.FRACTION_MULTIVULVA, Plates.full((r, c) -> 85));
    assertEquals(
        List.of(
            "vehicle fraction multivulva",
            "positive control fraction multivulva",
            "vehicle animals seen",
            "vehicle median length, um"),
        points.stream().map(ChartPoint::quantity).toList());
  }
}
