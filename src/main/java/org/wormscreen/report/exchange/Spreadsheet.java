package org.wormscreen.report.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.report.AtomicFile;
import org.wormscreen.report.table.Table;
import org.wormscreen.report.table.screen.ScreenTables.Written;

/**
 * Tables as one workbook (XLSX), a sheet for each. Every text is stored as text in a column of
 * format "text", so that no identifier becomes a date, a number or a formula; numbers are numbers.
 * A table of more rows than a sheet takes goes on in a second one: {@code wells (2)}. The same
 * tables give the same bytes.
 */
public final class Spreadsheet {

  private static final String TEXT = "@";
  private static final int MOST_ROWS = 1_048_576;
  private static final int LONGEST = 32_767;
  private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Spreadsheet() {}

  /** Writes the workbook. */
  public static void write(Path file, List<Written<?>> tables) {
    write(file, tables, MOST_ROWS);
  }

  /**
   * Writes the workbook.
   *
   * @param mostRows of a sheet, its header among them
   */
  static void write(Path file, List<Written<?>> tables, int mostRows) {
    try {
      Path made = Files.createTempFile("screen-tables", ".xlsx");
      try {
        try (OutputStream out = Files.newOutputStream(made);
            Workbook workbook = new Workbook(out, "screen", "1.0")) {
          for (Written<?> table : tables) {
            sheets(workbook, table, mostRows);
          }
        }
        AtomicFile.write(file, out -> withoutTimes(made, out));
      } finally {
        Files.delete(made);
      }
    } catch (IOException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT,
          "Cannot write the workbook %s (%s).".formatted(file, e.getMessage()),
          e);
    }
  }

  private static <R extends Record> void sheets(Workbook workbook, Written<R> table, int mostRows)
      throws IOException {
    String name = table.file().getFileName().toString().replace(".csv", "");
    List<R> rows = table.rows();
    int inOne = mostRows - 1;
    for (int from = 0; from == 0 || from < rows.size(); from += inOne) {
      String own = from == 0 ? name : name + " (" + (from / inOne + 1) + ")";
      List<R> part = rows.subList(from, Math.min(rows.size(), from + inOne));
      try (Worksheet sheet = workbook.newWorksheet(own)) {
        fill(sheet, table.table(), part);
      }
    }
  }

  private static <R extends Record> void fill(Worksheet sheet, Table<R> table, List<R> rows) {
    List<String> columns = table.columns();
    List<String> types = table.types();
    for (int c = 0; c < columns.size(); c++) {
      sheet.value(0, c, columns.get(c));
      sheet.style(0, c).bold().set();
      if (types.get(c).equals("string")) {
        sheet.style(c).format(TEXT).set();
      }
    }
    sheet.freezePane(0, 1);
    for (int r = 0; r < rows.size(); r++) {
      cells(sheet, r + 1, table, rows.get(r), types);
    }
  }

  private static <R extends Record> void cells(
      Worksheet sheet, int row, Table<R> table, R values, List<String> types) {
    List<String> cells = table.cells(values);
    for (int c = 0; c < cells.size(); c++) {
      String cell = cells.get(c);
      if (cell.isEmpty()) {
        continue;
      }
      if (types.get(c).equals("string")) {
        sheet.value(row, c, cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell);
        sheet.style(row, c).format(TEXT).set();
      } else {
        sheet.value(row, c, Double.valueOf(cell));
      }
    }
  }

  /** The same parts without the moment at which they were made. */
  private static void withoutTimes(Path made, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    try (ZipFile parts = new ZipFile(made.toFile())) {
      for (ZipEntry part : Collections.list(parts.entries())) {
        byte[] content = parts.getInputStream(part).readAllBytes();
        if (part.getName().equals("docProps/core.xml")) {
          content =
              new String(content, StandardCharsets.UTF_8)
                  .replaceAll(
                      "(<dcterms:(created|modified)[^>]*>)[^<]*", "$1" + "1980-01-01T00:00:00Z")
                  .getBytes(StandardCharsets.UTF_8);
        }
        ZipEntry same = new ZipEntry(part.getName());
        same.setTimeLocal(LONG_AGO);
        zip.putNextEntry(same);
        zip.write(content);
        zip.closeEntry();
      }
    }
    zip.finish();
  }
}
