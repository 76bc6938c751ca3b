package org.wormscreen.report.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wormscreen.report.AtomicFile;
import org.wormscreen.report.JsonFile;
import org.wormscreen.report.table.screen.ScreenTables.Written;

/**
 * A {@code datapackage.json} beside tables: each column's type, unit and meaning, and what stands
 * for a missing value, as the Frictionless standard has it (specs.frictionlessdata.io, version 1).
 */
public final class DataPackage {

  private static final String COLUMNS = "/org/wormscreen/report/columns.csv";

  private DataPackage() {}

  /**
   * Writes the description of these tables.
   *
   * @param version of the program that wrote them
   */
  public static void write(Path file, String version, List<Written<?>> tables) {
    Map<String, String> meanings = meanings();
    Map<String, Object> all = new TreeMap<>();
    all.put("profile", "tabular-data-package");
    all.put("name", "screen");
    all.put("title", "Hit list of a screen with its tables");
    all.put("contributors", List.of(Map.of("title", "screen " + version, "role", "contributor")));
    all.put("resources", tables.stream().map(table -> resource(table, meanings)).toList());
    AtomicFile.write(file, JsonFile.pretty(JsonFile.tree(all)) + "\n");
  }

  private static Map<String, Object> resource(Written<?> table, Map<String, String> meanings) {
    String path = table.file().getFileName().toString();
    String name = path.substring(0, path.lastIndexOf('.'));
    Map<String, Object> resource = new TreeMap<>();
    resource.put("profile", "tabular-data-resource");
    resource.put("name", name);
    resource.put("path", path);
    resource.put("format", "csv");
    resource.put("encoding", "utf-8");
    resource.put("dialect", Map.of("delimiter", ",", "lineTerminator", "\n"));
    resource.put(
        "schema", Map.of("fields", fields(name, table, meanings), "missingValues", List.of("")));
    return resource;
  }

  private static List<Map<String, Object>> fields(
      String name, Written<?> table, Map<String, String> meanings) {
    List<Map<String, Object>> fields = new ArrayList<>();
    for (int i = 0; i < table.table().columns().size(); i++) {
      String column = table.table().columns().get(i);
      Map<String, Object> field = new TreeMap<>();
      field.put("name", column);
      field.put("type", table.table().types().get(i));
      field.put("description", meanings.getOrDefault(name + "." + column, ""));
      unit(column).ifPresent(unit -> field.put("unit", unit));
      if (table.table().types().get(i).equals("boolean")) {
        field.put("trueValues", List.of("1"));
        field.put("falseValues", List.of("0"));
      }
      fields.add(field);
    }
    return fields;
  }

  /** The unit that a column's name carries, in the spelling of UCUM. */
  static Optional<String> unit(String column) {
    if (column.startsWith("length_um")) {
      return Optional.of("um");
    }
    boolean dose = column.matches("(concentration2?|ec50|benchmark|midpoint|inhibitor)_um(_.*)?");
    return dose ? Optional.of("umol/L") : Optional.empty();
  }

  /** The meaning of each column by table and name. */
  static Map<String, String> meanings() {
    try (InputStream in = DataPackage.class.getResourceAsStream(COLUMNS)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its own file " + COLUMNS);
      }
      Map<String, String> meanings = new HashMap<>();
      try (CsvReader<NamedCsvRecord> csv =
          CsvReader.builder()
              .ofNamedCsvRecord(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
        csv.forEach(
            line ->
                meanings.put(
                    line.getField("table") + "." + line.getField("column"),
                    line.getField("description")));
      }
      return meanings;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the program's own file " + COLUMNS, e);
    }
  }
}
