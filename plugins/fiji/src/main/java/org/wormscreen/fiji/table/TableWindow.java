package org.wormscreen.fiji.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;

/**
 * One of the program's tables as ImageJ's own: the same names of columns, numbers as numbers with
 * all their digits, nothing where the file has nothing.
 *
 * @param columns the header
 * @param rows cells as the file has them, as many as columns in each row
 */
public record TableWindow(List<String> columns, List<List<String>> rows) {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final int MOST_DECIMALS = 9;

  public TableWindow {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The table of a CSV file. */
  public static TableWindow ofFile(Path file) {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8)) {
      List<List<String>> lines = new ArrayList<>();
      csv.forEach(line -> lines.add(line.getFields()));
      return new TableWindow(lines.get(0), lines.subList(1, lines.size()));
    } catch (IOException | UncheckedIOException e) {
      throw new ScreenException(Kind.INPUT_OUTPUT, "Cannot read %s (%s)".formatted(file, e), e);
    }
  }

  /** The table as ImageJ keeps it. */
  public ResultsTable table() {
    ResultsTable table = new ResultsTable();
    table.showRowNumbers(false);
    for (List<String> row : rows) {
      table.incrementCounter();
      for (int c = 0; c < columns.size(); c++) {
        String cell = row.get(c);
        if (NUMBER.matcher(cell).matches()) {
          table.addValue(columns.get(c), Double.parseDouble(cell));
        } else {
          table.addValue(columns.get(c), cell);
        }
      }
    }
    round(table);
    return table;
  }

  /** Shows the table in a window of this title; one that has it already is filled anew. */
  public void show(String title) {
    table().show(title);
  }

  /**
   * Makes this ImageJ's table of results, which macros ask by {@code getResult}.
   *
   * @param seen whether in a window
   */
  public void showAsResults(boolean seen) {
    ResultsTable table = table();
    if (seen) {
      table.show("Results");
    } else {
      Analyzer.setResultsTable(table);
    }
    round(table); // ImageJ gave it the digits of its own measurements
    if (seen) {
      table.updateResults();
    }
  }

  private void round(ResultsTable table) {
    for (int c = 0; c < columns.size(); c++) {
      if (table.columnExists(columns.get(c))) {
        table.setDecimalPlaces(table.getColumnIndex(columns.get(c)), decimals(c));
      }
    }
  }

  private int decimals(int column) {
    int most = 0;
    for (List<String> row : rows) {
      String cell = row.get(column);
      if (NUMBER.matcher(cell).matches() && cell.contains(".")) {
        most = Math.max(most, cell.length() - cell.indexOf('.') - 1);
      }
    }
    return Math.min(MOST_DECIMALS, most);
  }
}
