package org.wormscreen.report;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Where the results of a screen of many plates lie in their folder.
 *
 * @param folder the folder of results
 */
public record ScreenFiles(Path folder) {

  private static final Pattern MEMBERS =
      Pattern.compile(
          "(wells|hits|doses|curves|combinations|synergy|pathway|resistance|restoration|heterogeneity|quality|charts|positions|scaled|replicates)\\.csv|(datapackage|run)\\.json|tables\\.xlsx|parquet/[a-z]+\\.parquet|report\\.html");

  /** One row per well of the screen: {@link org.wormscreen.report.table.screen.ScreenWellRow}. */
  public Path wells() {
    return folder.resolve("wells.csv");
  }

  /**
   * One row per strain, treatment and concentration: {@link org.wormscreen.report.table.HitRow}.
   */
  public Path hits() {
    return folder.resolve("hits.csv");
  }

  /**
   * One row per strain, compound and concentration: {@link
   * org.wormscreen.report.table.screen.DoseRow}.
   */
  public Path doses() {
    return folder.resolve("doses.csv");
  }

  /**
   * One row per strain, compound and measure: {@link org.wormscreen.report.table.screen.CurveRow}.
   */
  public Path curves() {
    return folder.resolve("curves.csv");
  }

  /**
   * One row per pair of concentrations of two compounds: {@link
   * org.wormscreen.report.table.screen.CombinationRow}.
   */
  public Path combinations() {
    return folder.resolve("combinations.csv");
  }

  /**
   * One row per pair of compounds and reference: {@link
   * org.wormscreen.report.table.screen.SynergyRow}.
   */
  public Path synergy() {
    return folder.resolve("synergy.csv");
  }

  /**
   * One row per treatment and strain of the panel: {@link
   * org.wormscreen.report.table.screen.PathwayRow}.
   */
  public Path pathway() {
    return folder.resolve("pathway.csv");
  }

  /**
   * One row per treatment on a sensitive and a resistant strain: {@link
   * org.wormscreen.report.table.screen.ResistanceRow}.
   */
  public Path resistance() {
    return folder.resolve("resistance.csv");
  }

  /**
   * One row per compound tried together with an inhibitor: {@link
   * org.wormscreen.report.table.screen.RestorationRow}.
   */
  public Path restoration() {
    return folder.resolve("restoration.csv");
  }

  /**
   * One row per treatment whose pseudovulvae were counted: {@link
   * org.wormscreen.report.table.screen.HeterogeneityRow}.
   */
  public Path heterogeneity() {
    return folder.resolve("heterogeneity.csv");
  }

  /** One row per plate. */
  public Path quality() {
    return folder.resolve("quality.csv");
  }

  /**
   * One row per plate and quantity, against the plates before: {@link
   * org.wormscreen.report.table.plates.ChartRow}.
   */
  public Path charts() {
    return folder.resolve("charts.csv");
  }

  /**
   * One row per plate and question about place: {@link
   * org.wormscreen.report.table.plates.PositionRow}.
   */
  public Path positions() {
    return folder.resolve("positions.csv");
  }

  /**
   * One row per well that counts, on common scales: {@link
   * org.wormscreen.report.table.plates.ScaledRow}.
   */
  public Path scaled() {
    return folder.resolve("scaled.csv");
  }

  /**
   * One row per pair of plates with the same treatments: {@link
   * org.wormscreen.report.table.plates.ReplicateRow}.
   */
  public Path replicates() {
    return folder.resolve("replicates.csv");
  }

  /** What the columns of all tables hold: a Frictionless data package. */
  public Path dataPackage() {
    return folder.resolve("datapackage.json");
  }

  /** All tables as one workbook, where it was asked for. */
  public Path spreadsheet() {
    return folder.resolve("tables.xlsx");
  }

  /** The folder of all tables as Parquet files, where they were asked for. */
  public Path parquet() {
    return folder.resolve("parquet");
  }

  /** How it was made, by {@link JsonFile}. Written last: where it is, all others are whole. */
  public Path run() {
    return folder.resolve("run.json");
  }

  /** The page to look at. */
  public Path page() {
    return folder.resolve("report.html");
  }

  /**
   * Replaces all results as one set: after a failure, the old ones stand.
   *
   * @param writer writes them where it is told
   */
  public void replace(Consumer<ScreenFiles> writer) {
    new StagedFolder(folder, MEMBERS, List.of("parquet"), "run.json")
        .replace(staged -> writer.accept(new ScreenFiles(staged)));
  }
}
