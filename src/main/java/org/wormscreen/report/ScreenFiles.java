package org.wormscreen.report;

import java.nio.file.Path;

/**
 * Where the results of a screen of many plates lie in their folder.
 *
 * @param folder the folder of results
 */
public record ScreenFiles(Path folder) {

  /** One row per well of the screen: {@link org.wormscreen.report.table.ScreenWellRow}. */
  public Path wells() {
    return folder.resolve("wells.csv");
  }

  /**
   * One row per strain, treatment and concentration: {@link org.wormscreen.report.table.HitRow}.
   */
  public Path hits() {
    return folder.resolve("hits.csv");
  }

  /** One row per strain and compound that was given at several concentrations. */
  public Path doses() {
    return folder.resolve("doses.csv");
  }

  /** One row per pair of concentrations of a combination. */
  public Path combinations() {
    return folder.resolve("combinations.csv");
  }

  /** One row per compound that was given to several strains. */
  public Path pathway() {
    return folder.resolve("pathway.csv");
  }

  /** One row per plate. */
  public Path quality() {
    return folder.resolve("quality.csv");
  }

  /** What the columns of all tables hold: a Frictionless data package. */
  public Path dataPackage() {
    return folder.resolve("datapackage.json");
  }

  /** How it was made, by {@link JsonFile}. Written last: where it is, all others are whole. */
  public Path run() {
    return folder.resolve("run.json");
  }

  /** The page to look at. */
  public Path page() {
    return folder.resolve("report.html");
  }
}
