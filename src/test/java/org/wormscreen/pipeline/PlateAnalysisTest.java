package org.wormscreen.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.table.WellRow;
import org.wormscreen.report.table.WormRow;

class PlateAnalysisTest {

  private static final List<String> WELLS = List.of("A01", "A02", "A03", "B01", "B02", "B03");

  @TempDir Path folder;
  private PaintedPlate plate;

  @BeforeEach
  void paint() throws IOException {
    plate = new PaintedPlate(folder.resolve("plate"));
    for (String well : WELLS) {
      plate.paint(well, 10 + WELLS.indexOf(well) % 3);
    }
    plate.map(WELLS);
  }

  @Test
  void everyAnimalIsFoundAndMeasured() throws Exception {
    AnalysisSummary summary = analyse("out", 1);
    assertEquals(Map.of("OK", 6), summary.wells());
    assertEquals(66, summary.animalsScored());
    List<WormRow> worms = WormRow.table().read(folder.resolve("out/worms.csv"));
    assertEquals(66, worms.stream().filter(w -> w.status().equals("SCORED")).count());
    for (WormRow worm : worms) {
      assertEquals(910, worm.lengthUm().orElseThrow(), 60, worm.toString());
      assertEquals(70, worm.widthUm().orElseThrow(), 15, worm.toString());
    }
  }

  @Test
  void oneThreadAndEightGiveTheSameBytes() throws Exception {
    analyse("one", 1);
    analyse("eight", 8);
    assertEquals(bytes("one"), bytes("eight"));
    assertTrue(bytes("one").containsKey("report.html"));
  }

  @Test
  void aSecondRunReusesEveryWellAndGivesTheSameBytes() throws Exception {
    analyse("out", 2);
    SortedMap<String, String> first = bytes("out");
    Heard heard = new Heard();
    analyse(request("out", 2), heard);
    assertEquals(Map.of(Progress.WellEnd.REUSED, 6), heard.ends);
    assertEquals(first, bytes("out"));
  }

  @Test
  void aChangedImageIsComputedAnewAndNoOther() throws Exception {
    analyse("out", 1);
    plate.paint("B02", 6);
    Heard heard = new Heard();
    analyse(request("out", 1), heard);
    assertEquals(Map.of(Progress.WellEnd.REUSED, 5, Progress.WellEnd.ANALYSED, 1), heard.ends);
    assertEquals(6, well("out", "B02").wormsScored());
  }

  @Test
  void aTouchedImageIsNotComputedAnew() throws Exception {
    analyse("out", 1);
    Files.setLastModifiedTime(plate.file("A01"), FileTime.fromMillis(1_000_000));
    Heard heard = new Heard();
    analyse(request("out", 1), heard);
    assertEquals(Map.of(Progress.WellEnd.REUSED, 6), heard.ends);
  }

  @Test
  void aChangedSettingComputesAllAnew() throws Exception {
    analyse("out", 1);
    Files.writeString(plate.folder().resolve("screen.yaml"), "worm:\n  shortestUm: 150\n");
    Heard heard = new Heard();
    analyse(request("out", 1), heard);
    assertEquals(Map.of(Progress.WellEnd.ANALYSED, 6), heard.ends);
  }

  @Test
  void aDamagedPartIsComputedAnew() throws Exception {
    analyse("out", 1);
    SortedMap<String, String> first = bytes("out");
    Path part;
    try (Stream<Path> parts = Files.list(folder.resolve("out/.parts"))) {
      part = parts.sorted().findFirst().orElseThrow();
    }
    byte[] damaged = Files.readAllBytes(part);
    damaged[damaged.length / 2] ^= 4;
    Files.write(part, damaged);
    Heard heard = new Heard();
    analyse(request("out", 1), heard);
    assertEquals(Map.of(Progress.WellEnd.REUSED, 5, Progress.WellEnd.ANALYSED, 1), heard.ends);
    assertEquals(first, bytes("out"));
  }

  @Test
  void brokenImagesCostTheirWellsAlone() throws Exception {
    byte[] good = Files.readAllBytes(plate.file("A01"));
    Files.write(plate.file("A01"), new byte[0]);
    Files.write(plate.file("A02"), Arrays.copyOf(good, good.length / 2));
    Files.writeString(plate.file("A03"), "<html>not found</html>");
    AnalysisSummary summary = analyse("out", 2);
    assertEquals("FAILED_EMPTY_FILE", well("out", "A01").status());
    assertEquals("FAILED_TRUNCATED", well("out", "A02").status());
    assertEquals("FAILED_FORMAT", well("out", "A03").status());
    assertEquals(3, summary.failures().size());
    assertEquals("OK", well("out", "B01").status());
    assertEquals(10, well("out", "B01").wormsScored());
    assertFalse(summary.nothingReadable());
  }

  @Test
  void aWellWithoutImageAndAnImageWithoutRowKeepTheirPlaces() throws Exception {
    Files.delete(plate.file("A02"));
    plate.paint("H12", 10);
    analyse("out", 1);
    assertEquals("MISSING_IMAGE", well("out", "A02").status());
    assertEquals("UNMAPPED", well("out", "H12").status());
    assertEquals(7, WellRow.table().read(folder.resolve("out/wells.csv")).size());
    assertEquals(10, well("out", "A01").wormsScored());
    assertEquals(12, well("out", "A03").wormsScored());
  }

  @Test
  void anEmptyWellIsNoShare() throws Exception {
    plate.paint("A01", 0);
    analyse("out", 1);
    WellRow empty = well("out", "A01");
    assertEquals("EMPTY_WELL", empty.status());
    assertTrue(empty.aliveFraction().isEmpty() && empty.lengthUmMedian().isEmpty());
  }

  @Test
  void withoutAMapWellsAreAnalysedAndNothingIsCalled() throws Exception {
    Files.delete(plate.folder().resolve("plate_map.csv"));
    AnalysisSummary summary = analyse("out", 1);
    assertEquals(Map.of("OK", 6), summary.wells());
    assertEquals(Map.of(), summary.calls());
    assertEquals(1, Files.readAllLines(folder.resolve("out/hits.csv")).size());
  }

  @Test
  void theSameBytesInTwoWellsAreNamed() throws Exception {
    Files.copy(plate.file("A01"), plate.file("A02"), StandardCopyOption.REPLACE_EXISTING);
    analyse("out", 1);
    String run = Files.readString(folder.resolve("out/run.json"));
    assertTrue(run.contains("A01, A02 hold an image with the same bytes"), run);
  }

  @Test
  void theOutputMayNotLieInThePlate() {
    refused(Kind.USAGE, "inside the plate", "plate/out");
    assertFalse(Files.exists(folder.resolve("plate/out")));
  }

  @Test
  void anOutputThatIsAFileCannotBeCreated() throws IOException {
    Files.writeString(folder.resolve("out"), "here already");
    refused(Kind.CANNOT_CREATE, "cannot be made", "out");
  }

  @Test
  void anOutputHeldByAnotherRunIsLeftAlone() {
    try (OutputFolder held = OutputFolder.open(folder.resolve("out"), plate.folder())) {
      refused(Kind.TRY_AGAIN, "Another run", held.path().getFileName().toString());
    }
  }

  @Test
  void nothingIsWrittenIntoThePlateFolder() throws Exception {
    List<String> before = names(plate.folder());
    analyse("out", 1);
    assertEquals(before, names(plate.folder()));
  }

  private void refused(Kind kind, String words, String out) {
    ScreenException e = assertThrows(ScreenException.class, () -> analyse(out, 1));
    assertEquals(kind, e.kind());
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }

  private AnalysisSummary analyse(String out, int threads) throws InterruptedException {
    return analyse(request(out, threads), Progress.SILENT);
  }

  private static AnalysisSummary analyse(AnalysisRequest request, Progress progress)
      throws InterruptedException {
    return new PlateAnalysis(ImageSources.installed(), progress).run(request);
  }

  private AnalysisRequest request(String out, int threads) {
    return new AnalysisRequest(
        plate.folder(),
        IntakeOptions.defaults(),
        Assay.SIZE,
        Optional.empty(),
        Optional.of(folder.resolve(out)),
        threads,
        List.of());
  }

  private WellRow well(String out, String label) {
    return WellRow.table().read(folder.resolve(out).resolve("wells.csv")).stream()
        .filter(row -> row.well().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private SortedMap<String, String> bytes(String out) throws IOException {
    return ResultBytes.of(folder.resolve(out));
  }

  private static List<String> names(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> root.relativize(f).toString())
          .sorted()
          .toList();
    }
  }

  /** Counts how the wells ended. */
  private static final class Heard implements Progress {
    final Map<WellEnd, Integer> ends = new EnumMap<>(WellEnd.class);
    final List<String> plates = new ArrayList<>();

    @Override
    public void started(String name, int wells) {
      plates.add(name);
    }

    @Override
    public void finished(WellId well, WellEnd end) {
      ends.merge(end, 1, Integer::sum);
    }

    @Override
    public void ended() {
      assertEquals(1, plates.size());
    }
  }
}
