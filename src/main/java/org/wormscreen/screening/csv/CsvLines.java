package org.wormscreen.screening.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.report.table.GuardedText;

/**
 * A table of text with one header line, read line by line: commas, semicolons or tabs between the
 * cells, whichever the header has most of; UTF-8.
 *
 * @param file where it lies
 * @param places the columns by name, in small letters with {@code _} for spaces, and their places
 */
public record CsvLines(Path file, Map<String, Integer> places) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Something that is done with the lines of a table. */
  @FunctionalInterface
  public interface Reading<T> {

    /** Reads on after the header. */
    T read(CsvLines table, Iterator<CsvRecord> lines);
  }

  /** The header alone. */
  public static CsvLines header(Path file) {
    return open(file, (table, lines) -> table);
  }

  /**
   * Reads the header, then hands over every line that is not empty.
   *
   * @param begin told the header; gives back who takes the lines
   */
  public static void read(
      Path file, TableProblems problems, Function<CsvLines, Consumer<Line>> begin) {
    open(
        file,
        (table, lines) -> {
          Consumer<Line> taker = begin.apply(table);
          lines.forEachRemaining(
              line -> {
                if (line.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                  taker.accept(new Line(table, line, problems));
                }
              });
          return table;
        });
  }

  private static <T> T open(Path file, Reading<T> reading) {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator(file))
            .detectBomHeader(true)
            .ofCsvRecord(file, StandardCharsets.UTF_8)) {
      Iterator<CsvRecord> lines = csv.iterator();
      return reading.read(new CsvLines(file, header(file, lines)), lines);
    } catch (NoSuchFileException e) {
      throw new ScreenException(Kind.NO_INPUT, "There is no table " + file + ".", e);
    } catch (CsvParseException e) {
      throw notCsv(file, e.getMessage(), e);
    } catch (IOException e) {
      throw failed(file, e);
    } catch (UncheckedIOException e) {
      throw failed(file, e.getCause());
    }
  }

  private static ScreenException failed(Path file, IOException e) {
    return e instanceof CharacterCodingException
        ? notCsv(file, "it is not UTF-8 text; save it as 'CSV UTF-8'", e)
        : new ScreenException(
            Kind.INPUT_OUTPUT, "Cannot read %s (%s).".formatted(file, e.getMessage()), e);
  }

  private static ScreenException notCsv(Path file, String why, Exception e) {
    return new ScreenException(
        Kind.UNUSABLE_PLATE, "%s is not a CSV table (%s).".formatted(file, why), e);
  }

  private static char separator(Path file) throws IOException {
    try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String header = Optional.ofNullable(text.readLine()).orElse("");
      char best = ',';
      for (char other : new char[] {';', '\t'}) {
        best = count(header, other) > count(header, best) ? other : best;
      }
      return best;
    }
  }

  private static long count(String text, char sign) {
    return text.chars().filter(c -> c == sign).count();
  }

  private static Map<String, Integer> header(Path file, Iterator<CsvRecord> lines) {
    if (!lines.hasNext()) {
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          file + " is empty; expected a header line and a line for each well.");
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    List<String> twice = new ArrayList<>();
    int place = 0;
    for (String cell : lines.next().getFields()) {
      String name = name(cell);
      if (!name.isEmpty() && places.putIfAbsent(name, place) != null) {
        twice.add(name);
      }
      place++;
    }
    if (!twice.isEmpty()) {
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          "%s, line 1: the columns %s stand there twice.".formatted(file, twice));
    }
    return places;
  }

  private static String name(String cell) {
    return GuardedText.unguard(cell)
        .replace(String.valueOf(BYTE_ORDER_MARK), "")
        .strip()
        .toLowerCase(Locale.ROOT)
        .replace('\u00b5', 'u')
        .replace('\u03bc', 'u')
        .replaceAll("[\\s()\\[\\]-]+", "_")
        .replaceAll("^_|_$", "");
  }

  /** Whether there is such a column. */
  public boolean has(String column) {
    return places.containsKey(column);
  }

  /** Stops unless all these columns are there. */
  public void demand(List<String> columns) {
    List<String> absent = columns.stream().filter(column -> !has(column)).toList();
    if (!absent.isEmpty()) {
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          "%s, line 1: the columns %s are missing; found %s."
              .formatted(file, String.join(", ", absent), String.join(", ", places.keySet())));
    }
  }

  /** The columns that are none of these, in order. */
  public List<String> others(Set<String> known) {
    TreeSet<String> unknown = new TreeSet<>(places.keySet());
    unknown.removeAll(known);
    return places.keySet().stream().filter(unknown::contains).toList();
  }
}
