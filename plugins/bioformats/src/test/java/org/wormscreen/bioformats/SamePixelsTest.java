package org.wormscreen.bioformats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageSource;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.image.tiff.TiffSource;

/** Files that Bio-Formats wrote come back with the values that were written, or not at all. */
class SamePixelsTest {

  private static final int WIDTH = 52;
  private static final int HEIGHT = 40;
  private static final int PLANES = 3;

  @TempDir private Path folder;

  @BeforeEach
  void theJarIsThere() {
    RealJar.source();
  }

  private static byte[] plane(int seed, int bits) {
    byte[] plane = new byte[WIDTH * HEIGHT * bits / 8];
    new Random(seed).nextBytes(plane);
    return plane;
  }

  private Path written(String name, int bits) throws IOException {
    List<byte[]> planes = IntStream.range(0, PLANES).mapToObj(i -> plane(i, bits)).toList();
    return BioFormatsWriter.write(folder.resolve(name), WIDTH, HEIGHT, bits, planes);
  }

  private static float[] values(int seed, int bits) {
    byte[] plane = plane(seed, bits);
    float[] values = new float[WIDTH * HEIGHT];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          bits == 8 ? plane[i] & 0xff : (plane[2 * i] & 0xff) | (plane[2 * i + 1] & 0xff) << 8;
    }
    return values;
  }

  private static float[] read(ImageSource source, Path file, int time) throws IOException {
    try (OpenImage image = source.open(file, ImageLimits.defaults())) {
      assertEquals(PLANES, image.metadata().frames());
      return image.read(new PlaneIndex(0, 0, 0, time)).toArray();
    }
  }

  @ParameterizedTest
  @CsvSource({"a.avi, 8", "a.ics, 16", "a.ids, 8", "a.ome.tiff, 16", "a.ome.tif, 8"})
  void everyPlaneHasTheValuesThatWereWritten(String name, int bits) throws IOException {
    Path file = written(name, bits);
    for (int time = 0; time < PLANES; time++) {
      assertArrayEquals(
          values(time, bits), read(RealJar.source(), file.resolveSibling(name), time));
    }
  }

  @ParameterizedTest
  @CsvSource({"a.ome.tiff, 16", "a.ome.tif, 8"})
  void theBuiltInSourceReadsTheSameOmeTiff(String name, int bits) throws IOException {
    Path file = written(name, bits);
    for (int time = 0; time < PLANES; time++) {
      assertArrayEquals(values(time, bits), read(new TiffSource(), file, time));
    }
  }

  @ParameterizedTest
  @CsvSource({"cut.avi, 8", "cut.ics, 16"})
  void noCutFileComesBackWithDarkRows(String name, int bits) throws IOException {
    byte[] whole = Files.readAllBytes(written(name, bits));
    int refused = 0;
    for (int percent = 5; percent < 100; percent += 5) {
      Path cut = folder.resolve(percent + name);
      Files.write(cut, Arrays.copyOf(whole, whole.length * percent / 100));
      for (int time = 0; time < PLANES; time++) {
        try {
          assertArrayEquals(values(time, bits), read(RealJar.source(), cut, time), cut + "");
        } catch (UnreadableImageException e) {
          assertTrue(e.getMessage().contains(name), e.getMessage());
          assertFalse(e.fault() == ImageFault.IO, e.getMessage());
          refused++;
        }
      }
    }
    assertTrue(refused >= 19, refused + " planes refused");
  }

  @Test
  void aCutTiffIsRefusedBeforeTheLibrarySeesIt() throws IOException {
    byte[] whole = Files.readAllBytes(written("b.ome.tiff", 16));
    Path cut = Files.write(folder.resolve("c.ome.tiff"), Arrays.copyOf(whole, whole.length / 2));
    assertThrows(
        UnreadableImageException.class,
        () -> RealJar.source().open(cut, ImageLimits.defaults()).close());
  }
}
