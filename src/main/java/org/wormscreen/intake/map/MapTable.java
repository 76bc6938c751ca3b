package org.wormscreen.intake.map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells of a plate map.
 *
 * @param lines the lines in order, blank ones too, each as long as its last cell that is not empty
 */
record MapTable(List<Line> lines) {

  /** One line: where it begins in the file, and its cells without spaces around them. */
  record Line(long number, List<String> cells) {

    Line {
      List<String> kept = new ArrayList<>(cells.stream().map(String::strip).toList());
      while (!kept.isEmpty() && kept.get(kept.size() - 1).isEmpty()) {
        kept.remove(kept.size() - 1);
      }
      cells = List.copyOf(kept);
    }

    boolean blank() {
      return cells.isEmpty();
    }

    /** The cell in this column; empty text behind the last one. */
    String at(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /** A map has at most 1536 wells; the grid form of 40 properties needs 33 lines for each. */
  static final int MOST_LINES = 20_000;

  private static final int MOST_COLUMNS = 200;
  private static final int LONGEST_CELL = 20_000;
  private static final int SAMPLE_LINES = 10;
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
  private static final Pattern DECLARED = Pattern.compile("(?i)\"?sep=(.)\"?(?:\\r\\n|\\r|\\n)");

  MapTable {
    lines = List.copyOf(lines);
  }

  /** Cuts the text into cells; empty when an error was remarked. */
  static Optional<MapTable> of(String text, Remarks remarks) {
    Matcher declared = DECLARED.matcher(text);
    boolean isDeclared = declared.lookingAt();
    char delimiter = isDeclared ? declared.group(1).charAt(0) : delimiterOf(text);
    if (delimiter != ',') {
      remarks.note(
          0,
          "read with a %s between the cells%s"
              .formatted(
                  delimiter == '\t' ? "tab" : "'" + delimiter + "'",
                  isDeclared ? ", as its first line says" : ""));
    }
    List<Line> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .build(
                CsvRecordHandler.builder()
                    .maxFields(MOST_COLUMNS)
                    .maxFieldSize(LONGEST_CELL)
                    .build(),
                isDeclared ? text.substring(declared.end()) : text)) {
      for (CsvRecord row : reader) {
        if (lines.size() == MOST_LINES) {
          remarks.error(
              row.getStartingLineNumber(),
              "the map goes on after %s lines, more than 1536 wells need".formatted(MOST_LINES));
          return Optional.empty();
        }
        lines.add(new Line(row.getStartingLineNumber() + (isDeclared ? 1 : 0), row.getFields()));
      }
    } catch (CsvParseException e) {
      Throwable reason = e.getCause() == null ? e : e.getCause();
      remarks.error(
          lines.isEmpty() ? 1 : lines.get(lines.size() - 1).number() + 1,
          "cannot be cut into cells (at most %s of at most %s characters): %s"
              .formatted(MOST_COLUMNS, LONGEST_CELL, reason.getMessage()));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Text in memory could not be read", e);
    }
    return Optional.of(new MapTable(lines));
  }

  /** The delimiter that finds most known columns in the first lines; of equals, the commonest. */
  private static char delimiterOf(String text) {
    List<String> sample = text.lines().limit(SAMPLE_LINES).toList();
    char best = ',';
    long bestScore = -1;
    for (char delimiter : DELIMITERS) {
      long known = 0;
      long found = 0;
      for (String line : sample) {
        for (String cell : line.split(Pattern.quote(String.valueOf(delimiter)), -1)) {
          known += Column.isKnown(Column.canonical(cell.replace("\"", ""))) ? 1 : 0;
          found++;
        }
      }
      long score = known * 1_000_000 + found;
      if (score > bestScore) {
        best = delimiter;
        bestScore = score;
      }
    }
    return best;
  }
}
