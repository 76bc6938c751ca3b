package org.wormscreen.report.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.report.ScreenFiles;
import org.wormscreen.report.table.HitRow;
import org.wormscreen.report.table.screen.ScreenTables;
import org.wormscreen.report.table.screen.ScreenTables.Written;

class DataPackageTest {

  private static final List<String> NAMES =
      List.of("=1+1", "MAR1", "2E5", "0123", "+C", "@x", "SEPT2", "10-Jan");

  @TempDir Path folder;

  private static ScreenTables tables() {
    List<HitRow> hits = new ArrayList<>();
    OptionalDouble none = OptionalDouble.empty();
    for (String name : NAMES) {
      hits.add(
          new HitRow(
              OptionalInt.of(hits.size() + 1),
              "MT2124",
              name,
              OptionalDouble.of(10),
              3,
              75,
              OptionalDouble.of(-0.5),
              none,
              none,
              OptionalDouble.of(1e-8),
              none,
              none,
              none,
              "inactive",
              "reason",
              "",
              none,
              none,
              none,
              none,
              none,
              none,
              none,
              none,
              none,
              none));
    }
    return new ScreenTables(
        List.of(), hits, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  @Test
  void everyColumnOfEveryTableHasItsMeaningAndNoMeaningIsLeftOver() {
    Map<String, String> meanings = DataPackage.meanings();
    TreeSet<String> columns = new TreeSet<>();
    for (Written<?> table : tables().in(new ScreenFiles(folder))) {
      String name = table.file().getFileName().toString().replace(".csv", "");
      table.table().columns().forEach(column -> columns.add(name + "." + column));
    }
    assertEquals(columns, new TreeSet<>(meanings.keySet()));
    meanings.forEach((column, words) -> assertFalse(words.isBlank(), column));
  }

  @Test
  void typesUnitsAndMissingValuesAreSaid() throws IOException {
    ScreenFiles files = new ScreenFiles(folder);
    DataPackage.write(files.dataPackage(), "1.2.3", tables().in(files));
    JsonNode all = new ObjectMapper().readTree(files.dataPackage().toFile());
    assertEquals("tabular-data-package", all.get("profile").asText());
    JsonNode hits = all.get("resources").get(0);
    assertEquals("hits.csv", hits.get("path").asText());
    assertEquals("[\"\"]", hits.get("schema").get("missingValues").toString());
    JsonNode dose = hits.get("schema").get("fields").get(3);
    assertEquals("concentration_um", dose.get("name").asText());
    assertEquals("number", dose.get("type").asText());
    assertEquals("umol/L", dose.get("unit").asText());
    assertEquals("integer", hits.get("schema").get("fields").get(0).get("type").asText());
    assertEquals(Optional.of("um"), DataPackage.unit("length_um_median"));
    assertEquals(Optional.empty(), DataPackage.unit("q"));
  }

  @Test
  void identifiersStayTextInTheWorkbookAndNumbersNumbers() throws IOException {
    ScreenFiles files = new ScreenFiles(folder);
    Spreadsheet.write(files.spreadsheet(), tables().in(files));
    try (ZipFile zip = new ZipFile(files.spreadsheet().toFile())) {
      String sheet = text(zip, "xl/worksheets/sheet1.xml");
      String strings = text(zip, "xl/sharedStrings.xml");
      NAMES.forEach(name -> assertTrue(strings.contains(">" + name + "<"), name));
      assertFalse(sheet.contains("<f>"), "a formula");
      assertTrue(sheet.contains("r=\"C2\"") && sheet.contains("t=\"s\""), sheet);
      assertTrue(sheet.contains("<v>-0.5</v>"), "a number that is none");
    }
  }

  @Test
  void aTableOfMoreRowsThanASheetTakesGoesOnInTheNextOne() throws IOException {
    ScreenFiles files = new ScreenFiles(folder);
    Spreadsheet.write(files.spreadsheet(), tables().in(files), 4);
    try (ZipFile zip = new ZipFile(files.spreadsheet().toFile())) {
      String book = text(zip, "xl/workbook.xml");
      for (String name : List.of("hits", "hits (2)", "hits (3)", "doses")) {
        assertTrue(book.contains("name=\"" + name + "\""), book);
      }
      assertFalse(book.contains("hits (4)"), "eight rows are three, three and two");
      String third = text(zip, "xl/worksheets/sheet3.xml");
      assertTrue(third.contains("r=\"C3\"") && !third.contains("r=\"C4\""), third);
    }
  }

  @Test
  void theWorkbookHasTheSameBytesInEveryTimeZone() throws IOException {
    TimeZone before = TimeZone.getDefault();
    List<byte[]> made = new ArrayList<>();
    try {
      for (String zone : List.of("UTC", "Asia/Tokyo", "America/Los_Angeles")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Path file = folder.resolve("t" + made.size() + ".xlsx");
        Spreadsheet.write(file, tables().in(new ScreenFiles(folder)));
        made.add(Files.readAllBytes(file));
      }
    } finally {
      TimeZone.setDefault(before);
    }
    assertArrayEquals(made.get(0), made.get(1));
    assertArrayEquals(made.get(0), made.get(2));
  }

  private static String text(ZipFile zip, String part) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
