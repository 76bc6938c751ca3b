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
 * The same tables give the same bytes.
 */
public final class Spreadsheet {

  private static final String TEXT = "@";
  private static final int MOST_ROWS = 1_048_576;
  private static final int LONGEST = 32_767;
  private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Spreadsheet() {}

  /** Writes the workbook. */
  public static void write(Path file, List<Written<?>> tables) {
    try {
      Path made = Files.createTempFile("screen-tables", ".xlsx");
      try {
        try (OutputStream out = Files.newOutputStream(made);
            Workbook workbook = new Workbook(out, "screen", "1.0")) {
          for (Written<?> table : tables) {
            sheet(workbook, table);
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

  private static <R extends Record> void sheet(Workbook workbook, Written<R> table)
      throws IOException {
    String name = table.file().getFileName().toString().replace(".csv", "");
    try (Worksheet sheet = workbook.newWorksheet(name)) {
      List<String> columns = table.table().columns();
      List<String> types = table.table().types();
      for (int c = 0; c < columns.size(); c++) {
        sheet.value(0, c, columns.get(c));
        sheet.style(0, c).bold().set();
        if (types.get(c).equals("string")) {
          sheet.style(c).format(TEXT).set();
        }
      }
      sheet.freezePane(0, 1);
      int row = 1;
      for (R values : table.rows()) {
        if (row == MOST_ROWS) {
          break;
        }
        cells(sheet, row++, table.table(), values, types);
      }
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
