package org.wormscreen.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wormscreen.cli.Program;
import org.wormscreen.report.table.HitRow;

/** Plate maps and settings that are wrong, through the whole program. */
@Timeout(60)
class BadMapsTest {

  @TempDir Path folder;
  private SmallPlate plate;

  @BeforeEach
  void paint() throws IOException {
    plate = SmallPlate.in(folder, "plate");
  }

  private void refused(Program run, int code, String... words) {
    assertEquals(code, run.code(), run.err());
    for (String said : words) {
      assertTrue(run.err().contains(said), said + "\n--- not in\n" + run.err());
    }
    assertFalse(Files.exists(plate.out().resolve("wells.csv")), "nothing was written");
  }

  @Test
  void aMapThatIsNotThereExits66WithAnExample() {
    Program run = plate.analyze("--map", folder.resolve("nowhere.csv").toString());
    refused(run, 66, "nowhere.csv", SmallPlate.HEADER, "A01,MT2124,DMSO,0,negative");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A13", "I01", "Z99", "A0", "AA1", "A-1", "1A", "A", "A1.5"})
  void aWellThatThePlateDoesNotHaveExits65WithItsLine(String well) throws IOException {
    plate.withMap("A01,N2,DMSO,0,negative", well + ",N2,x,1,sample");
    refused(
        plate.analyze("--plate-format", "96"), 65, "line 3", well.equals("AA1") ? "AA01" : well);
  }

  @Test
  void otherSpellingsOfAWellAreThatWell() throws IOException {
    plate.withMap("a1,N2,DMSO,0,negative", "A002,N2,x,1,sample");
    assertEquals(0, plate.analyze().code());
    assertEquals("DMSO", plate.well("A01").treatment());
    assertEquals("x", plate.well("A02").treatment());
  }

  @Test
  void aWellInTwoRowsExits65WithBothLines() throws IOException {
    plate.withMap("A01,N2,DMSO,0,negative", "A02,N2,x,1,sample", "a01,N2,y,1,sample");
    refused(plate.analyze(), 65, "line 4: well A01 stands in line 2 already", "treatment2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "-1|cannot be negative",
        "0|a dose is above 0",
        "1e308|more than any solution holds",
        "\"10,5\"|write 10.5",
        "NaN|expected a concentration",
        "5 ug/ml|expected M, mM, uM, nM or pM"
      })
  void whatIsNoConcentrationExits65WithItsLine(String cell, String words) throws IOException {
    plate.withMap("A01,N2,DMSO,0,negative", "A02,N2,x,\"" + cell + "\",sample");
    refused(plate.analyze(), 65, "line 3", words);
  }

  @ParameterizedTest
  @CsvSource({"10 uM,10", "10\u00b5M,10", "1e-6 M,1", "'',"})
  void concentrationsWithTheirUnitsAreMicromolar(String cell, Double um) throws IOException {
    plate.withMap("A01,N2,DMSO,0,negative", "A02,N2,x," + cell + ",sample");
    Program run = plate.analyze();
    assertEquals(0, run.code(), run.err());
    assertEquals(um == null, plate.well("A02").concentrationUm().isEmpty());
    plate.well("A02").concentrationUm().ifPresent(c -> assertEquals(um, c));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8 with mark", "UTF-16LE", "tabs", "semicolons", "commas at the end"})
  void mapsAsSpreadsheetsSaveThemAreRead(String form) throws IOException {
    String text = SmallPlate.HEADER + "\r\nA01,N2,DMSO,0,negative\r\nA02,N2,x \u00b5,1,sample\r\n";
    Charset charset = form.equals("UTF-16LE") ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    String changed =
        switch (form) {
          case "tabs" -> text.replace(',', '\t');
          case "semicolons" -> text.replace(',', ';');
          case "commas at the end" -> text.replace("\r\n", ",,\r\n") + ",,,,,,\r\n";
          default -> "\uFEFF" + text;
        };
    Files.write(plate.plate().folder().resolve("plate_map.csv"), changed.getBytes(charset));
    Program run = plate.analyze();
    assertEquals(0, run.code(), run.err());
    assertEquals("x \u00b5", plate.well("A02").treatment());
  }

  @Test
  void aMapInLatinLettersExits65WithItsLine() throws IOException {
    Files.write(
        plate.plate().folder().resolve("plate_map.csv"),
        (SmallPlate.HEADER + "\nA01,N2,\u00b5,1,sample\n").getBytes(StandardCharsets.ISO_8859_1));
    refused(plate.analyze(), 65, "line 2", "not UTF-8");
  }

  @Test
  void aMapOfAMillionRowsExits65() throws IOException {
    Path map = plate.plate().folder().resolve("plate_map.csv");
    try (BufferedWriter out = Files.newBufferedWriter(map)) {
      out.write(SmallPlate.HEADER + "\n");
      for (int i = 0; i < 1_000_000; i++) {
        out.write("A01,N2,x,1,sample\n");
      }
    }
    refused(plate.analyze(), 65, "more than 8 MB");
  }

  @Test
  void withoutVehicleNothingIsCalledAndTheWellsAreWritten() throws IOException {
    plate.withMap("A01,N2,x,1,sample", "A02,N2,y,1,sample");
    assertEquals(0, plate.analyze().code());
    assertEquals(List.of("no_controls", "no_controls"), calls());
    assertEquals(10, plate.well("A01").wormsScored());
  }

  @Test
  void withAllVehicleWellsFailedNothingIsCalledAndTheWellsAreWritten() throws IOException {
    plate.withMap("A01,N2,DMSO,0,negative", "A02,N2,y,1,sample");
    Files.write(plate.plate().file("A01"), new byte[0]);
    assertEquals(4, plate.analyze().code());
    HitRow y = plate.hits().stream().filter(h -> h.treatment().equals("y")).findAny().orElseThrow();
    assertEquals("no_controls", y.call());
    assertTrue(y.p().isEmpty() && y.effect().isEmpty());
    assertEquals(10, plate.well("A02").wormsScored());
  }

  @Test
  void fewerThanFourVehicleWellsAreSaidAndCallNoSingleWell() throws IOException {
    plate.withMap("A01,N2,DMSO,0,negative", "A02,N2,y,1,sample");
    assertEquals(0, plate.analyze().code());
    assertFalse(calls().contains("smaller") || calls().contains("larger"), calls().toString());
    String run = Files.readString(plate.out().resolve("run.json"));
    assertTrue(run.contains("hits need at least 4"), run);
  }

  private List<String> calls() {
    return plate.hits().stream().map(HitRow::call).toList();
  }

  @Test
  void hostileNamesAreDisarmedInTablesAndInertOnThePage() throws IOException {
    String script = "<script>alert(1)</script>";
    plate.withMap("A01,N2,=cmd|'/c calc'!A1,0,negative", "A02,N2," + script + ",1,sample");
    assertEquals(0, plate.analyze().code());
    String wells = Files.readString(plate.out().resolve("wells.csv"));
    assertTrue(wells.contains(",'=cmd|'/c calc'!A1,"), wells);
    assertEquals("=cmd|'/c calc'!A1", plate.well("A01").treatment());
    String page = Files.readString(plate.out().resolve("report.html"));
    assertFalse(page.contains(script), "markup of a name");
    assertTrue(page.contains("&lt;script&gt;alert(1)"), "the name can be read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "well:\\n  fewestAnimal: 3|'well.fewestAnimals'",
        "well:\\n  fewestAnimals: many|many",
        "well:\\n  fewestAnimals: 3\\n  fewestAnimals: 4|fewestAnimals",
        "a: &a [x]\\nb: [*a, *a]|a"
      })
  void wrongSettingsExit78(String yaml, String words) throws IOException {
    plate.withSettings(yaml.replace("\\n", "\n") + "\n");
    refused(plate.analyze(), 78, words);
  }
}
