package org.wormscreen.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.plate.WellId;

/**
 * Where the results of a plate lie in their folder.
 *
 * @param folder the folder of results, never the plate's own
 */
public record ResultFiles(Path folder) {

  private static final Pattern OUTLINES = Pattern.compile("[A-Z]{1,2}[0-9]{2}_f[0-9]+\\.zip");
  private static final Pattern PICTURES =
      Pattern.compile("[A-Z]{1,2}[0-9]{2}_f[0-9]+\\.(?:jpg|svg)");

  private static final Pattern MEMBERS =
      Pattern.compile(
          "(worms|wells|hits|treatments|scaled)\\.csv|(quality|run)\\.json|report\\.html|outlines/%s|report_files/%s"
              .formatted(OUTLINES, PICTURES));

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

  /**
   * One row per treatment with its mean induction: {@link
   * org.wormscreen.report.table.TreatmentRow}; only where induction was read.
   */
  public Path treatments() {
    return folder.resolve("treatments.csv");
  }

  /**
   * One row per well that counts, on common scales: {@link
   * org.wormscreen.report.table.plates.ScaledRow}.
   */
  public Path scaled() {
    return folder.resolve("scaled.csv");
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

  /**
   * The files that are results, {@code run.json} apart: by their paths below the folder with {@code
   * /} between the parts, in order. Files that somebody else put there are none.
   */
  public SortedMap<String, Path> results() {
    SortedMap<String, Path> found = new TreeMap<>();
    for (Path file : List.of(worms(), wells(), hits(), treatments(), scaled(), quality(), page())) {
      if (Files.isRegularFile(file)) {
        found.put(file.getFileName().toString(), file);
      }
    }
    inside("outlines", OUTLINES, found);
    inside("report_files", PICTURES, found);
    return found;
  }

  private void inside(String name, Pattern names, SortedMap<String, Path> found) {
    Path inner = folder.resolve(name);
    if (!Files.isDirectory(inner)) {
      return;
    }
    try (Stream<Path> files = Files.list(inner)) {
      files
          .filter(f -> names.matcher(f.getFileName().toString()).matches())
          .forEach(f -> found.put(name + "/" + f.getFileName(), f));
    } catch (IOException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT, "%s cannot be looked at (%s)".formatted(inner, e), e);
    }
  }

  /**
   * Replaces all results as one set: after a failure, the old ones stand.
   *
   * @param writer writes them where it is told
   */
  public void replace(Consumer<ResultFiles> writer) {
    new StagedFolder(folder, MEMBERS, List.of("outlines", "report_files"), "run.json")
        .replace(staged -> writer.accept(new ResultFiles(staged)));
  }
}
