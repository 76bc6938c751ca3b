package org.wormscreen.image.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageSource;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.UnreadableImageException;

/** Forms and faults of PNG and JPEG files beyond the contract of all sources. */
@Timeout(20)
class RasterFaultsTest {

  private static final long LITTLE_MEMORY = 16 << 20;

  @TempDir Path folder;

  private GrayImage read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    ImageSource source = name.endsWith("png") ? new PngSource() : new JpegSource();
    try (OpenImage image = source.open(file, ImageLimits.defaults())) {
      return image.read(PlaneIndex.FIRST);
    }
  }

  private void assertFault(ImageFault expected, String name, byte[] bytes) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    UnreadableImageException e =
        assertThrows(UnreadableImageException.class, () -> read(name, bytes));
    long taken = threads.getCurrentThreadAllocatedBytes() - before;
    assertEquals(expected, e.fault(), e.getMessage());
    assertTrue(taken < LITTLE_MEMORY, taken + " bytes of memory were taken");
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  @Test
  void sixteenBitsOfPngAreNotStretched() throws IOException {
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setSamples(0, 0, 3, 1, 0, new int[] {0, 4095, 65535});
    assertArrayEquals(new float[] {0, 4095, 65535}, read("A01.png", png(image)).toArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB})
  void coloursOfPngBecomeLuminance(int type) throws IOException {
    BufferedImage image = new BufferedImage(2, 1, type);
    image.setRGB(0, 0, 0xff0a141e);
    image.setRGB(1, 0, 0xff4d4d4d);
    assertArrayEquals(
        new float[] {(2990 + 11740 + 3420) / 1000f, 77}, read("A01.png", png(image)).toArray());
  }

  @ParameterizedTest
  @CsvSource({"1,255", "2,85", "4,17"})
  void shallowPngIsSpreadOverEightBits(int bits, float step) throws IOException {
    // Two pixels in one byte: the largest value's neighbours 0 and 1.
    int second = 1 << 8 - 2 * bits;
    byte[] png = new PngBuilder(2, 1, bits, 0).pixels(new byte[] {0, (byte) second}).end();
    assertArrayEquals(new float[] {0, step}, read("A01.png", png).toArray());
  }

  @Test
  void paletteOfPngBecomesLuminance() throws IOException {
    byte[] png =
        new PngBuilder(2, 1, 8, 3)
            .chunk("PLTE", new byte[] {50, 50, 50, (byte) 255, 0, 0})
            .pixels(new byte[] {0, 0, 1})
            .end();
    assertArrayEquals(new float[] {50, 0.299f * 255}, read("A01.png", png).toArray(), 1e-4f);
  }

  @Test
  void interlacedPngIsRead() throws IOException {
    PngBuilder png = new PngBuilder(1, 1, 8, 0);
    byte[] bytes = png.pixels(new byte[] {0, 42}).end();
    // The interlace byte ends the header; its checksum must follow.
    ByteBuffer header = ByteBuffer.wrap(bytes);
    header.put(28, (byte) 1);
    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
    crc.update(bytes, 12, 17);
    header.putInt(29, (int) crc.getValue());
    assertArrayEquals(new float[] {42}, read("A01.png", bytes).toArray());
  }

  @Test
  void aPngWhosePixelsEndTooSoonIsTruncatedThoughAllItsChunksAreThere() {
    byte[] png = new PngBuilder(100, 100, 8, 0).pixels(new byte[101 * 50]).end();
    assertFault(ImageFault.TRUNCATED, "A01.png", png);
  }

  @Test
  void aPngWithoutPixelsIsDamage() {
    assertFault(ImageFault.TRUNCATED, "A01.png", new PngBuilder(2, 2, 8, 0).end());
  }

  @Test
  void aPngThatUnpacksToMoreThanItsPixelsIsDamage() {
    byte[] png = new PngBuilder(10, 10, 8, 0).pixels(new byte[8 << 20]).end();
    assertFault(ImageFault.FORMAT, "A01.png", png);
  }

  @Test
  void aFlippedByteOfAPngIsDamage() throws IOException {
    byte[] png = new PngBuilder(9, 9, 8, 0).pixels(new byte[90]).end();
    for (int at = 12; at < png.length - 12; at++) {
      byte[] flipped = png.clone();
      flipped[at] ^= 0x10;
      UnreadableImageException e =
          assertThrows(
              UnreadableImageException.class, () -> read("A01.png", flipped), "byte " + at);
      assertTrue(e.fault() != ImageFault.NO_VALUES);
    }
  }

  @ParameterizedTest
  @CsvSource({"60000,60000", "2147483647,2", "65536,65536"})
  void aPngThatClaimsTooMuchIsTooLarge(int width, int height) {
    byte[] png = new PngBuilder(width, height, 16, 6).pixels(new byte[4000]).end();
    assertFault(ImageFault.TOO_LARGE, "A01.png", png);
  }

  @Test
  void aFewBytesThatClaimALargePngTakeNoMemory() {
    byte[] png = new PngBuilder(16000, 16000, 16, 0).pixels(new byte[4000]).end();
    assertFault(ImageFault.FORMAT, "A01.png", png);
  }

  @ParameterizedTest
  @CsvSource({"0,5", "5,0"})
  void aPngOfNoPixelsIsDamage(int width, int height) {
    byte[] png = new PngBuilder(width, height, 8, 0).pixels(new byte[10]).end();
    assertFault(ImageFault.FORMAT, "A01.png", png);
  }

  @Test
  void sideInformationOfAPngIsNotUnpacked() throws IOException {
    byte[] bomb = org.wormscreen.image.tiff.TiffBuilder.deflate(new byte[32 << 20]);
    ByteBuffer text = ByteBuffer.allocate(bomb.length + 3).put((byte) 'k').putShort((short) 0);
    byte[] png =
        new PngBuilder(1, 1, 8, 0)
            .chunk("zTXt", text.put(bomb).array())
            .pixels(new byte[] {0, 7})
            .end();
    assertArrayEquals(new float[] {7}, read("A01.png", png).toArray());
  }

  private static byte[] noise(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(5);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    return JpegSourceTest.jpeg(image, 0.8f);
  }

  @Test
  void coloursOfJpegBecomeLuminance() throws IOException {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 256; i++) {
      image.setRGB(i % 16, i / 16, 0xc86432);
    }
    float expected = (299 * 0xc8 + 587 * 0x64 + 114 * 0x32) / 1000f;
    assertEquals(expected, read("A01.jpg", JpegSourceTest.jpeg(image, 1f)).at(5, 5), 1.5f);
  }

  @Test
  void aJpegWithAnEndMarkButTooFewPixelsIsNotRead() throws IOException {
    byte[] whole = noise(200, 150);
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    cut[cut.length - 2] = (byte) 0xff;
    cut[cut.length - 1] = (byte) 0xd9;
    assertFault(ImageFault.FORMAT, "A01.jpg", cut);
  }

  @Test
  void bytesBehindAJpegAreLeftOut() throws IOException {
    byte[] whole = noise(20, 15);
    byte[] longer = Arrays.copyOf(whole, whole.length + 300);
    assertEquals(read("A01.jpg", whole), read("A02.jpg", longer));
  }

  @Test
  void aJpegThatClaimsTooMuchIsTooLargeOrTruncated() throws IOException {
    byte[] jpeg = noise(20, 15);
    int frame = frame(jpeg);
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 60000).putShort(frame + 7, (short) 60000);
    assertFault(ImageFault.TOO_LARGE, "A01.jpg", jpeg);
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 16000).putShort(frame + 7, (short) 16000);
    assertFault(ImageFault.TRUNCATED, "A01.jpg", jpeg);
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 0);
    assertFault(ImageFault.FORMAT, "A01.jpg", jpeg);
  }

  @Test
  void aJpegOfTwelveBitsIsUnsupported() throws IOException {
    byte[] jpeg = noise(20, 15);
    jpeg[frame(jpeg) + 4] = 12;
    assertFault(ImageFault.UNSUPPORTED, "A01.jpg", jpeg);
  }

  private static int frame(byte[] jpeg) {
    for (int at = 2; ; at += 2 + ((jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff)) {
      if ((jpeg[at + 1] & 0xff) == 0xc0) {
        return at;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1,4000,6.35", "2,4000,2.5", "1,72,", "2,28,", "0,1,"})
  void theDensityOfAJpegIsBelievedWhereItCanBeASpecimens(int unit, int density, Double expected)
      throws IOException {
    byte[] jpeg = noise(16, 16);
    ByteBuffer jfif = ByteBuffer.wrap(jpeg);
    jfif.put(13, (byte) unit).putShort(14, (short) density).putShort(16, (short) density);
    Path file = Files.write(folder.resolve("A01.jpg"), jpeg);
    try (OpenImage image = new JpegSource().open(file, ImageLimits.defaults())) {
      assertEquals(
          Optional.ofNullable(expected),
          image.metadata().pixelSize().map(s -> Math.round(s.micrometres() * 1e6) / 1e6));
    }
  }
}
