package org.wormscreen.screening.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wormscreen.ScreenException;
import org.wormscreen.plate.WellSelection;
import org.wormscreen.screening.csv.CsvLines;
import org.wormscreen.screening.csv.Line;
import org.wormscreen.screening.csv.TableProblems;

/**
 * Reads which wells people leave out, and why: a table {@code plate,well,reason}, perhaps with a
 * {@code day}. A well may be a selection such as {@code A01-B03}, or {@code *} for the whole plate;
 * the plate may be {@code *} for all plates. Each line needs its reason.
 */
public final class ExclusionTable {

  private static final String ALL = "*";

  private ExclusionTable() {}

  /** The lines of the table, in order. */
  public static List<Exclusion> read(Path file) {
    TableProblems problems = new TableProblems(file);
    List<Exclusion> read = new ArrayList<>();
    CsvLines.read(
        file,
        problems,
        table -> {
          table.demand(List.of("plate", "well", "reason"));
          return line -> exclusion(line).ifPresent(read::add);
        });
    problems.stopIfAny();
    return read;
  }

  private static Optional<Exclusion> exclusion(Line line) {
    if (line.text("reason").isEmpty()) {
      line.wrong("reason", "why the well is left out");
      return Optional.empty();
    }
    if (line.text("plate").isEmpty()) {
      line.wrong("plate", "the plate's name, or * for all plates");
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Exclusion(
              line.number(),
              Optional.of(line.text("plate")).filter(plate -> !plate.equals(ALL)),
              Optional.of(line.text("day")).filter(day -> !day.isEmpty()),
              Optional.of(line.text("well"))
                  .filter(well -> !well.equals(ALL))
                  .map(WellSelection::parse),
              line.text("reason")));
    } catch (ScreenException e) {
      line.wrong("well", "a well, a rectangle such as A01-B03, or * for the whole plate");
      return Optional.empty();
    }
  }
}
