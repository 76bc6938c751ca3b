package org.wormscreen.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageMetadata;
import org.wormscreen.image.ImageSource;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.image.tiff.TiffSource;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.pipeline.AnalysisRequest;
import org.wormscreen.pipeline.AnalysisSummary;
import org.wormscreen.pipeline.PlateAnalysis;
import org.wormscreen.pipeline.Progress;
import org.wormscreen.plate.Assay;

/** Readers that fail in the middle of their work, and images that change under them. */
@Timeout(60)
class FailingReadersTest {

  @TempDir Path folder;
  private SmallPlate plate;

  @BeforeEach
  void paint() throws IOException {
    plate = SmallPlate.in(folder, "plate").withMap("A01,N2,DMSO,0,negative", "A02,N2,x,1,sample");
  }

  /** What happens when the pixels of A02 are asked for. */
  @FunctionalInterface
  private interface Mishap {
    void strike(Path file) throws IOException;
  }

  /** Reads TIFF files; of A02 the headers alone. */
  private record Failing(TiffSource sound, Mishap mishap) implements ImageSource {

    @Override
    public String name() {
      return "failing";
    }

    @Override
    public String version() {
      return sound.version();
    }

    @Override
    public List<String> extensions() {
      return sound.extensions();
    }

    @Override
    public Support support(Path file) throws IOException {
      return sound.support(file);
    }

    @Override
    public OpenImage open(Path file, ImageLimits limits) throws IOException {
      OpenImage image = sound.open(file, limits);
      return file.endsWith("A02.tif") ? new Struck(image, file, mishap) : image;
    }
  }

  private record Struck(OpenImage sound, Path file, Mishap mishap) implements OpenImage {

    @Override
    public ImageMetadata metadata() {
      return sound.metadata();
    }

    @Override
    public GrayImage read(PlaneIndex plane) throws IOException {
      GrayImage image = sound.read(plane);
      mishap.strike(file);
      return image;
    }

    @Override
    public void close() throws IOException {
      sound.close();
    }
  }

  private AnalysisSummary analyse(Mishap mishap) throws InterruptedException {
    ImageSources sources =
        new ImageSources(List.of(new Failing(new TiffSource(), mishap)), ImageLimits.defaults());
    return new PlateAnalysis(sources, Progress.SILENT)
        .run(
            new AnalysisRequest(
                plate.plate().folder(),
                IntakeOptions.defaults(),
                Assay.SIZE,
                Optional.empty(),
                Optional.of(plate.out()),
                2,
                List.of()));
  }

  private static void wither(String how) throws IOException {
    switch (how) {
      case "disk" -> throw new IOException("Stale file handle");
      case "stack" -> wither(how);
      case "class" -> throw new NoClassDefFoundError("loci/formats/Gone");
      case "method" -> throw new NoSuchMethodError("gone()");
      default -> throw new IllegalStateException("a bug");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"stack", "class", "method", "bug"})
  void aReaderThatBreaksCostsItsWellAndTheOthersGoOn(String how) throws Exception {
    AnalysisSummary summary = analyse(file -> wither(how));
    assertEquals("FAILED_INTERNAL", plate.well("A02").status());
    assertTrue(plate.well("A02").reason().contains("A bug stopped the work on A02"));
    assertEquals("OK", plate.well("A01").status());
    assertEquals(1, summary.failures().size());
  }

  @Test
  void aDiskThatFailsCostsItsWellAndIsTriedAgainByTheNextRun() throws Exception {
    analyse(file -> wither("disk"));
    assertEquals("FAILED_IO", plate.well("A02").status());
    assertTrue(plate.well("A02").reason().contains("Stale file handle"));
    assertEquals("OK", plate.well("A01").status());
    analyse(file -> {});
    assertEquals("OK", plate.well("A02").status());
  }

  @Test
  void anImageThatIsReplacedWhileItIsReadIsNoResult() throws Exception {
    byte[] other = Files.readAllBytes(plate.plate().file("A01"));
    analyse(file -> Files.write(file, java.util.Arrays.copyOf(other, other.length + 2)));
    assertEquals("FAILED_CHANGED", plate.well("A02").status());
    assertEquals(0, plate.well("A02").wormsScored());
    assertEquals("OK", plate.well("A01").status());
  }

  @Test
  void anImageThatIsReplacedOnceIsReadOnceMore() throws Exception {
    byte[] other = Files.readAllBytes(plate.plate().file("A01"));
    byte[] longer = java.util.Arrays.copyOf(other, other.length + 2);
    AtomicBoolean struck = new AtomicBoolean();
    analyse(
        file -> {
          if (struck.compareAndSet(false, true)) {
            Files.write(file, longer);
          }
        });
    assertEquals("OK", plate.well("A02").status());
    assertEquals(plate.well("A01").wormsScored(), plate.well("A02").wormsScored());
  }

  @Test
  void anImageThatCannotBeReadWhileItIsReplacedIsReadOnceMore() throws Exception {
    byte[] sound = Files.readAllBytes(plate.plate().file("A02"));
    byte[] longer = java.util.Arrays.copyOf(sound, sound.length + 2);
    AtomicBoolean struck = new AtomicBoolean();
    analyse(
        file -> {
          if (struck.compareAndSet(false, true)) {
            Files.write(file, longer);
            throw new UnreadableImageException(ImageFault.TRUNCATED, "half of it is there");
          }
        });
    assertEquals("OK", plate.well("A02").status());
  }

  @Test
  void anImageThatVanishesIsNoResult() throws Exception {
    analyse(Files::delete);
    assertEquals("FAILED_IO", plate.well("A02").status());
    assertEquals("OK", plate.well("A01").status());
  }

  @Test
  void withoutMemoryTheRunEndsAndSaysNothingIsDone() {
    assertThrows(
        OutOfMemoryError.class,
        () ->
            analyse(
                file -> {
                  throw new OutOfMemoryError("as if");
                }));
    assertFalse(Files.exists(plate.out().resolve("run.json")), "no run that is done");
    assertFalse(Files.exists(plate.out().resolve("wells.csv")));
  }
}
