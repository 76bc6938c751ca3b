package org.wormscreen.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageSource;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.tiff.TiffBuilder;
import org.wormscreen.image.zarr.ZarrBuilder;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellId;

/** Reading is never the bottleneck: figures beside ImageJ's reader, in one run of one machine. */
@Tag("benchmark")
class ReadersBenchmark {

  private static final int SIDE = 2048;
  private static final int ROUNDS = 3;

  @TempDir private Path temp;

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void say(String sentence, Object... arguments) {
    System.out.printf(Locale.ROOT, sentence + "%n", arguments);
  }

  /** 96 wells x 2 channels of 2048 x 2048 x 16 bits; one picture linked under many names. */
  private Path plate(byte[] tiff) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("plate"));
    for (int row = 0; row < 8; row++) {
      for (int column = 0; column < 12; column++) {
        for (int w = 1; w <= 2; w++) {
          Files.write(folder.resolve("p_%s_w%d.tif".formatted(new WellId(row, column), w)), tiff);
        }
      }
    }
    return folder;
  }

  private static byte[] tiff() {
    int[] values = new int[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = i * 31 & 0xffff;
    }
    return new TiffBuilder(SIDE, SIDE, 16)
        .rowsPerStrip(64)
        .resolution(10_000, 1, 3)
        .page(values)
        .build();
  }

  @Test
  void aPlateOf96WellsIsPlannedInTwoSecondsAndReadAtSeventyPercentOfImageJ() throws IOException {
    Path folder = plate(tiff());
    IntakeOptions options =
        IntakeOptions.defaults()
            .withChannels(Map.of(ChannelRole.BRIGHTFIELD, "w1", ChannelRole.STAIN, "w2"));
    long start = System.nanoTime();
    PlatePlan plan = new PlatePlanner(options, ImageSources.installed()).plan(folder);
    double planned = seconds(start);
    say("96 wells x 2 channels planned in %.2f s", planned);
    List<Path> files = new ArrayList<>();
    plan.wells().stream()
        .flatMap(w -> w.fields().stream())
        .flatMap(f -> f.images().values().stream())
        .forEach(i -> files.add(plan.path(i)));
    assertEquals(192, files.size());
    ImageSources sources = ImageSources.installed();
    double[] own = new double[ROUNDS];
    double[] imagej = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      own[round] = read(files.subList(0, 64), file -> pixels(sources, file));
      imagej[round] = read(files.subList(0, 64), ReadersBenchmark::imagej);
    }
    double mb = 64 * SIDE * SIDE * 2 / 1e6;
    double mine = Arrays.stream(own).min().orElseThrow();
    double theirs = Arrays.stream(imagej).min().orElseThrow();
    say(
        "TIFF %.0f MB/s as floats, ij.io.Opener %.0f MB/s as 16 bits: %.0f %% (best of %d)",
        mb / mine, mb / theirs, 100 * theirs / mine, ROUNDS);
    assertTrue(planned < 2, "planned in " + planned + " s");
    assertTrue(theirs / mine >= 0.7, "share of ImageJ's speed: " + theirs / mine);
  }

  private interface Reader {
    double read(Path file) throws IOException;
  }

  private static double read(List<Path> files, Reader reader) throws IOException {
    long start = System.nanoTime();
    for (Path file : files) {
      assertTrue(reader.read(file) >= 0);
    }
    return seconds(start);
  }

  private static double pixels(ImageSources sources, Path file) throws IOException {
    try (OpenImage image = sources.open(file)) {
      return image.read(PlaneIndex.FIRST).at(5, 5);
    }
  }

  private static double imagej(Path file) {
    return new ij.io.Opener()
        .openTiff(file.getParent() + "/", file.getFileName().toString())
        .getProcessor()
        .getf(5, 5);
  }

  @Test
  void aPlateOf13824FilesIsPlannedInTenSecondsAnd300Megabytes() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("large"));
    byte[] small = new TiffBuilder(64, 64, 16).resolution(10_000, 1, 3).page(new int[4096]).build();
    for (int row = 0; row < 16; row++) {
      for (int column = 0; column < 24; column++) {
        for (int f = 1; f <= 9; f++) {
          for (int w = 1; w <= 4; w++) {
            Files.write(
                folder.resolve("p_%s_s%d_w%d.tif".formatted(new WellId(row, column), f, w)), small);
          }
        }
      }
    }
    IntakeOptions options =
        IntakeOptions.defaults()
            .withChannels(
                Map.of(
                    ChannelRole.BRIGHTFIELD,
                    "w1",
                    ChannelRole.REPORTER,
                    "w2",
                    ChannelRole.STAIN,
                    "w3"));
    long start = System.nanoTime();
    PlatePlan plan = new PlatePlanner(options, ImageSources.installed()).plan(folder);
    double planned = seconds(start);
    say(
        "13,824 files (10,368 headers read) planned in %.1f s within a heap of %d MB",
        planned, Runtime.getRuntime().maxMemory() >> 20);
    assertEquals(PlateFormat.WELLS_384, plan.format());
    assertTrue(planned < 10, "planned in " + planned + " s");
    assertTrue(Runtime.getRuntime().maxMemory() <= 310L << 20, "run it with -Xmx300m");
  }

  @Test
  void omeZarrIsRead() throws IOException {
    for (ZarrBuilder.Packing packing :
        List.of(ZarrBuilder.Packing.V2_RAW, ZarrBuilder.Packing.V3_ZSTD)) {
      Path array = ZarrBuilder.large(temp.resolve(packing.name()), packing, SIDE);
      ImageSource source = new org.wormscreen.image.zarr.ZarrSource();
      double best = Double.MAX_VALUE;
      for (int round = 0; round < 5; round++) {
        long start = System.nanoTime();
        try (OpenImage image = source.open(array, ImageLimits.defaults())) {
          GrayImage read = image.read(PlaneIndex.FIRST);
          assertEquals(SIDE, read.width());
        }
        best = Math.min(best, seconds(start));
      }
      say("OME-Zarr %s, chunks of 512 x 512: %.0f MB/s", packing, SIDE * SIDE * 2 / 1e6 / best);
    }
  }
}
