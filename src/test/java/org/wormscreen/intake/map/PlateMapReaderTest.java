package org.wormscreen.intake.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;

class PlateMapReaderTest {

  private static final String HEADER = PlateMapReader.HEADER;

  @TempDir Path temp;

  private MapReading read(byte[] bytes) throws IOException {
    return PlateMapReader.read(Files.write(temp.resolve("map.csv"), bytes));
  }

  private MapReading read(String... lines) throws IOException {
    return read((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> remarks(MapReading reading) {
    return reading.remarks().stream()
        .map(r -> "%s %d %s".formatted(r.weight(), r.line(), r.message()))
        .toList();
  }

  private static WellContents at(MapReading reading, String well) {
    return reading.map().at(WellId.parse(well).orElseThrow()).orElseThrow();
  }

  @Test
  void theLongFormIsReadWithEveryColumn() throws IOException {
    MapReading reading =
        read(
            "Well,Strain,Treatment,Concentration (µM),Role,treatment2,concentration2_um,replicate,My ID",
            "a1,MT2124,DMSO,0,negative,,,1,x",
            "A02,MT2124,\"drug, salt\",1.5,Sample,trametinib,0.1,2,\"y",
            "z\"",
            "A003,N2,,,reference,,,,",
            "B01,,,,EMPTY");
    assertEquals(List.of(), remarks(reading));
    assertEquals(
        new Treatment(
            "drug, salt",
            Optional.of(new Dose(1.5)),
            Optional.of(Treatment.of("trametinib", Optional.of(new Dose(0.1))))),
        at(reading, "A02").treatment());
    assertEquals(Map.of("replicate", "2", "My ID", "y\nz"), at(reading, "A02").extra());
    assertEquals(Role.NEGATIVE, at(reading, "A01").role());
    assertEquals("N2", at(reading, "A03").strain());
    assertEquals(Role.EMPTY, at(reading, "B01").role());
    assertEquals(3L, reading.lines().get(new WellId(0, 1)));
    assertEquals(5L, reading.lines().get(new WellId(0, 2)));
  }

  @Test
  void everythingWrongIsSaidAtOnceWithItsLine() throws IOException {
    MapReading reading =
        read(
            HEADER,
            "A01,MT2124,DMSO,0,negative",
            "A13x,MT2124,DMSO,0,negative",
            "a1,MT2124,other,1,sample",
            "A02,MT2124,drug,-1,sample",
            "A03,MT2124,drug,10,5,sample",
            "A04,MT2124,drug,1,smaple",
            "A05,MT2124,,1,sample",
            "A06,MT2124,drug,0,sample",
            ",MT2124,drug,1,sample");
    assertEquals(
        List.of(
            "ERROR 3 found the well 'A13x', expected one such as A01 (rows A to AF, columns 1 to 48)",
            "ERROR 4 well A01 stands in line 2 already; a second compound in a well belongs into treatment2",
            "ERROR 5 concentration_um: found '-1', a concentration cannot be negative",
            "ERROR 6 found 6 cells, the header has 5; a comma within a cell needs quotes around the cell, and decimals need a point",
            "ERROR 7 found the role 'smaple', expected negative, positive, sample, reference or empty",
            "ERROR 8 well A05 is a sample without a treatment",
            "ERROR 9 concentration_um: found 0 for 'drug' in a sample well; a dose is above 0, and a well with vehicle alone has the role negative",
            "ERROR 10 no well is named; expected one such as A01"),
        remarks(reading));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndIsRead(String end) throws IOException {
    String text =
        String.join(end, HEADER, "A01,N2,DMSO,,negative", "", "A02,N2,x,1,sample", ",,,,");
    MapReading reading = read(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), remarks(reading));
    assertEquals(List.of(2L, 4L), List.copyOf(reading.lines().values()));
  }

  @Test
  void byteOrderMarksAndUtf16AreRead() throws IOException {
    String text = HEADER + "\nA01,N2,Prüfstoff µ,1,sample\n";
    for (byte[] bytes :
        List.of(
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
            text.getBytes(StandardCharsets.UTF_16LE),
            text.getBytes(StandardCharsets.UTF_16BE))) {
      MapReading reading = read(bytes);
      assertEquals(List.of(), remarks(reading));
      assertEquals("Prüfstoff µ", at(reading, "A01").treatment().compound());
    }
  }

  @Test
  void latin1IsRefusedWithItsLine() throws IOException {
    MapReading reading =
        read((HEADER + "\r\nA01,N2,x,10 \u00b5M,sample\r\n").getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        List.of(
            "ERROR 2 found the byte 0xB5, which is not UTF-8 (in Latin-1 it is 'µ'); save the file"
                + " as 'CSV UTF-8'"),
        remarks(reading));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {"tab|a tab", ";|a ';'"})
  void otherDelimitersAreFoundAndStated(String delimiter, String stated) throws IOException {
    String d = delimiter.equals("tab") ? "\t" : delimiter;
    MapReading reading =
        read(HEADER.replace(",", d), String.join(d, "A01", "N2", "a,b", "1", "sample"));
    assertEquals(
        List.of("NOTE 0 read with %s between the cells".formatted(stated)), remarks(reading));
    assertEquals("a,b", at(reading, "A01").treatment().compound());
  }

  @Test
  void aDeclaredDelimiterIsObeyedAndLinesAreStillTheFiles() throws IOException {
    MapReading reading = read("sep=;", "well;role;treatment", "A01;sample;x", "A02;sampel;x");
    assertEquals(
        List.of(
            "NOTE 0 read with a ';' between the cells, as its first line says",
            "ERROR 4 found the role 'sampel', expected negative, positive, sample, reference or empty"),
        remarks(reading));
  }

  @Test
  void aCommaDecimalInASemicolonFileIsRefusedWithAHint() throws IOException {
    MapReading reading = read(HEADER.replace(",", ";"), "A01;N2;x;0,5;sample");
    assertEquals(
        "ERROR 2 concentration_um: found '0,5': a decimal point was expected, not a comma; write 0.5",
        remarks(reading).get(1));
  }

  @Test
  void oneUnitInAColumnIsFineAndTwoAreNot() throws IOException {
    assertEquals(
        List.of(),
        remarks(read(HEADER, "A1,,x,10 nM,sample", "A2,,DMSO,0,negative", "A3,,x,20nM,sample")));
    assertEquals(
        List.of(
            "ERROR 4 the concentrations of concentration mix units: nM (line 2), uM (line 4); give"
                + " all in one unit, or add a column concentration_unit"),
        remarks(read(HEADER, "A1,,x,10 nM,sample", "A2,,x,20 nM,sample", "A3,,x,0.03,sample")));
  }

  @Test
  void aColumnOfUnitsAllowsEachRowItsOwn() throws IOException {
    MapReading reading =
        read(
            "well,role,treatment,concentration,concentration_unit",
            "A1,sample,x,10,nM",
            "A2,sample,x,20,uM",
            "A3,sample,x,20,",
            "A4,sample,x,20,mg");
    assertEquals(0.01, at(reading, "A01").treatment().dose().orElseThrow().micromolar());
    assertEquals(20, at(reading, "A02").treatment().dose().orElseThrow().micromolar());
    assertEquals(
        List.of(
            "ERROR 4 concentration: found '20' without a unit, expected M, mM, uM, nM or pM behind the number, or a column concentration_um",
            "ERROR 5 found the unit 'mg', expected M, mM, uM, nM or pM"),
        remarks(reading));
  }

  @ParameterizedTest
  @CsvSource({
    "1.00E+05,a number in exponent form",
    "1E5,",
    "2.3E+07,a number in exponent form",
    "1-Mar,a date",
    "Mar-01,a date",
    "01.Sep 2020,a date",
    "2020-03-01,a date",
    "3/1/2020,a date",
    "#NAME?,a spreadsheet's error",
    "########,a column that was too narrow",
    "MAR1,",
    "CPD-0001,",
    "50-00-0,"
  })
  void spoiledIdentifiersAreWarnedOf(String compound, String looksLike) throws IOException {
    List<String> expected =
        looksLike == null
            ? List.of()
            : List.of(
                "MANGLED 2 '%s' looks like %s; if a spreadsheet made it of an identifier, restore it and format the column as text"
                    .formatted(compound, looksLike));
    assertEquals(expected, remarks(read(HEADER, "A01,N2," + compound + ",1,sample")));
  }

  @Test
  void oneNameInTwoSpellingsIsPointedOut() throws IOException {
    assertEquals(
        List.of(
            "NOTE 4 found 'Drug-1 A' (line 2), 'drug_1  a' (line 4), which are taken for different; spell"
                + " them alike if they are not"),
        remarks(
            read(
                HEADER,
                "A1,N2,Drug-1 A,,sample",
                "A2,N2,Drug-11,,sample",
                "A3,N2,drug_1  a,,sample")));
  }

  @Test
  void aFileWrongThroughoutIsNotRepeatedLineByLine() throws IOException {
    String wrong = String.join("\n", Collections.nCopies(1000, "x,N2,x,1,sample"));
    List<String> remarks = remarks(read(HEADER, wrong));
    assertEquals(201, remarks.size());
    assertEquals("ERROR 202 800 remarks from this line on are not shown", remarks.get(200));
  }

  @Test
  void rowAndColumnMayStandForTheWell() throws IOException {
    MapReading reading = read("row,column,role", "C,7,negative", "c,08,negative");
    assertEquals(
        List.of(new WellId(2, 6), new WellId(2, 7)), List.copyOf(reading.lines().keySet()));
  }

  @Test
  void formulasAndMarkupAreCarriedAsTheyAre() throws IOException {
    String formula = "=cmd|'/c calc'!A1";
    MapReading reading =
        read(
            HEADER, "A01,N2," + formula + ",1,sample", "A02,N2,<script>alert(1)</script>,1,sample");
    assertEquals(List.of(), remarks(reading));
    assertEquals(formula, at(reading, "A01").treatment().compound());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "well,strain|the header has no column role, found well, strain; expected a header such as well,strain,treatment,concentration_um,role",
        "well,role,role|the header names the column 'role' twice",
        "compound,dose|found 'compound,dose', expected the header of a long map (well,strain,treatment,concentration_um,role) or the first block of a grid (role,1,2,3 and below it A,negative,sample,sample)"
      })
  void aHeaderThatCannotServeIsRefused(String header, String why) throws IOException {
    assertEquals("ERROR 1 " + why, remarks(read(header)).get(0));
  }

  @Test
  void aMapWithoutWellsOrTextIsRefused() throws IOException {
    assertEquals(List.of("ERROR 0 the map has a header and no wells"), remarks(read(HEADER)));
    assertEquals(
        List.of("ERROR 0 the file is empty; expected a header such as " + HEADER),
        remarks(read(" ")));
  }

  @Test
  void hostileFilesEndInOneSentence() throws IOException {
    assertEquals(
        List.of("ERROR 2 found a NUL character; is this a text file?"),
        remarks(read(HEADER, "A01,N2,x\0y,1,sample")));
    assertEquals(
        "ERROR 0 the file has more than 8 MB, which no map of 1536 wells needs; is it the right file?",
        remarks(read(new byte[MapText.MOST_BYTES + 1])).get(0));
    String endless = String.join("\n", Collections.nCopies(30_000, "A01,N2,x,1,sample"));
    List<String> tooLong = remarks(read(HEADER, endless));
    assertEquals(
        List.of("ERROR 20001 the map goes on after 20000 lines, more than 1536 wells need"),
        tooLong);
    List<String> wide = remarks(read(HEADER, "A01" + ",".repeat(5000)));
    assertTrue(wide.get(0).startsWith("ERROR 2 cannot be cut into cells"), wide.toString());
    List<String> longCell = remarks(read(HEADER, "A01,N2," + "x".repeat(1_000_000) + ",1,sample"));
    assertTrue(longCell.get(0).startsWith("ERROR 2 cannot be cut into cells"), longCell.toString());
    List<String> open = remarks(read(HEADER, "A01,N2,\"x,1,sample", "A02,N2,y,1,sample"));
    assertTrue(open.get(0).startsWith("ERROR 2 cannot be cut into cells"), open.toString());
    List<String> random =
        remarks(
            read(
                new java.util.Random(3)
                    .ints(4000, 0, 256)
                    .collect(java.io.ByteArrayOutputStream::new, (o, b) -> o.write(b), (a, b) -> {})
                    .toByteArray()));
    assertEquals(1, random.size(), random.toString());
  }
}
