package org.wormscreen.fiji.browse;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.ResultFiles;

/**
 * The tables of a folder of results, cell by cell as they are.
 *
 * @param folder of the results
 * @param wells rows of {@code wells.csv} by well, in order
 * @param worms rows of {@code worms.csv}, in order
 */
record ResultView(
    Path folder, Map<WellId, Map<String, String>> wells, List<Map<String, String>> worms) {

  static ResultView open(Path folder) {
    ResultFiles files = new ResultFiles(folder);
    if (!Files.isRegularFile(files.wells()) || !Files.isRegularFile(files.worms())) {
      throw new ScreenException(
          Kind.NO_INPUT,
          "%s holds no results: expected wells.csv and worms.csv, as 'Analyze plate...' writes them"
              .formatted(folder));
    }
    Map<WellId, Map<String, String>> wells = new LinkedHashMap<>();
    for (Map<String, String> row : rows(files.wells())) {
      WellId.parse(row.getOrDefault("well", "")).ifPresent(well -> wells.put(well, row));
    }
    return new ResultView(folder, wells, rows(files.worms()));
  }

  private static List<Map<String, String>> rows(Path file) {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
      List<Map<String, String>> rows = new ArrayList<>();
      csv.forEach(line -> rows.add(line.getFieldsAsMap()));
      return rows;
    } catch (IOException | UncheckedIOException e) {
      throw new ScreenException(Kind.INPUT_OUTPUT, "Cannot read %s (%s)".formatted(file, e), e);
    }
  }

  /** The smallest usual plate that has all the wells. */
  PlateFormat format() {
    return Stream.of(PlateFormat.values())
        .filter(f -> wells.keySet().stream().allMatch(f::contains))
        .findFirst()
        .orElse(PlateFormat.WELLS_1536);
  }

  /** Columns of the wells by which the plate can be coloured: those that say something. */
  List<String> columns() {
    List<String> columns = new ArrayList<>();
    wells.values().stream()
        .findFirst()
        .ifPresent(
            row ->
                row.keySet().stream()
                    .filter(c -> !List.of("plate", "well").contains(c))
                    .filter(c -> wells.values().stream().anyMatch(r -> !r.get(c).isEmpty()))
                    .forEach(columns::add));
    return columns;
  }

  /** The column that answers the question of the plate. */
  String measure() {
    return Stream.of("muv_fraction", "induction_mean", "alive_fraction", "length_um_median")
        .filter(columns()::contains)
        .findFirst()
        .orElse("status");
  }

  /** The animals and rejected objects of a well. */
  List<Map<String, String>> wormsOf(WellId well) {
    return worms.stream().filter(r -> well.label().equals(r.get("well"))).toList();
  }

  /** The animal of this number; empty when there is none. */
  Optional<Map<String, String>> worm(WellId well, int field, int worm) {
    return wormsOf(well).stream()
        .filter(r -> r.get("field").equals("" + field) && r.get("worm").equals("" + worm))
        .findFirst();
  }

  /** The number that a cell holds; empty when it holds none. */
  static OptionalDouble number(String cell) {
    try {
      return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty(); // a word, which is a colour of its own
    }
  }
}
