package org.wormscreen.truth.drawn;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.report.AtomicFile;

/** A table of people's own, whose further columns and rows are kept as they are. */
record CsvText(Path file, Set<String> columns, List<Map<String, String>> rows) {

  /** The table; one without columns when there is no file. */
  static CsvText read(Path file) {
    if (!Files.exists(file)) {
      return new CsvText(file, Set.of(), List.of());
    }
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      Set<String> columns = new LinkedHashSet<>();
      List<Map<String, String>> rows = new ArrayList<>();
      csv.forEach(
          line -> {
            columns.addAll(line.getHeader());
            rows.add(new LinkedHashMap<>(line.getFieldsAsMap()));
          });
      return new CsvText(file, columns, rows);
    } catch (IOException | UncheckedIOException e) {
      throw new ScreenException(Kind.INPUT_OUTPUT, "Cannot read %s (%s)".formatted(file, e), e);
    }
  }

  CsvText without(Predicate<Map<String, String>> which) {
    return new CsvText(file, columns, rows.stream().filter(which.negate()).toList());
  }

  /** The same with more rows; in the order of wells and masks. */
  CsvText with(List<String> names, Collection<Map<String, String>> more) {
    Set<String> all = new LinkedHashSet<>(columns);
    all.addAll(names);
    List<Map<String, String>> both = new ArrayList<>(rows);
    both.addAll(more);
    both.sort(
        Comparator.comparing((Map<String, String> r) -> r.getOrDefault("well", ""))
            .thenComparing(r -> r.getOrDefault("mask", "")));
    return new CsvText(file, all, both);
  }

  /** The same with one cell of the row of this key set; a row that is absent is added. */
  CsvText setting(String key, String value, String column, String cell) {
    List<Map<String, String>> changed = new ArrayList<>();
    boolean found = false;
    for (Map<String, String> row : rows) {
      Map<String, String> copy = new LinkedHashMap<>(row);
      if (value.equals(row.get(key))) {
        copy.put(column, cell);
        found = true;
      }
      changed.add(copy);
    }
    CsvText same = new CsvText(file, columns, changed);
    return same.with(
        List.of(key, column), found ? List.of() : List.of(Map.of(key, value, column, cell)));
  }

  void write() {
    AtomicFile.write(
        file,
        out -> {
          CsvWriter csv =
              CsvWriter.builder()
                  .lineDelimiter(LineDelimiter.LF)
                  .build(out, StandardCharsets.UTF_8);
          csv.writeRecord(columns);
          for (Map<String, String> row : rows) {
            csv.writeRecord(columns.stream().map(c -> row.getOrDefault(c, "")).toList());
          }
          csv.flush();
        });
  }
}
