package org.wormscreen.bioformats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageSource;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.tiff.TiffBuilder;

/** How fast Bio-Formats delivers planes of 2048 x 2048 x 16 bits, opening included. */
@Tag("benchmark")
class BioFormatsBenchmark {

  private static final int SIDE = 2048;

  @TempDir private Path temp;

  @Test
  void planesOfATiffAreDelivered() throws IOException {
    ImageSource source = RealJar.source();
    byte[] tiff =
        new TiffBuilder(SIDE, SIDE, 16).rowsPerStrip(64).page(new int[SIDE * SIDE]).build();
    Path file = Files.write(temp.resolve("a.tif"), tiff);
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 8; round++) {
      long start = System.nanoTime();
      try (OpenImage image = source.open(file, ImageLimits.defaults())) {
        assertEquals(SIDE, image.read(PlaneIndex.FIRST).width());
      }
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    System.out.printf(
        Locale.ROOT,
        "Bio-Formats %s, TIFF of 2048 x 2048 x 16 bits: %.0f MB/s, %.0f ms a file%n",
        source.version(),
        SIDE * SIDE * 2 / 1e6 / best,
        1000 * best);
  }
}
