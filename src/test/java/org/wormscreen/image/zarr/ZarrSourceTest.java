package org.wormscreen.image.zarr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.image.zarr.ZarrBuilder.Packing;

@Timeout(20)
class ZarrSourceTest {

  @TempDir private Path folder;

  private Path array(Packing packing) throws IOException {
    return ZarrBuilder.image(folder.resolve(packing.name()), packing, 9, 10, 0.65);
  }

  private static OpenImage open(Path array) throws IOException {
    return ImageSources.installed().open(array);
  }

  private static ImageFault fault(Path array) {
    return assertThrows(
            UnreadableImageException.class, () -> open(array).read(new PlaneIndex(1, 0, 0)))
        .fault();
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void everyVersionAndPackingGivesTheValuesThatWereWritten(Packing packing) throws IOException {
    try (OpenImage image = open(array(packing))) {
      assertEquals(List.of("BF", "GFP"), image.metadata().channelNames());
      assertEquals(0.65, image.metadata().pixelSize().orElseThrow().micrometres(), 1e-12);
      for (int c = 0; c < 2; c++) {
        GrayImage plane = image.read(new PlaneIndex(c, 0, 0));
        assertEquals(10, plane.width());
        assertEquals(9, plane.height());
        for (int y = 0; y < 9; y++) {
          for (int x = 0; x < 10; x++) {
            // The last chunk of a shard is absent: the fill value stands there.
            boolean absent = packing == Packing.V3_SHARDED && y == 8 && x >= 8;
            float expected = absent ? 7 : ZarrBuilder.value(c, y, x);
            assertEquals(expected, plane.at(x, y), packing + " " + c + " " + y + " " + x);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Packing.class,
      names = {"V2_RAW", "V2_GZIP", "V2_BLOSC", "V3_ZSTD"})
  void everyCutOfAChunkIsAFault(Packing packing) throws IOException {
    Path array = array(packing);
    Path chunk = array.resolve(packing == Packing.V3_ZSTD ? "c/1/0/0" : "1.0.0");
    byte[] whole = Files.readAllBytes(chunk);
    for (int length = 0; length < whole.length; length++) {
      Files.write(chunk, Arrays.copyOf(whole, length));
      fault(array);
    }
  }

  @Test
  void aCutShardIsAFault() throws IOException {
    Path array = array(Packing.V3_SHARDED);
    Path shard = array.resolve("c/1/0/0");
    byte[] whole = Files.readAllBytes(shard);
    for (int length = 0; length < whole.length; length += 3) {
      Files.write(shard, Arrays.copyOf(whole, length));
      fault(array);
    }
  }

  @Test
  void aPlaneWithoutAnyChunkIsTruncatedAndNotBlack() throws IOException {
    Path array = array(Packing.V2_GZIP);
    try (var files = Files.list(array)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("1.")).toList()) {
        Files.delete(file);
      }
    }
    assertEquals(ImageFault.TRUNCATED, fault(array));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"shape\":[2,9,10] -> \"shape\":[2,900000,900000]",
        "\"shape\":[2,9,10] -> \"shape\":[2,-9,10]",
        "\"chunks\":[1,4,4] -> \"chunks\":[1,4]",
        "\"chunks\":[1,4,4] -> \"chunks\":[60000,60000,60000]",
        "\"dtype\":\"<u2\" -> \"dtype\":\"|O\"",
        "\"order\":\"C\" -> \"order\":\"F\"",
        "{\"id\":\"gzip\"} -> {\"id\":\"jpeg2k\"}",
        "{\"zarr -> {zarr"
      })
  void hostileOrUnknownMetadataAreRefused(String change) throws IOException {
    Path array = array(Packing.V2_GZIP);
    Path header = array.resolve(".zarray");
    String[] pair = change.split(" -> ");
    Files.writeString(header, ZarrBuilder.text(header).replace(pair[0], pair[1]));
    fault(array);
  }

  @Test
  void aChunkThatUnpacksToMoreThanItsSizeIsRefused() throws IOException {
    Path array = array(Packing.V2_GZIP);
    java.io.ByteArrayOutputStream bomb = new java.io.ByteArrayOutputStream();
    try (var gzip = new java.util.zip.GZIPOutputStream(bomb)) {
      gzip.write(new byte[1 << 22]);
    }
    Files.write(array.resolve("1.0.0"), bomb.toByteArray());
    assertEquals(ImageFault.FORMAT, fault(array));
  }

  @Test
  void morePixelsThanTheLimitAreTooLarge() throws IOException {
    Path array = array(Packing.V2_RAW);
    UnreadableImageException e =
        assertThrows(
            UnreadableImageException.class,
            () -> new ZarrSource().open(array, new ImageLimits(89)));
    assertEquals(ImageFault.TOO_LARGE, e.fault());
  }

  @Test
  void aLevelThatLeadsOutOfItsGroupIsRefused() throws IOException {
    Path array = array(Packing.V2_RAW);
    Path attributes = array.resolveSibling(".zattrs");
    Files.writeString(
        attributes, ZarrBuilder.text(attributes).replace("\"path\":\"0\"", "\"path\":\"../x\""));
    UnreadableImageException e = assertThrows(UnreadableImageException.class, () -> open(array));
    assertTrue(e.getMessage().contains("leads elsewhere"), e.getMessage());
  }
}
