package org.wormscreen.screening.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;

/** Everything that is wrong in one table, gathered so that it is said at once. */
public final class TableProblems {

  private static final int MOST_SAID = 20;

  private final Path file;
  private final List<String> found = new ArrayList<>();

  /** Of this table. */
  public TableProblems(Path file) {
    this.file = file;
  }

  /** Something wrong with a cell: what was found there, and what was expected. */
  public void cell(long line, String column, String found, String expected) {
    add(
        "line %s, column %s: found '%s', expected %s"
            .formatted(line, column, shortened(found), expected));
  }

  /** Something wrong with a line as a whole. */
  public void line(long line, String sentence) {
    add("line %s: %s".formatted(line, sentence));
  }

  private void add(String sentence) {
    found.add(sentence);
  }

  /** Stops when anything was found. */
  public void stopIfAny() {
    if (found.isEmpty()) {
      return;
    }
    String shown = String.join("\n  ", found.subList(0, Math.min(MOST_SAID, found.size())));
    String more =
        found.size() > MOST_SAID ? "\n  and %s more".formatted(found.size() - MOST_SAID) : "";
    throw new ScreenException(
        Kind.UNUSABLE_PLATE, "%s cannot be used:\n  %s%s".formatted(file, shown, more));
  }

  private static String shortened(String cell) {
    String clean = cell.replaceAll("\\p{Cntrl}", "?");
    return clean.length() > 40 ? clean.substring(0, 40) + "..." : clean;
  }
}
