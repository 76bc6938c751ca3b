package org.wormscreen.pipeline.merge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.pipeline.AnalysisRequest;
import org.wormscreen.pipeline.PaintedPlate;
import org.wormscreen.pipeline.PlateAnalysis;
import org.wormscreen.pipeline.Progress;
import org.wormscreen.pipeline.verify.ResultVerifier;
import org.wormscreen.plate.Assay;

class PageAgainTest {

  private static final List<String> WELLS = List.of("A01", "A02", "B03");

  @TempDir Path folder;
  private Path results;

  @BeforeEach
  void analyse() throws Exception {
    PaintedPlate plate = new PaintedPlate(folder.resolve("plate"));
    for (String well : WELLS) {
      plate.paint(well, 6);
    }
    plate.map(WELLS);
    results = folder.resolve("plate-screen");
    new PlateAnalysis(ImageSources.installed(), Progress.SILENT)
        .run(
            new AnalysisRequest(
                plate.folder(),
                IntakeOptions.defaults(),
                Assay.SIZE,
                Optional.empty(),
                Optional.empty(),
                1,
                List.of()));
  }

  @Test
  void thePageComesBackByteForByte() throws IOException {
    Path page = results.resolve("report.html");
    byte[] before = Files.readAllBytes(page);
    byte[] run = Files.readAllBytes(results.resolve("run.json"));
    Files.delete(page);
    assertTrue(PageAgain.isOf(results));
    assertEquals(0, new PageAgain(results).write().withoutPictures());
    assertArrayEquals(before, Files.readAllBytes(page));
    assertArrayEquals(run, Files.readAllBytes(results.resolve("run.json")));
  }

  @Test
  void withoutFinishedWellsThePageHasNoPicturesAndSaysSo() throws IOException {
    try (Stream<Path> parts = Files.list(results.resolve(".parts"))) {
      for (Path part : parts.toList()) {
        Files.delete(part);
      }
    }
    assertEquals(WELLS.size(), new PageAgain(results).write().withoutPictures());
    assertTrue(Files.readString(results.resolve("report.html")).contains("B03"));
    assertEquals(
        List.of(),
        new ResultVerifier(ImageSources.installed(), 1, Progress.SILENT)
            .ofFiles(results)
            .differences());
  }

  @Test
  void otherFoldersAreNoResultsOfAPlate() {
    assertFalse(PageAgain.isOf(folder));
  }
}
