package org.wormscreen.screening;

import java.util.List;
import java.util.Optional;
import org.wormscreen.hits.HitCaller;
import org.wormscreen.hits.HitSettings;
import org.wormscreen.pathway.PathwayReader;
import org.wormscreen.pathway.ResistanceReader;
import org.wormscreen.pathway.RestorationReader;
import org.wormscreen.plate.Assay;
import org.wormscreen.quality.Measure;
import org.wormscreen.report.table.HitRow;
import org.wormscreen.report.table.screen.CombinationRow;
import org.wormscreen.report.table.screen.CurveRow;
import org.wormscreen.report.table.screen.DoseRow;
import org.wormscreen.report.table.screen.HeterogeneityRow;
import org.wormscreen.report.table.screen.LeftOut;
import org.wormscreen.report.table.screen.PathwayRow;
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
    LeftOut leftOut = LeftOut.of(wells);
    List<DoseReading> doses = DoseReader.withDefaults().read(assay, wells);
    PlatesJudge plates = PlatesJudge.of(assay, wells);
    List<CombinationSurface> surfaces = CombinationReader.withDefaults().read(assay, wells);
    return new ScreenTables(
        wells.stream().map(ScreenWellRow::of).toList(),
        new HitCaller(settings).call(assay, wells).stream().map(HitRow::of).toList(),
        doses.stream().flatMap(d -> DoseRow.of(d, leftOut).stream()).toList(),
        doses.stream().flatMap(d -> CurveRow.of(d, leftOut).stream()).toList(),
        surfaces.stream().flatMap(s -> CombinationRow.of(s, leftOut).stream()).toList(),
        surfaces.stream().flatMap(s -> SynergyRow.of(s, leftOut).stream()).toList(),
        PathwayReader.withDefaults().read(assay, wells).stream()
            .flatMap(p -> PathwayRow.of(p, leftOut).stream())
            .toList(),
        resistance.stream()
            .flatMap(
                pair ->
                    ResistanceReader.withDefaults()
                        .read(assay, wells, pair.sensitive(), pair.resistant())
                        .stream())
            .map(reading -> ResistanceRow.of(reading, leftOut))
            .toList(),
        inhibitor.stream()
            .flatMap(name -> RestorationReader.withDefaults().read(assay, wells, name).stream())
            .map(reading -> RestorationRow.of(reading, leftOut))
            .toList(),
        HeterogeneityReader.withDefaults().read(wells).stream()
            .map(reading -> HeterogeneityRow.of(reading, leftOut))
            .toList(),
        plates.rows(),
        plates.charts(),
        plates.positions(),
        plates.scaled(),
        new Replicates(Measure.of(assay)).rows(wells));
  }
}
