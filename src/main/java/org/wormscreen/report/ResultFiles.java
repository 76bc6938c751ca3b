package org.wormscreen.report;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wormscreen.plate.WellId;

/**
 * Where the results of a plate lie in their folder.
 *
 * @param folder the folder of results, never the plate's own
 */
public record ResultFiles(Path folder) {

  private static final Pattern OUTLINES = Pattern.compile("[A-Z]{1,2}[0-9]{2}_f[0-9]+\\.zip");

  /** One row per animal or object seen: {@link org.wormscreen.report.table.WormRow}. */
  public Path worms() {
    return folder.resolve("worms.csv");
  }

  /** One row per planned well: {@link org.wormscreen.report.table.WellRow}. */
  public Path wells() {
    return folder.resolve("wells.csv");
  }

  /** One row per treatment: {@link org.wormscreen.report.table.HitRow}. */
  public Path hits() {
    return folder.resolve("hits.csv");
  }

  /** The judged plate, by {@link JsonFile}. */
  public Path quality() {
    return folder.resolve("quality.json");
  }

  /** How it was made, by {@link JsonFile}. Written last: where it is, all others are whole. */
  public Path run() {
    return folder.resolve("run.json");
  }

  /** The page to look at: {@link org.wormscreen.report.page.plate.ReportPage}. */
  public Path page() {
    return folder.resolve("report.html");
  }

  /**
   * The outlines of one field: {@link OutlineSet}.
   *
   * @param field from 1
   */
  public Path outlines(WellId well, int field) {
    return folder.resolve("outlines").resolve(well.label() + "_f" + field + ".zip");
  }

  /** Removes outlines of an earlier run that are not among those written now. */
  public void removeOtherOutlines(Set<Path> written) {
    Set<String> keep =
        written.stream().map(p -> p.getFileName().toString()).collect(Collectors.toSet());
    StaleFiles.remove(folder.resolve("outlines"), OUTLINES, keep);
  }
}
