package org.wormscreen.report.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wormscreen.ScreenException;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.size.Size;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.report.Examples;

class TableTest {

  private static final String WORM_COLUMNS =
      "plate,well,field,worm,x_um,y_um,length_um,width_um,area_um2,stage,alive,muv,pseudovulvae,"
          + "induction,reporter,clustered,confidence,status,reason,x_px,y_px,alive_brightfield,"
          + "alive_stain,alive_confidence,stain_contrast,vulva_class,pseudovulva_positions,"
          + "pseudovulva_heights_um,pseudovulva_bases_um,pseudovulva_cells,posterior_only,"
          + "vulva_position,vulva_height_um,flank_seen,edge_noise_um,edge_blur_um,induction_cells,"
          + "reporter_total,animal_confidence";
  private static final String WELL_COLUMNS =
      "plate,well,strain,treatment,concentration_um,role,status,reason,worms_seen,worms_scored,"
          + "muv,muv_fraction,muv_low,muv_high,pseudovulvae_mean,induction_mean,alive_fraction,"
          + "length_um_median,alive,alive_judged,alive_low,alive_high,disputed,rejected_because,"
          + "treatment2,concentration2_um,adults,adult_fraction,unreadable_fraction,"
          + "pseudovulva_counts,posterior_only,protruding_vulva,bags,induction_above_fraction,"
          + "induction_below_fraction,reporter_median";
  private static final String HIT_COLUMNS =
      "rank,strain,treatment,concentration_um,wells,worms,effect,effect_low,effect_high,p,q,ssmd,"
          + "toxicity,call,reason,treatment2,concentration2_um,"
          + "log_odds,log_odds_low,log_odds_high,naive_p,storey_q,seen_ratio,adult_difference,"
          + "unreadable_difference,length_um_difference";

  @TempDir Path folder;

  @Test
  void wormsAreWrittenAsDocumentedAndReadBack() throws IOException {
    Path file = folder.resolve("worms.csv");
    Optional<PixelSize> pixelSize = Optional.of(new PixelSize(2, "test"));
    List<WormRow> rows =
        List.of(
            WormRow.of("plate 1", Examples.well("A1"), Examples.dead(), pixelSize),
            WormRow.of("plate 1", Examples.well("AF48"), Examples.bubble(), Optional.empty()));
    WormRow.table().write(file, rows);
    assertEquals(
        WORM_COLUMNS
            + "\n"
            + "plate 1,A01,1,3,200.5,101,812.346,41,0.3,,0,,,,,1,0.875,SCORED,,100.25,50.5,1,0,0.25,40.25,,,,,,,,,,,,,,0.875\n"
            + "plate 1,AF48,1,4,,,,,,,,,,,,0,0,REJECTED,NOT_A_WORM,7,8,,,,,,,,,,,,,,,,,,0\n",
        Files.readString(file));
    List<WormRow> back = WormRow.table().read(file);
    assertEquals(OptionalDouble.of(812.346), back.get(0).lengthUm());
    assertEquals(rows.get(1), back.get(1));
    Path again = folder.resolve("again.csv");
    WormRow.table().write(again, back);
    assertEquals(Files.readString(file), Files.readString(again));
  }

  @Test
  void aWidthThatNeighboursHideIsAbsent() {
    AnimalScore dead = Examples.dead();
    AnimalScore hidden =
        new AnimalScore(
            dead.field(),
            dead.number(),
            dead.middle(),
            dead.clustered(),
            dead.confidence(),
            dead.rejection(),
            Optional.of(new Size(800, Double.NaN, 9)),
            dead.viability());
    WormRow row = WormRow.of("p", Examples.well("A1"), hidden, Optional.empty());
    assertEquals(OptionalDouble.empty(), row.widthUm());
    assertEquals(OptionalDouble.of(800), row.lengthUm());
  }

  @Test
  void wellsAreWrittenAsDocumentedAndReadBack() throws IOException {
    Path file = folder.resolve("wells.csv");
    WellRow.table()
        .write(
            file,
            List.of(
                WellRow.of(Examples.sample("A1", "drug, \"pure\"")),
                WellRow.of(Examples.failed("A2"))));
    assertEquals(
        WELL_COLUMNS
            + ",batch\n"
            + "plate 1,A01,MT2124,\"drug, \"\"pure\"\"\",12.5,sample,OK,,13,10,,,,,,,0.8,800.5,8,10,"
            + "0.490162,0.943318,1,COILED:1 NOT_A_WORM:2,,,,,,,,,,,,,b7\n"
            + "plate 1,A02,,,,,FAILED_TRUNCATED,A02_w1.tif ends after 100 of 2097152 bytes; copy it"
            + " again.,0,0,,,,,,,,,,,,,,,,,,,,,,,,,,,\n",
        Files.readString(file));
    List<WellRow> back = WellRow.table().read(file);
    assertEquals("drug, \"pure\"", back.get(0).treatment());
    assertEquals(OptionalInt.of(8), back.get(0).alive());
    assertEquals(Map.of("batch", "b7"), back.get(0).extra());
    assertEquals(OptionalInt.empty(), back.get(1).alive());
  }

  @Test
  void hitsAreWrittenAsDocumentedAndReadBack() throws IOException {
    Path file = folder.resolve("hits.csv");
    List<HitRow> rows = List.of(HitRow.of(Examples.hit("thymoquinone")));
    HitRow.table().write(file, rows);
    assertEquals(
        HIT_COLUMNS
            + "\n"
            + "1,MT2124,thymoquinone,50,3,71,-0.29,-0.4,-0.18,6.7E-7,0.000023,-3.2,,lethal,"
            + "Alive in 21 of 71 animals against 86 of 95 with vehicle.,,,,,,,,,,,\n",
        Files.readString(file));
    assertEquals(rows, HitRow.table().read(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|'/c calc'!A1",
        "@SUM(1)",
        "+1",
        "-2+3",
        "\t=1",
        "\r=1",
        "\n=1",
        "\0=1",
        "\uFF1D1",
        "'=1",
        "''-1"
      })
  void formulasAreDisarmedAndComeBackUnchanged(String compound) throws IOException {
    Path file = folder.resolve("hits.csv");
    HitRow.table().write(file, List.of(HitRow.of(Examples.hit(compound))));
    String cell = Files.readString(file).split("\n", 2)[1].split(",")[2];
    assertTrue(cell.startsWith("'") || cell.startsWith("\"'"), cell);
    assertEquals(compound, HitRow.table().read(file).get(0).treatment());
  }

  @ParameterizedTest
  @ValueSource(strings = {"'quoted'", "don't", "a=b", "5-FU", "\u03b1-tocopherol \uD83D\uDC1B", ""})
  void harmlessTextStaysAsItIs(String compound) {
    Path file = folder.resolve("hits.csv");
    HitRow.table().write(file, List.of(HitRow.of(Examples.hit(compound))));
    assertEquals(compound, HitRow.table().read(file).get(0).treatment());
  }

  @Test
  void negativeNumbersStayNumbers() throws IOException {
    Path file = folder.resolve("hits.csv");
    HitRow.table().write(file, List.of(HitRow.of(Examples.hit("x"))));
    assertTrue(Files.readString(file).contains(",-0.29,"));
  }

  public record Odd(int a, double b, String reason, Map<String, String> extra) {}

  @Test
  void whatIsNotFiniteIsRefusedWithItsColumnAndNoFileAppears() {
    Path file = folder.resolve("odd.csv");
    List<Odd> rows = List.of(new Odd(1, Double.POSITIVE_INFINITY, "", Map.of()));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Table.of(Odd.class).write(file, rows));
    assertTrue(e.getMessage().contains("Column b"), e.getMessage());
    assertTrue(Files.notExists(file));
  }

  @Test
  void columnsAreFoundByNameInAnyOrder() throws IOException {
    Path file = Files.writeString(folder.resolve("odd.csv"), "x,b,reason,a\nextra,0.5,why,7\n");
    assertEquals(
        List.of(new Odd(7, 0.5, "why", Map.of("x", "extra"))), Table.of(Odd.class).read(file));
  }

  @Test
  void aTableWithoutRowsHasItsHeader() throws IOException {
    Path file = folder.resolve("hits.csv");
    HitRow.table().write(file, List.of());
    assertEquals(HIT_COLUMNS + "\n", Files.readString(file));
    assertEquals(List.of(), HitRow.table().read(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "1d", "0x1p3", "1,5", "", "1e999", "Infinity"})
  void badNumbersAreNamedWithLineAndColumn(String cell) throws IOException {
    Path file =
        Files.writeString(folder.resolve("odd.csv"), "a,b,reason\n1,2,x\n1,\"" + cell + "\",x\n");
    ScreenException e = assertThrows(ScreenException.class, () -> Table.of(Odd.class).read(file));
    assertEquals(ScreenException.Kind.UNUSABLE_PLATE, e.kind());
    assertEquals(
        "%s, line 3: column b holds '%s', expected a number.".formatted(file, cell),
        e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a,reason\n", "a,reason\n1,x\n"})
  void missingColumnsAreNamed(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("odd.csv"), text);
    ScreenException e = assertThrows(ScreenException.class, () -> Table.of(Odd.class).read(file));
    assertTrue(e.getMessage().contains("b"), e.getMessage());
    assertEquals(ScreenException.Kind.UNUSABLE_PLATE, e.kind());
  }

  @Test
  void aMissingTableIsNoInput() {
    ScreenException e =
        assertThrows(
            ScreenException.class, () -> Table.of(Odd.class).read(folder.resolve("none.csv")));
    assertEquals(ScreenException.Kind.NO_INPUT, e.kind());
  }
}
