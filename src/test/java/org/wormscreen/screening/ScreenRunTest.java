package org.wormscreen.screening;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.pipeline.settings.ScreenSettings;
import org.wormscreen.plate.Assay;
import org.wormscreen.report.table.HitRow;
import org.wormscreen.report.table.screen.ScreenWellRow;

class ScreenRunTest {

  @TempDir Path folder;

  private ScreenSummary run(Path out, Optional<Path> exclusions, Path... sources) {
    return new ScreenRun(
            new ScreenRequest(
                List.of(sources),
                Optional.empty(),
                ScreenSettings.defaults(),
                exclusions,
                false,
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                out))
        .run();
  }

  private Path plate(String name, long seed) throws IOException {
    return HandCounts.write(folder.resolve(name + ".csv"), HandCounts.plate(name, seed));
  }

  private static Map<String, byte[]> files(Path out) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(file).toString();
        if (!name.startsWith(".")) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  @Test
  void platesCountedByHandGiveACallForEachTreatment() throws IOException {
    Path out = folder.resolve("out");
    ScreenSummary summary = run(out, Optional.empty(), plate("P1", 1), plate("P2", 2));
    assertEquals(Assay.MUV.label(), summary.assay());
    assertEquals(2, summary.plates());
    Map<String, String> calls =
        HitRow.table().read(out.resolve("hits.csv")).stream()
            .collect(Collectors.toMap(HitRow::treatment, HitRow::call));
    assertEquals("suppressor", calls.get("WS-3"), calls.toString());
    assertEquals("suppressor", calls.get("trametinib"));
    assertEquals("inactive", calls.get("WS-0"));
    assertEquals(8, calls.size());
  }

  @Test
  void anyOrderOfTheTablesGivesTheSameBytes() throws IOException {
    Path first = plate("P1", 1);
    Path second = plate("P2", 2);
    Path third = plate("P3", 3);
    run(folder.resolve("a/out"), Optional.empty(), first, second, third);
    run(folder.resolve("b/out"), Optional.empty(), third, first, second);
    Map<String, byte[]> a = files(folder.resolve("a/out"));
    Map<String, byte[]> b = files(folder.resolve("b/out"));
    assertEquals(a.keySet(), b.keySet());
    a.forEach((name, bytes) -> assertArrayEquals(bytes, b.get(name), name));
  }

  @Test
  void linesInAnyOrderGiveTheSameBytes() throws IOException {
    String table = HandCounts.plate("P1", 1);
    List<String> lines = new ArrayList<>(table.lines().toList());
    List<String> turned = new ArrayList<>(lines.subList(1, lines.size()));
    java.util.Collections.reverse(turned);
    turned.add(0, lines.get(0));
    Path straight = HandCounts.write(folder.resolve("x/P1.csv"), table);
    Path reversed = HandCounts.write(folder.resolve("y/P1.csv"), String.join("\n", turned) + "\n");
    run(folder.resolve("a"), Optional.empty(), straight);
    run(folder.resolve("b"), Optional.empty(), reversed);
    for (String name : List.of("hits.csv", "wells.csv")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("a").resolve(name)),
          Files.readAllBytes(folder.resolve("b").resolve(name)));
    }
  }

  @Test
  void aWellThatIsLeftOutIsNoEvidenceAndSaysWhy() throws IOException {
    Path out = folder.resolve("out");
    Path exclusions =
        HandCounts.write(
            folder.resolve("left-out.csv"),
            "plate,well,reason\nP1,B07-B08,contaminated\n*,A01,\"edge, dried out\"\n");
    run(out, Optional.of(exclusions), plate("P1", 1), plate("P2", 2));
    Map<String, String> reasons =
        ScreenWellRow.table().read(out.resolve("wells.csv")).stream()
            .filter(row -> row.status().equals("EXCLUDED"))
            .collect(Collectors.toMap(row -> row.plate() + row.well(), ScreenWellRow::reason));
    assertEquals(
        Map.of(
            "P1B07", "contaminated",
            "P1B08", "contaminated",
            "P1A01", "edge, dried out",
            "P2A01", "edge, dried out"),
        reasons);
    HitRow hit =
        HitRow.table().read(out.resolve("hits.csv")).stream()
            .filter(row -> row.treatment().equals("WS-3"))
            .findFirst()
            .orElseThrow();
    assertEquals(2, hit.wells());
    assertTrue(hit.reason().contains("left out by hand"), hit.reason());
  }

  @Test
  void anExclusionOfNoWellStopsTheRun() throws IOException {
    Path exclusions =
        HandCounts.write(folder.resolve("left-out.csv"), "plate,well,reason\nP9,A01,dry\n");
    Path plate = plate("P1", 1);
    ScreenException e =
        assertThrows(
            ScreenException.class,
            () -> run(folder.resolve("out"), Optional.of(exclusions), plate));
    assertTrue(e.getMessage().contains("line 2"), e.getMessage());
  }

  @Test
  void everyWrongCellIsNamedWithItsFileLineAndColumn() throws IOException {
    Path table =
        HandCounts.write(
            folder.resolve("bad.csv"),
            HandCounts.HEADER
                + "\nP1,A01,MT2124,DMSO,0,vehicle,30,30,28\n"
                + "P1,A1x,MT2124,DMSO,0,negative,30,30,28\n"
                + "P1,A03,MT2124,DMSO,0,negative,30,30,31\n"
                + "P1,A04,MT2124,DMSO,0,negative,30,thirty,28\n"
                + "P1,A05,MT2124,x,\"0,5\",sample,30,30,28\n"
                + "P1,A06,MT2124,x,1,sample,20,30,28\n"
                + "P1,A06,MT2124,x,1,sample,30,30,28\n");
    ScreenException e =
        assertThrows(
            ScreenException.class, () -> run(folder.resolve("out"), Optional.empty(), table));
    assertEquals(Kind.UNUSABLE_PLATE, e.kind());
    String message = e.getMessage();
    for (String sentence :
        List.of(
            "bad.csv",
            "line 2, column role: found 'vehicle', expected negative, positive",
            "line 3, column well: found 'A1x', expected a well such as A01",
            "line 4, column muv: found '31', expected at most the 30 animals",
            "line 5, column worms_scored: found 'thirty', expected a whole number",
            "line 6: concentration_um: found '0,5': a decimal point was expected",
            "line 7, column worms_seen: found '20', expected at least the 30",
            "line 8: well A06 of plate P1 stands in line 7 already")) {
      assertTrue(message.contains(sentence), sentence + "\n--- not in\n" + message);
    }
  }

  @Test
  void missingColumnsAreNamed() throws IOException {
    Path table = HandCounts.write(folder.resolve("bad.csv"), "well,role,treatment\nA01,x,y\n");
    ScreenException e =
        assertThrows(
            ScreenException.class, () -> run(folder.resolve("out"), Optional.empty(), table));
    assertTrue(e.getMessage().contains("worms_scored and muv"), e.getMessage());
  }

  @Test
  void theSameWellInTwoTablesIsRefused() throws IOException {
    Path first = plate("P1", 1);
    Path copy = HandCounts.write(folder.resolve("copy/other.csv"), HandCounts.plate("P1", 5));
    ScreenException e =
        assertThrows(
            ScreenException.class, () -> run(folder.resolve("out"), Optional.empty(), first, copy));
    assertTrue(e.getMessage().contains("P1, well A01 in "), e.getMessage());
  }

  @Test
  void tablesWithSemicolonsAndByteOrderMarkAreRead() throws IOException {
    Path table =
        HandCounts.write(
            folder.resolve("P1.csv"), "\uFEFF" + HandCounts.plate("P1", 1).replace(',', ';'));
    assertEquals(24, run(folder.resolve("out"), Optional.empty(), table).wells().get("OK"));
  }

  @Test
  void countsOfAnyKindGoAsKOfN() throws IOException {
    Path table =
        HandCounts.write(
            folder.resolve("P1.csv"),
            HandCounts.plate("P1", 1)
                .replace("worms_seen,worms_scored,muv", "note,n,k")
                .replace(",32,30,", ",fine,30,"));
    Path out = folder.resolve("out");
    assertEquals(24, run(out, Optional.empty(), table).wells().get("OK"));
    ScreenWellRow row = ScreenWellRow.table().read(out.resolve("wells.csv")).get(0);
    assertEquals(30, row.muvScored().orElseThrow());
    assertEquals("fine", row.extra().get("note"));
  }
}
