package org.wormscreen.truth.folder;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.ScreenException;
import org.wormscreen.plate.WellId;

/** A CSV table with a header line. */
public record Table(Path file, List<Row> rows) {

  /** One line: its number in the file and its values by column. */
  public record Row(Path file, NamedCsvRecord values) {

    /** The text of a column; empty when the column is absent or the value is. */
    public Optional<String> text(String column) {
      return values.findField(column).map(String::strip).filter(s -> !s.isEmpty());
    }

    /** The well that the row speaks of. */
    public WellId well() {
      String name = text("well").orElse("");
      return WellId.parse(name)
          .orElseThrow(() -> wrong("a well such as A01 in column 'well'", name));
    }

    /** A whole number; empty when absent. */
    public Optional<Integer> integer(String column) {
      return text(column).map(s -> (int) number(column, s));
    }

    /** A number; empty when absent. */
    public OptionalDouble decimal(String column) {
      Optional<String> text = text(column);
      return text.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(number(column, text.get()));
    }

    /** A failure that names this line. */
    public ScreenException wrong(String expected, String found) {
      return new ScreenException(
          ScreenException.Kind.INPUT_OUTPUT,
          "%s, line %s: expected %s, found '%s'"
              .formatted(file, values.getStartingLineNumber(), expected, found));
    }

    private double number(String column, String text) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException e) {
        throw wrong("a number in column '%s'".formatted(column), text);
      }
    }
  }

  /** Reads the table; one without rows when there is no such file. */
  public static Table readIfPresent(Path file) {
    if (!Files.exists(file)) {
      return new Table(file, List.of());
    }
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      return new Table(file, reader.stream().map(values -> new Row(file, values)).toList());
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      throw new ScreenException(
          ScreenException.Kind.INPUT_OUTPUT, "%s cannot be read: %s".formatted(file, e), e);
    }
  }
}
