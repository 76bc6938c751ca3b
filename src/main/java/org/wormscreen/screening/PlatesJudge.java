package org.wormscreen.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Role;
import org.wormscreen.quality.Measure;
import org.wormscreen.quality.PlateJudge;
import org.wormscreen.quality.PlateQuality;
import org.wormscreen.quality.ScaledWell;
import org.wormscreen.quality.chart.ChartPoint;
import org.wormscreen.quality.chart.ControlChart;
import org.wormscreen.report.table.plates.ChartRow;
import org.wormscreen.report.table.plates.PositionRow;
import org.wormscreen.report.table.plates.QualityRow;
import org.wormscreen.report.table.plates.ScaledRow;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellStatus;

/**
 * Asks about each plate by itself, and about the plates in their order.
 *
 * @param plates the wells by plate and day, in order
 * @param quality what each plate's controls say, in the same order
 */
record PlatesJudge(Assay assay, Map<String, List<WellReading>> plates, List<PlateQuality> quality) {

  static PlatesJudge of(Assay assay, List<WellReading> wells) {
    Map<String, List<WellReading>> plates = new LinkedHashMap<>();
    wells.forEach(w -> plates.computeIfAbsent(w.stratum(), p -> new ArrayList<>()).add(w));
    List<PlateQuality> quality =
        plates.entrySet().parallelStream()
            .map(p -> PlateJudge.withDefaults().judge(p.getKey(), assay, p.getValue()))
            .toList();
    return new PlatesJudge(assay, plates, quality);
  }

  List<QualityRow> rows() {
    return quality.stream().map(q -> QualityRow.of(q, condition(plates.get(q.plate())))).toList();
  }

  List<PositionRow> positions() {
    return quality.stream()
        .flatMap(q -> q.detail().positions().stream().map(p -> PositionRow.of(q.plate(), p)))
        .toList();
  }

  List<ChartRow> charts() {
    Measure measure = Measure.of(assay);
    List<ChartPoint> points = new ArrayList<>();
    plates.forEach(
        (plate, wells) ->
            points.addAll(ControlChart.points(plate, wells.get(0).day(), measure, wells)));
    return ControlChart.withDefaults().read(points).stream().map(ChartRow::of).toList();
  }

  /** Each plate and strain by itself. */
  List<ScaledRow> scaled() {
    List<ScaledRow> rows = new ArrayList<>();
    plates.forEach(
        (plate, wells) ->
            ScaledWell.ofPlate(Measure.of(assay), wells)
                .forEach(well -> rows.add(ScaledRow.of(plate, well))));
    return rows;
  }

  private static QualityRow.Wells condition(List<WellReading> wells) {
    List<WellReading> analysed = wells.stream().filter(WellReading::analysed).toList();
    long excluded = wells.stream().filter(w -> w.status() == WellStatus.EXCLUDED).count();
    long lost = wells.stream().filter(w -> !w.analysed()).count() - excluded;
    return new QualityRow.Wells(
        wells.size(),
        (int) excluded,
        (int) lost,
        analysed.stream().mapToDouble(WellReading::scored).average(),
        analysed.stream()
            .filter(w -> w.is(Role.NEGATIVE))
            .flatMapToDouble(w -> w.condition().lengthMedianUm().stream())
            .average());
  }
}
