package org.wormscreen.nightly.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.report.page.night.NightsPage;
import org.wormscreen.report.page.night.NightsPage.Chart;
import org.wormscreen.report.table.NightRow;

class NightChartsTest {

  @TempDir Path folder;

  @Test
  void aPlateFarFromThoseBeforeRaisesAnAlarmAndNoOtherDoes() {
    List<NightRow> rows = nights(12);
    rows.add(night(12, 0.2, "fraction alive"));
    List<Chart> charts = new NightCharts(rows).charts();
    Chart vehicle = charts.get(0);
    assertEquals("vehicle fraction alive", vehicle.title());
    assertEquals(13, vehicle.values().size());
    assertTrue(vehicle.low().get(5).isEmpty(), "five plates before are too few");
    assertTrue(vehicle.low().get(6).isPresent());
    assertEquals(1, vehicle.alarms().size());
    assertTrue(!vehicle.alarms().get(0).contains("drift"), "one plate is no drift");
    assertTrue(vehicle.alarms().get(0).contains("plate 12"), vehicle.alarms().get(0));
    assertTrue(charts.stream().skip(1).allMatch(c -> c.alarms().isEmpty()), charts.toString());
  }

  @Test
  void twoMeasuresAreNeverOnOneChart() {
    List<NightRow> rows = nights(3);
    rows.add(night(3, 910, "median length, um"));
    List<String> titles = new NightCharts(rows).charts().stream().map(Chart::title).toList();
    assertTrue(titles.contains("vehicle fraction alive"), titles.toString());
    assertTrue(titles.contains("vehicle median length, um"), titles.toString());
  }

  @Test
  void thePageShowsChartsAndAlarms() throws Exception {
    List<NightRow> rows = nights(12);
    rows.add(night(12, 0.2, "fraction alive"));
    Path page = folder.resolve("nights.html");
    new NightsPage(rows, List.of("plate x: no image <b>here</b>"), new NightCharts(rows).charts())
        .write(page);
    String html = Files.readString(page);
    assertTrue(html.contains("vehicle fraction alive"));
    assertTrue(html.contains("deviations from the plates before"));
    assertTrue(html.contains("&lt;b&gt;here"));
  }

  private static List<NightRow> nights(int count) {
    List<NightRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(night(i, 0.9 + 0.01 * ((i * 7) % 5 - 2), "fraction alive"));
    }
    return rows;
  }

  private static NightRow night(int i, double vehicle, String measure) {
    return new NightRow(
        "plate " + i,
        "2026-03-%02dT02:15:00Z".formatted(i + 1),
        "plate_" + i,
        96,
        95,
        1,
        2000 + 10 * i,
        measure,
        8,
        OptionalDouble.of(vehicle),
        8,
        OptionalDouble.of(0.1 + 0.01 * ((i * 3) % 7)),
        OptionalDouble.of(0.45),
        OptionalDouble.of(24 + (i * 5) % 3),
        OptionalDouble.of(905 + (i * 11) % 13));
  }
}
