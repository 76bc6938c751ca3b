package org.wormscreen.pipeline.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.pipeline.AnalysisRequest;
import org.wormscreen.pipeline.PaintedPlate;
import org.wormscreen.pipeline.PlateAnalysis;
import org.wormscreen.pipeline.PlateJob;
import org.wormscreen.pipeline.Progress;
import org.wormscreen.plate.Assay;

class ResultVerifierTest {

  private static final List<String> WELLS = List.of("A01", "A02");

  @TempDir Path folder;
  private PaintedPlate plate;
  private Path results;

  @BeforeEach
  void analyse() throws Exception {
    plate = new PaintedPlate(folder.resolve("plate"));
    for (String well : WELLS) {
      plate.paint(well, 10);
    }
    plate.map(WELLS);
    results = folder.resolve("plate-screen");
    new PlateAnalysis(ImageSources.installed(), Progress.SILENT).run(request());
  }

  @Test
  void untouchedResultsDifferInNothing() throws Exception {
    Verification found = everything();
    assertEquals(List.of(), found.differences());
    assertEquals(List.of(), found.unchecked());
    assertEquals(3, found.checked().size());
  }

  @Test
  void aNumberChangedByHandIsNamedWithItsLine() throws Exception {
    Path wells = results.resolve("wells.csv");
    Files.writeString(wells, Files.readString(wells).replace(",10,", ",11,"));
    List<String> differences = everything().differences();
    assertEquals("wells.csv was changed after it was written", differences.get(0));
    assertTrue(differences.get(1).startsWith("wells.csv, line 2: written "), differences.get(1));
    assertEquals(2, differences.size());
    assertEquals(List.of(differences.get(0)), verifier().ofFiles(results).differences());
  }

  @Test
  void aLostFileAndAForeignOneAreNamed() throws IOException {
    Files.delete(results.resolve("hits.csv"));
    Files.write(results.resolve("outlines/H12_f1.zip"), new byte[3]);
    assertEquals(
        List.of("hits.csv is gone", "outlines/H12_f1.zip was not written by this run"),
        verifier().ofFiles(results).differences());
  }

  @Test
  void anImageOfOtherBytesIsNamed() throws Exception {
    plate.paint("A02", 9);
    List<String> differences = everything().differences();
    assertEquals(
        "A02.tif holds other bytes than when it was analysed",
        differences.stream().filter(d -> d.contains("A02.tif")).findFirst().orElseThrow());
    assertTrue(differences.stream().anyMatch(d -> d.startsWith("worms.csv, line")));
  }

  @Test
  void anotherMapAndAnotherProgramAreNamed() throws Exception {
    Files.writeString(
        plate.folder().resolve("plate_map.csv"),
        Files.readString(plate.folder().resolve("plate_map.csv")) + "\n");
    Path run = results.resolve("run.json");
    Files.writeString(
        run,
        Files.readString(run)
            .replaceFirst("\"code\" : \"[0-9a-f]{64}", "\"code\" : \"" + "0".repeat(64)));
    List<String> differences = everything().differences();
    assertTrue(differences.get(0).startsWith("The plate map is another one"), differences.get(0));
    assertTrue(differences.get(1).startsWith("The program is another one"), differences.get(1));
  }

  private Verification everything() throws InterruptedException {
    return verifier().ofEverything(results, PlateJob.of(request(), ImageSources.installed()));
  }

  private static ResultVerifier verifier() {
    return new ResultVerifier(ImageSources.installed(), 1, Progress.SILENT);
  }

  private AnalysisRequest request() {
    return new AnalysisRequest(
        plate.folder(),
        IntakeOptions.defaults(),
        Assay.SIZE,
        Optional.empty(),
        Optional.empty(),
        1,
        List.of());
  }
}
