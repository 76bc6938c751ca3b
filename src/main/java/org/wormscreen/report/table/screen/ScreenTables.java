package org.wormscreen.report.table.screen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wormscreen.report.ScreenFiles;
import org.wormscreen.report.table.HitRow;
import org.wormscreen.report.table.Table;
import org.wormscreen.report.table.plates.ChartRow;
import org.wormscreen.report.table.plates.PositionRow;
import org.wormscreen.report.table.plates.QualityRow;
import org.wormscreen.report.table.plates.ReplicateRow;
import org.wormscreen.report.table.plates.ScaledRow;

/**
 * All tables of a screen. Whoever has read them knows what was written: the page is made of them
 * alone.
 */
public record ScreenTables(
    List<ScreenWellRow> wells,
    List<HitRow> hits,
    List<DoseRow> doses,
    List<CurveRow> curves,
    List<CombinationRow> combinations,
    List<SynergyRow> synergy,
    List<PathwayRow> pathway,
    List<ResistanceRow> resistance,
    List<RestorationRow> restoration,
    List<HeterogeneityRow> heterogeneity,
    List<QualityRow> quality,
    List<ChartRow> charts,
    List<PositionRow> positions,
    List<ScaledRow> scaled,
    List<ReplicateRow> replicates) {

  public ScreenTables {
    wells = List.copyOf(wells);
    hits = List.copyOf(hits);
    doses = List.copyOf(doses);
    curves = List.copyOf(curves);
    combinations = List.copyOf(combinations);
    synergy = List.copyOf(synergy);
    pathway = List.copyOf(pathway);
    resistance = List.copyOf(resistance);
    restoration = List.copyOf(restoration);
    heterogeneity = List.copyOf(heterogeneity);
    quality = List.copyOf(quality);
    charts = List.copyOf(charts);
    positions = List.copyOf(positions);
    scaled = List.copyOf(scaled);
    replicates = List.copyOf(replicates);
  }

  /** One table with its rows and its place. */
  public record Written<R extends Record>(Table<R> table, Path file, List<R> rows) {

    private void write() {
      table.write(file, rows);
    }
  }

  /** The tables with their places, in the order in which people read them. */
  public List<Written<?>> in(ScreenFiles files) {
    List<Written<?>> all = new ArrayList<>();
    all.add(new Written<>(HitRow.table(), files.hits(), hits));
    all.add(new Written<>(DoseRow.table(), files.doses(), doses));
    all.add(new Written<>(CurveRow.table(), files.curves(), curves));
    all.add(new Written<>(CombinationRow.table(), files.combinations(), combinations));
    all.add(new Written<>(SynergyRow.table(), files.synergy(), synergy));
    all.add(new Written<>(PathwayRow.table(), files.pathway(), pathway));
    all.add(new Written<>(ResistanceRow.table(), files.resistance(), resistance));
    all.add(new Written<>(RestorationRow.table(), files.restoration(), restoration));
    all.add(new Written<>(HeterogeneityRow.table(), files.heterogeneity(), heterogeneity));
    all.add(new Written<>(QualityRow.table(), files.quality(), quality));
    all.add(new Written<>(ChartRow.table(), files.charts(), charts));
    all.add(new Written<>(PositionRow.table(), files.positions(), positions));
    all.add(new Written<>(ReplicateRow.table(), files.replicates(), replicates));
    all.add(new Written<>(ScaledRow.table(), files.scaled(), scaled));
    all.add(new Written<>(ScreenWellRow.table(), files.wells(), wells));
    return all;
  }

  /** Writes all tables. */
  public void write(ScreenFiles files) {
    in(files).forEach(Written::write);
  }

  /** Reads all tables of a folder. */
  public static ScreenTables read(ScreenFiles files) {
    return new ScreenTables(
        ScreenWellRow.table().read(files.wells()),
        HitRow.table().read(files.hits()),
        DoseRow.table().read(files.doses()),
        CurveRow.table().read(files.curves()),
        CombinationRow.table().read(files.combinations()),
        SynergyRow.table().read(files.synergy()),
        PathwayRow.table().read(files.pathway()),
        ResistanceRow.table().read(files.resistance()),
        RestorationRow.table().read(files.restoration()),
        HeterogeneityRow.table().read(files.heterogeneity()),
        QualityRow.table().read(files.quality()),
        ChartRow.table().read(files.charts()),
        PositionRow.table().read(files.positions()),
        ScaledRow.table().read(files.scaled()),
        ReplicateRow.table().read(files.replicates()));
  }
}
