package org.wormscreen.image.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ij.ImagePlus;
import ij.io.Opener;
import ij.process.ImageProcessor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageMetadata;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.UnreadableImageException;

/** Every kind of sample and packing, against the values written and against ImageJ's reader. */
class TiffFormatsTest {

  private static final int WIDTH = 37;
  private static final int HEIGHT = 23;

  @TempDir Path folder;

  private Path write(TiffBuilder tiff) throws IOException {
    return Files.write(folder.resolve("A01.tif"), tiff.build());
  }

  private static float[] read(Path file) throws IOException {
    try (OpenImage image = new TiffSource().open(file, ImageLimits.defaults())) {
      return image.read(PlaneIndex.FIRST).toArray();
    }
  }

  private static ImageMetadata metadata(Path file) throws IOException {
    try (OpenImage image = new TiffSource().open(file, ImageLimits.defaults())) {
      return image.metadata();
    }
  }

  private void assertFault(ImageFault expected, TiffBuilder tiff) throws IOException {
    Path file = write(tiff);
    UnreadableImageException e = assertThrows(UnreadableImageException.class, () -> read(file));
    assertEquals(expected, e.fault(), e.getMessage());
  }

  /** A slope with some noise: compressible, and no two rows the same. */
  private static int[] whole(int count, int largest, long seed) {
    Random random = new Random(seed);
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = (int) ((long) largest * i / count * 3 / 4) + random.nextInt(largest / 8);
    }
    values[0] = 0;
    values[count - 1] = largest;
    return values;
  }

  private static float[] floats(int... values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = values[i];
    }
    return floats;
  }

  private static float[] imageJ(Path file) {
    ImagePlus image = new Opener().openImage(file.toString());
    ImageProcessor processor = image.getProcessor();
    float[] values = new float[processor.getPixelCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = processor.getf(i);
    }
    return values;
  }

  static Stream<TiffBuilder> kinds() {
    List<TiffBuilder> all = new ArrayList<>();
    for (int bits : new int[] {8, 16}) {
      for (boolean big : new boolean[] {false, true}) {
        for (int compression : new int[] {1, 5, 8, 32946, 32773}) {
          for (int predictor : new int[] {1, 2}) {
            if (predictor == 1 || compression == 5 || compression == 8) {
              TiffBuilder tiff =
                  new TiffBuilder(WIDTH, HEIGHT, bits)
                      .compression(compression)
                      .predictor(predictor)
                      .rowsPerStrip(4);
              all.add(big ? tiff.bigEndian() : tiff);
            }
          }
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void stripsOfEveryPackingGiveTheValuesWritten(int tiled) throws IOException {
    for (TiffBuilder tiff : (Iterable<TiffBuilder>) kinds()::iterator) {
      int largest = tiff.bits() == 8 ? 255 : 65535;
      int[] values = whole(WIDTH * HEIGHT, largest, 1);
      if (tiled == 1) {
        tiff.tiles(16, 16);
      }
      assertArrayEquals(floats(values), read(write(tiff.page(values))), tiff.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void imageJReadsTheSameValues(TiffBuilder tiff) throws IOException {
    int largest = tiff.bits() == 8 ? 255 : 65535;
    Path file = write(tiff.page(whole(WIDTH * HEIGHT, largest, 2)));
    assertArrayEquals(imageJ(file), read(file), tiff.toString());
  }

  @Test
  void longLzwStripsClearTheirTableAndGoOn() throws IOException {
    int[] values = new Random(7).ints(400 * 300, 0, 4096).toArray();
    Path file = write(new TiffBuilder(400, 300, 16).compression(5).page(values));
    assertArrayEquals(floats(values), read(file));
    assertArrayEquals(imageJ(file), read(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LZW", "Deflate", "ZLib", "PackBits"})
  void filesOfAnotherWriterAreRead(String compression) throws IOException {
    BufferedImage image = new BufferedImage(211, 97, BufferedImage.TYPE_USHORT_GRAY);
    int[] values = whole(211 * 97, 65535, 3);
    image.getRaster().setSamples(0, 0, 211, 97, 0, values);
    Path file = folder.resolve("B02.tif");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionType(compression);
      writer.write(null, new IIOImage(image, null, null), param);
    }
    assertArrayEquals(floats(values), read(file));
  }

  @ParameterizedTest
  @CsvSource({"1,1,false", "5,1,true", "8,3,false", "8,3,true", "5,3,false"})
  void floatsComeAsTheyAre(int compression, int predictor, boolean big) throws IOException {
    float[] values = new float[WIDTH * HEIGHT];
    Random random = new Random(4);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() * 1e3);
    }
    TiffBuilder tiff =
        new TiffBuilder(WIDTH, HEIGHT, 32).compression(compression).predictor(predictor);
    Path file = write((big ? tiff.bigEndian() : tiff).floats(values));
    assertArrayEquals(values, read(file));
    assertEquals(32, metadata(file).bits());
  }

  @Test
  void infiniteFloatsBecomeNanAndNanStays() throws IOException {
    float[] found =
        read(
            write(
                new TiffBuilder(2, 2, 32)
                    .floats(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -1.5f)));
    assertArrayEquals(new float[] {Float.NaN, Float.NaN, Float.NaN, -1.5f}, found);
  }

  @Test
  void anImageWithoutAnyFiniteValueHasNoValues() throws IOException {
    assertFault(
        ImageFault.NO_VALUES, new TiffBuilder(2, 1, 32).floats(Float.NaN, Float.POSITIVE_INFINITY));
  }

  @ParameterizedTest
  @CsvSource({"8,200,-56", "16,65535,-1", "32,-7,-7"})
  void signedValuesKeepTheirSign(int bits, int written, float expected) throws IOException {
    Path file = write(new TiffBuilder(1, 1, bits).tag(339, 3, 2).page(written));
    assertArrayEquals(new float[] {expected}, read(file));
  }

  @Test
  void unsignedValuesOf32BitsAreNotNegative() throws IOException {
    assertArrayEquals(
        new float[] {4294967295f, 7f}, read(write(new TiffBuilder(2, 1, 32).page(-1, 7))));
  }

  @Test
  void twelveBitsInSixteenAreNotStretched() throws IOException {
    Path file = write(new TiffBuilder(3, 1, 16).page(0, 17, 4095));
    assertArrayEquals(new float[] {0, 17, 4095}, read(file));
    assertEquals(16, metadata(file).bits());
  }

  @ParameterizedTest
  @CsvSource({"8,false", "8,true", "16,false", "16,true"})
  void coloursBecomeLuminanceAndGrayColoursStayExact(int bits, boolean separate)
      throws IOException {
    int largest = (1 << bits) - 1;
    Path file =
        write(
            new TiffBuilder(3, 1, bits)
                .samples(3, separate)
                .page(100, 100, 100, largest, 0, 0, 10, 20, 30));
    float[] found = read(file);
    assertEquals(100f, found[0]);
    assertEquals(0.299f * largest, found[1], largest * 1e-6f);
    assertEquals((2990 + 11740 + 3420) / 1000f, found[2]);
  }

  @Test
  void opacityBesideColoursIsLeftOut() throws IOException {
    Path file =
        write(
            new TiffBuilder(2, 1, 8)
                .samples(4, false)
                .tag(338, 3, 2)
                .compression(5)
                .predictor(2)
                .page(9, 9, 9, 255, 50, 50, 50, 0));
    assertArrayEquals(new float[] {9, 50}, read(file));
  }

  @Test
  void aPaletteBecomesTheLuminanceOfItsColours() throws IOException {
    long[] map = new long[768];
    map[3] = 65535;
    map[256 + 3] = 65535;
    map[512 + 3] = 65535;
    map[4] = 255 << 8;
    Path file = write(new TiffBuilder(3, 1, 8).tag(262, 3, 3).tag(320, 3, map).page(0, 3, 4));
    assertArrayEquals(new float[] {0, 255, 0.299f * 255}, read(file), 1e-4f);
  }

  @Test
  void aPaletteThatIsCutIsDamaged() throws IOException {
    assertFault(
        ImageFault.FORMAT,
        new TiffBuilder(1, 1, 8).tag(262, 3, 3).tag(320, 3, new long[700]).page(0));
  }

  @ParameterizedTest
  @CsvSource({"8,200,55", "16,65535,0"})
  void valuesWhereZeroIsWhiteAreTurnedRound(int bits, int written, float expected)
      throws IOException {
    Path file = write(new TiffBuilder(1, 1, bits).tag(262, 3, 0).page(written));
    assertArrayEquals(new float[] {expected}, read(file));
  }

  @Test
  void orientationIsNotApplied() throws IOException {
    Path file = write(new TiffBuilder(2, 2, 8).tag(274, 3, 3).page(1, 2, 3, 4));
    assertArrayEquals(new float[] {1, 2, 3, 4}, read(file));
  }

  @Test
  void bigTiffIsRead() throws IOException {
    Path file =
        write(new TiffBuilder(5, 4, 16).bigTiff().page(whole(20, 999, 5)).page(new int[20]));
    assertArrayEquals(floats(whole(20, 999, 5)), read(file));
    assertEquals(2, metadata(file).slices());
  }

  @Test
  void aLastStripFilledUpToFullHeightIsRead() throws IOException {
    TiffBuilder tiff = new TiffBuilder(2, 3, 8).compression(8).rowsPerStrip(2);
    byte[] first = TiffBuilder.deflate(new byte[] {1, 2, 3, 4});
    byte[] last = TiffBuilder.deflate(new byte[] {5, 6, 0, 0});
    assertArrayEquals(
        new float[] {1, 2, 3, 4, 5, 6},
        read(Files.write(folder.resolve("A01.tif"), tiff.blocks(first, last).build())));
  }

  @ParameterizedTest
  @CsvSource({
    "1-bit,258,1",
    "12-bit packed,258,12",
    "half floats,339,3",
    "JPEG,259,7",
    "Zstandard,259,50000",
    "CMYK,262,5",
    "complex,339,5",
    "CIELab,262,8"
  })
  void otherKindsAreUnsupportedAndNotDamaged(String kind, int tag, long value) throws IOException {
    Path file = write(new TiffBuilder(4, 4, 16).tag(tag, 3, value).page(new int[16]));
    UnreadableImageException e =
        assertThrows(UnreadableImageException.class, () -> read(file), kind);
    assertEquals(ImageFault.UNSUPPORTED, e.fault(), kind);
  }

  @Test
  void unequalDepthsOfSamplesAreUnsupported() throws IOException {
    assertFault(
        ImageFault.UNSUPPORTED,
        new TiffBuilder(1, 1, 8).samples(3, false).tag(258, 3, 8, 8, 4).page(1, 2, 3));
  }

  @Test
  void pixelsBeyondFourGigabytesAreRead() throws IOException {
    long beyond = (1L << 32) + 4096;
    byte[] head = new TiffBuilder(3, 1, 16).bigTiff().tag(273, 16, beyond).page(1, 2, 3).build();
    Path file = Files.write(folder.resolve("A01.tif"), head);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      // the file has a hole of four gigabytes, which takes no room on the disk
      channel.write(ByteBuffer.wrap(new byte[] {10, 0, 20, 0, 30, 0}), beyond);
    }
    try (OpenImage image = new TiffSource().open(file, ImageLimits.defaults())) {
      assertArrayEquals(new float[] {10, 20, 30}, image.read(PlaneIndex.FIRST).toArray());
    } finally {
      Files.delete(file);
    }
  }
}
