package org.wormscreen.image.tiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.UnreadableImageException;

/** Broken and hostile TIFF files: refused by name, in no time, without memory for their claims. */
@Timeout(10)
class TiffFaultsTest {

  private static final long LITTLE_MEMORY = 48 << 20;

  @TempDir Path folder;

  private static TiffBuilder small() {
    return new TiffBuilder(8, 6, 16).rowsPerStrip(2);
  }

  private static int[] values(int count) {
    int[] values = new int[count];
    Arrays.setAll(values, i -> i * 7 % 4000);
    return values;
  }

  private void assertFault(ImageFault expected, byte[] tiff) throws IOException {
    Path file = Files.write(folder.resolve("A01.tif"), tiff);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    UnreadableImageException e =
        assertThrows(
            UnreadableImageException.class,
            () -> {
              try (OpenImage image = new TiffSource().open(file, ImageLimits.defaults())) {
                image.read(PlaneIndex.FIRST);
              }
            });
    long taken = threads.getCurrentThreadAllocatedBytes() - before;
    assertEquals(expected, e.fault(), e.getMessage());
    assertTrue(e.getMessage().startsWith("A01.tif"), e.getMessage());
    assertTrue(taken < LITTLE_MEMORY, taken + " bytes of memory were taken");
  }

  @ParameterizedTest
  @CsvSource({
    "60000,60000",
    "65536,65536",
    "2147483647,1",
    "1,2147483647",
    "4294967295,4294967295",
    "16385,16385"
  })
  void moreThanTheLimitIsTooLarge(long width, long height) throws IOException {
    assertFault(
        ImageFault.TOO_LARGE,
        small().tag(256, 4, width).tag(257, 4, height).page(values(48)).build());
  }

  @ParameterizedTest
  @CsvSource({"0,6", "8,0", "-8,6", "8,-1"})
  void sidesThatAreNotPositiveAreDamage(long width, long height) throws IOException {
    assertFault(
        ImageFault.FORMAT, small().tag(256, 9, width).tag(257, 9, height).page(values(48)).build());
  }

  @Test
  void aPageThatLeadsBackToItselfIsDamage() throws IOException {
    assertFault(ImageFault.FORMAT, small().loop().page(values(48)).build());
    assertFault(ImageFault.FORMAT, small().loop().page(values(48)).page(values(48)).build());
  }

  @Test
  @Timeout(2)
  void aMillionPagesAreDamage() throws IOException {
    int pages = 1_000_000;
    int step = 2 + 3 * 12 + 4;
    ByteBuffer tiff = ByteBuffer.allocate(8 + pages * step).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
    for (int p = 1; p <= pages; p++) {
      tiff.putShort((short) 3);
      for (int tag : new int[] {256, 257, 258}) {
        tiff.putShort((short) tag).putShort((short) 3).putInt(1).putInt(8);
      }
      tiff.putInt(p == pages ? 0 : 8 + p * step);
    }
    assertFault(ImageFault.FORMAT, tiff.array());
  }

  @Test
  void stripsBeyondTheEndAreTruncation() throws IOException {
    byte[] tiff = small().tag(273, 4, 8, 1_000_000, 16).page(values(48)).build();
    assertFault(ImageFault.TRUNCATED, tiff);
  }

  @Test
  void stripsOfHugeSizesAreTruncation() throws IOException {
    byte[] tiff =
        small().tag(279, 4, 4294967295L, 4294967295L, 4294967295L).page(values(48)).build();
    assertFault(ImageFault.TRUNCATED, tiff);
  }

  @Test
  void offsetsThatOverflowInBigTiffAreTruncation() throws IOException {
    byte[] tiff =
        small().bigTiff().tag(273, 16, Long.MAX_VALUE, -1, Long.MIN_VALUE).page(values(48)).build();
    assertFault(ImageFault.TRUNCATED, tiff);
  }

  @Test
  void stripsOverEachOtherAreDamage() throws IOException {
    assertFault(ImageFault.FORMAT, small().tag(273, 4, 8, 8, 72).page(values(48)).build());
  }

  @Test
  void fewerStripsThanRowsNeedAreDamage() throws IOException {
    assertFault(ImageFault.FORMAT, small().tag(273, 4, 8, 40).page(values(48)).build());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 31})
  void stripsTooSmallForTheirPixelsAreDamage(long bytes) throws IOException {
    assertFault(ImageFault.FORMAT, small().tag(279, 4, 32, bytes, 32).page(values(48)).build());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 4294967295L})
  void senselessRowsPerStripGiveOneStripOrDamage(long rows) throws IOException {
    byte[] tiff = new TiffBuilder(8, 6, 16).tag(278, 4, rows).page(values(48)).build();
    if (rows == 0) {
      assertFault(ImageFault.FORMAT, tiff);
    } else {
      Path file = Files.write(folder.resolve("A01.tif"), tiff);
      try (OpenImage image = new TiffSource().open(file, ImageLimits.defaults())) {
        assertEquals(values(48)[47], image.read(PlaneIndex.FIRST).at(7, 5));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0,16", "16,0", "2147483647,2147483647", "60000,60000"})
  void senselessTilesAreRefused(long columns, long rows) throws IOException {
    byte[] tiff =
        new TiffBuilder(8, 6, 16)
            .tiles(16, 16)
            .tag(322, 4, columns)
            .tag(323, 4, rows)
            .page(values(48))
            .build();
    assertFault(columns == 0 || rows == 0 ? ImageFault.FORMAT : ImageFault.TOO_LARGE, tiff);
  }

  @Test
  void aTagOfFourThousandMillionValuesTakesNoMemory() throws IOException {
    byte[] tiff = small().page(values(48)).build();
    ByteBuffer file = ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN);
    int directory = file.getInt(4);
    for (int i = 0; i < file.getShort(directory); i++) {
      int at = directory + 2 + 12 * i;
      if (file.getShort(at) == 273) {
        file.putInt(at + 4, -1);
      }
    }
    assertFault(ImageFault.FORMAT, tiff);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 5, 32773})
  void aStripThatUnpacksToMoreThanItsPixelsIsDamage(int compression) throws IOException {
    byte[] zeros = new byte[4 << 20];
    byte[] packed =
        switch (compression) {
          case 8 -> TiffBuilder.deflate(zeros);
          case 5 -> TiffBuilder.lzw(Arrays.copyOf(zeros, 4000));
          default -> packBits(zeros.length / 128);
        };
    byte[] tiff = new TiffBuilder(8, 6, 16).compression(compression).blocks(packed).build();
    assertFault(ImageFault.FORMAT, tiff);
  }

  private static byte[] packBits(int runs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < runs; i++) {
      out.write(-127);
      out.write(0);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 5, 32773})
  void aFewBytesThatClaimALargeImageTakeNoMemory(int compression) throws IOException {
    byte[] tiff =
        new TiffBuilder(16384, 16384, 32).compression(compression).blocks(new byte[4000]).build();
    assertFault(ImageFault.FORMAT, tiff);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 5, 32773})
  void aStripThatUnpacksToLessIsTruncation(int compression) throws IOException {
    byte[] half = new byte[48];
    byte[] packed =
        switch (compression) {
          case 8 -> TiffBuilder.deflate(half);
          case 5 -> TiffBuilder.lzw(half);
          default -> new byte[] {(byte) (1 - 48), 0};
        };
    byte[] tiff = new TiffBuilder(8, 6, 16).compression(compression).blocks(packed).build();
    assertFault(ImageFault.TRUNCATED, tiff);
  }

  @Test
  void flippedBytesInDeflateAreDamage() throws IOException {
    byte[] packed = TiffBuilder.deflate(new byte[96]);
    packed[3] ^= 0x55;
    byte[] tiff = new TiffBuilder(8, 6, 16).compression(8).blocks(packed).build();
    assertFault(ImageFault.FORMAT, tiff);
  }

  @Test
  void impossibleLzwCodesAreDamage() throws IOException {
    byte[] packed = {(byte) 0x80, 0x3f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 1};
    byte[] tiff = new TiffBuilder(8, 1, 8).compression(5).blocks(packed).build();
    assertFault(ImageFault.FORMAT, tiff);
  }

  @Test
  void aTiffWithoutPagesIsDamage() throws IOException {
    assertFault(ImageFault.FORMAT, new byte[] {'I', 'I', 42, 0, 0, 0, 0, 0});
  }

  @Test
  void aPageOfNoTagsIsDamage() throws IOException {
    assertFault(ImageFault.FORMAT, new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0});
  }

  @Test
  void aDirectoryBeyondTheEndIsTruncation() throws IOException {
    assertFault(ImageFault.TRUNCATED, new byte[] {'M', 'M', 0, 42, 0, 0, 1, 0});
  }

  @Test
  void thumbnailsAreNoPagesAndPagesOfOtherSizesAreAmbiguous() throws IOException {
    byte[] thumbnail = small().tag(254, 4, 1).page(values(48)).build();
    assertFault(ImageFault.FORMAT, thumbnail);
    byte[] first = small().page(values(48)).build();
    assertFault(ImageFault.AMBIGUOUS, joined(first, new TiffBuilder(4, 4, 16).page(values(16))));
  }

  /** A TIFF followed by the page of another, whose offsets are moved along. */
  private static byte[] joined(byte[] first, TiffBuilder second) {
    byte[] other = second.build();
    ByteBuffer file =
        ByteBuffer.allocate(first.length + other.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(first).put(other);
    int directory = file.getInt(4);
    int moved = first.length + file.getInt(first.length + 4);
    file.putInt(directory + 2 + 12 * file.getShort(directory), moved);
    for (int i = 0; i < file.getShort(moved); i++) {
      int at = moved + 2 + 12 * i;
      if (file.getShort(at) == 273) {
        file.putInt(at + 8, file.getInt(at + 8) + first.length);
      }
    }
    return file.array();
  }
}
