package org.wormscreen.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wormscreen.hits.HitCaller;
import org.wormscreen.hits.HitSettings;
import org.wormscreen.pathway.PathwayReader;
import org.wormscreen.pathway.ResistanceReader;
import org.wormscreen.pathway.RestorationReader;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Role;
import org.wormscreen.quality.PlateJudge;
import org.wormscreen.report.table.HitRow;
import org.wormscreen.report.table.screen.CombinationRow;
import org.wormscreen.report.table.screen.CurveRow;
import org.wormscreen.report.table.screen.DoseRow;
import org.wormscreen.report.table.screen.HeterogeneityRow;
import org.wormscreen.report.table.screen.PathwayRow;
import org.wormscreen.report.table.screen.QualityRow;
import org.wormscreen.report.table.screen.ResistanceRow;
import org.wormscreen.report.table.screen.RestorationRow;
import org.wormscreen.report.table.screen.ScreenTables;
import org.wormscreen.report.table.screen.ScreenWellRow;
import org.wormscreen.report.table.screen.SynergyRow;
import org.wormscreen.response.DoseReader;
import org.wormscreen.response.DoseReading;
import org.wormscreen.response.spread.HeterogeneityReader;
import org.wormscreen.screening.merge.Screen;
import org.wormscreen.synergy.CombinationReader;
import org.wormscreen.synergy.CombinationSurface;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellStatus;

/**
 * Asks all rooms about a screen and puts what they say into tables.
 *
 * @param resistance the sensitive and the resistant strain; empty where none are compared
 * @param inhibitor the inhibitor under which restoration is sought; empty where none is
 */
record ScreenJudge(
    HitSettings settings, Optional<StrainPair> resistance, Optional<String> inhibitor) {

  ScreenTables judge(Screen screen) {
    Assay assay = screen.assay();
    List<WellReading> wells = screen.wells();
    List<DoseReading> doses = DoseReader.withDefaults().read(assay, wells);
    List<CombinationSurface> surfaces = CombinationReader.withDefaults().read(assay, wells);
    return new ScreenTables(
        wells.stream().map(ScreenWellRow::of).toList(),
        new HitCaller(settings).call(assay, wells).stream().map(HitRow::of).toList(),
        doses.stream().flatMap(d -> DoseRow.of(d).stream()).toList(),
        doses.stream().flatMap(d -> CurveRow.of(d).stream()).toList(),
        surfaces.stream().flatMap(s -> CombinationRow.of(s).stream()).toList(),
        surfaces.stream().flatMap(s -> SynergyRow.of(s).stream()).toList(),
        PathwayReader.withDefaults().read(assay, wells).stream()
            .flatMap(p -> PathwayRow.of(p).stream())
            .toList(),
        resistance.stream()
            .flatMap(
                pair ->
                    ResistanceReader.withDefaults()
                        .read(assay, wells, pair.sensitive(), pair.resistant())
                        .stream())
            .map(ResistanceRow::of)
            .toList(),
        inhibitor.stream()
            .flatMap(name -> RestorationReader.withDefaults().read(assay, wells, name).stream())
            .map(RestorationRow::of)
            .toList(),
        HeterogeneityReader.withDefaults().read(wells).stream().map(HeterogeneityRow::of).toList(),
        quality(assay, wells));
  }

  private static List<QualityRow> quality(Assay assay, List<WellReading> wells) {
    Map<String, List<WellReading>> plates = new LinkedHashMap<>();
    wells.forEach(w -> plates.computeIfAbsent(w.stratum(), p -> new ArrayList<>()).add(w));
    List<QualityRow> rows = new ArrayList<>();
    plates.forEach(
        (plate, here) ->
            rows.add(
                QualityRow.of(
                    PlateJudge.withDefaults().judge(plate, assay, here), condition(here))));
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
