package org.wormscreen.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.foreign.LateBoundSource;
import org.wormscreen.image.tiff.TiffSource;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.plate.Assay;
import org.wormscreen.report.JsonFile;
import org.wormscreen.report.Provenance;

/** What another library read is never taken for the same. */
class ForeignReadersTest {

  @TempDir Path folder;
  private PaintedPlate plate;

  @BeforeEach
  void paint() throws IOException {
    plate = new PaintedPlate(folder.resolve("plate"));
    plate.paint("A01", 6);
  }

  /** A library that reads TIFF as this program does, of some version. */
  private record Library(String version) implements LateBoundSource {
    @Override
    public String name() {
      return "Other library";
    }

    @Override
    public String key() {
      return "other";
    }

    @Override
    public boolean present() {
      return true;
    }

    @Override
    public String howToAdd() {
      return "add it";
    }

    @Override
    public LateBoundSource from(List<Path> jars) {
      return this;
    }

    @Override
    public List<String> extensions() {
      return List.of("tif");
    }

    @Override
    public Support support(Path file) {
      return Support.FULL;
    }

    @Override
    public OpenImage open(Path file, ImageLimits limits) throws IOException {
      return new TiffSource().open(file, limits);
    }
  }

  private static ImageSources sources(String version) {
    return new ImageSources(List.of(new Library(version)), ImageLimits.defaults());
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

  /** Wells analysed anew in a run; the others were taken from an earlier one. */
  private int analysed(ImageSources sources) throws InterruptedException {
    int[] count = new int[1];
    Progress progress =
        new Progress() {
          @Override
          public void started(String name, int wells) {}

          @Override
          public void finished(org.wormscreen.plate.WellId well, WellEnd end) {
            count[0] += end == WellEnd.ANALYSED ? 1 : 0;
          }

          @Override
          public void ended() {}
        };
    new PlateAnalysis(sources, progress).run(request());
    return count[0];
  }

  @Test
  void aWellReadByAnotherVersionIsReadAgain() throws InterruptedException {
    assertEquals(1, analysed(sources("7.3.1")));
    assertEquals(0, analysed(sources("7.3.1")));
    assertEquals(1, analysed(sources("8.0.1")));
    assertEquals(1, analysed(ImageSources.installed()));
  }

  @Test
  void theRecordNamesTheLibraryAndItsVersion() throws InterruptedException {
    analysed(sources("7.3.1"));
    Provenance run = JsonFile.readProvenance(folder.resolve("plate-screen/run.json"));
    assertEquals(1, run.libraries().size());
    assertEquals("Other library", run.libraries().get(0).name());
    assertEquals("7.3.1", run.libraries().get(0).version());
  }

  @Test
  void builtInSourcesAreNoOthers() {
    assertEquals(List.of(), PlateJob.of(request(), ImageSources.installed()).libraries());
  }

  @Test
  void aNodeWithAnotherVersionIsRefused() {
    PlateJob job = PlateJob.of(request(), sources("7.3.1"));
    job.requireSame(sources("7.3.1"));
    ScreenException e =
        assertThrows(ScreenException.class, () -> job.requireSame(sources("8.0.1")));
    assertTrue(
        e.getMessage().contains("7.3.1") && e.getMessage().contains("8.0.1"), e.getMessage());
  }
}
