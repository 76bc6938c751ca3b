package org.wormscreen.report.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.report.AtomicFile;

/**
 * A CSV table whose rows are records of one type and whose columns are the record's components, in
 * order, {@code lengthUm} as {@code length_um}.
 *
 * <p>RFC 4180 in UTF-8 with line feeds: one header line, decimal points, nothing in a cell for
 * something absent, 1 and 0 for yes and no, numbers as {@link org.wormscreen.report.PlainNumber}
 * writes them. Text that a spreadsheet would run as a formula has an apostrophe before it, which
 * reading takes away. A last component {@code Map<String, String> extra} stands for any number of
 * further text columns.
 *
 * @param <R> the type of the rows: a public record of {@code String}, {@code int}, {@code double},
 *     {@code boolean}, {@code OptionalInt}, {@code OptionalDouble} and {@code Optional<Boolean>}
 */
public final class Table<R extends Record> {

  private final RowShape<R> shape;

  private Table(RowShape<R> shape) {
    this.shape = shape;
  }

  /** The table of this type of row. */
  public static <R extends Record> Table<R> of(Class<R> row) {
    return new Table<>(RowShape.of(row));
  }

  /** The columns that every file of this table has, in order. */
  public List<String> columns() {
    return shape.names();
  }

  /** What each of {@link #columns()} holds: string, integer, number or boolean. */
  public List<String> types() {
    return shape.types().stream().map(CellType::schemaType).toList();
  }

  /** The cells of {@link #columns()} of this row as a file has them, text without its guard. */
  public List<String> cells(R row) {
    return shape.cells(row).stream().map(GuardedText::unguard).toList();
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @throws ScreenException of kind {@code INPUT_OUTPUT} when the disk refuses
   * @throws IllegalArgumentException when a row holds NaN or an infinity
   */
  public void write(Path file, Collection<R> rows) {
    AtomicFile.write(file, out -> write(out, rows));
  }

  private void write(OutputStream out, Collection<R> rows) throws IOException {
    Set<String> extra = new LinkedHashSet<>();
    rows.forEach(row -> extra.addAll(shape.extra(row).keySet()));
    List<String> header = new ArrayList<>(shape.names());
    extra.forEach(name -> header.add(GuardedText.guard(name)));
    CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    csv.writeRecord(header);
    for (R row : rows) {
      List<String> cells = new ArrayList<>(shape.cells(row));
      if (!extra.isEmpty()) {
        Map<String, String> its = shape.extra(row);
        extra.forEach(name -> cells.add(GuardedText.guard(its.getOrDefault(name, ""))));
      }
      csv.writeRecord(cells);
    }
    csv.flush();
  }

  /**
   * Reads a file of this table. Columns are found by their names and may stand in any order; all of
   * {@link #columns()} must be there; further ones go into {@code extra} or, without one, are left.
   *
   * @throws ScreenException of kind {@code NO_INPUT}, {@code INPUT_OUTPUT} or {@code
   *     UNUSABLE_PLATE}, saying what was found, what was expected, in which line
   */
  public List<R> read(Path file) {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().detectBomHeader(true).ofCsvRecord(file, StandardCharsets.UTF_8)) {
      Iterator<CsvRecord> lines = csv.iterator();
      List<String> header = lines.hasNext() ? header(lines.next()) : List.of();
      shape.demand(header, file);
      RowShape.Places places = shape.places(header);
      List<R> rows = new ArrayList<>();
      lines.forEachRemaining(line -> rows.add(shape.row(places, line, file)));
      return rows;
    } catch (NoSuchFileException e) {
      throw new ScreenException(Kind.NO_INPUT, "There is no table " + file + ".", e);
    } catch (CsvParseException e) {
      throw new ScreenException(
          Kind.UNUSABLE_PLATE, "%s is not a CSV table (%s).".formatted(file, e.getMessage()), e);
    } catch (IOException | UncheckedIOException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT, "Cannot read %s (%s).".formatted(file, e.getMessage()), e);
    }
  }

  private static List<String> header(CsvRecord line) {
    return line.getFields().stream().map(GuardedText::unguard).toList();
  }
}
