package org.wormscreen.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wormscreen.image.tiff.TiffBuilder;

/** The choice among sources, and what is said when there is none. */
@Timeout(10)
class ImageSourcesTest {

  @TempDir Path folder;

  private final ImageSources sources = ImageSources.installed();

  private UnreadableImageException refused(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return assertThrows(UnreadableImageException.class, () -> sources.open(file));
  }

  @Test
  void fourSourcesAreBuiltIn() {
    assertEquals(
        List.of("JPEG", "OME-Zarr", "PNG", "TIFF"),
        sources.sources().stream().map(ImageSource::name).toList());
  }

  @Test
  void theLimitOfTheSourcesHolds() throws IOException {
    Path file =
        Files.write(folder.resolve("A01.tif"), new TiffBuilder(4, 4, 8).page(new int[16]).build());
    sources.withLimits(new ImageLimits(16)).open(file).close();
    UnreadableImageException e =
        assertThrows(
            UnreadableImageException.class,
            () -> sources.withLimits(new ImageLimits(15)).open(file));
    assertEquals(ImageFault.TOO_LARGE, e.fault());
  }

  @ParameterizedTest
  @CsvSource({
    "A01.tif, ffd8ffe000104a464946, a JPEG image",
    "A01.tif, 89504e470d0a1a0a0000, a PNG image",
    "A01.tif, 504b0304140000000000, a ZIP archive",
    "A01.jpg, 89504e470d0a1a0a0000, a PNG image",
    "A01.png, 49492a00080000000000, a TIFF image"
  })
  void aNameThatBeliesItsBytesIsRefusedNamingBoth(String name, String hex, String real)
      throws IOException {
    UnreadableImageException e = refused(name, java.util.HexFormat.of().parseHex(hex));
    assertEquals(ImageFault.FORMAT, e.fault());
    assertTrue(e.getMessage().contains(real), e.getMessage());
    assertTrue(e.getMessage().contains(name + " is not a"), e.getMessage());
  }

  @Test
  void aTiffWithoutAKnownEndingIsOpened() throws IOException {
    byte[] tiff = new TiffBuilder(2, 2, 8).page(1, 2, 3, 4).build();
    Path file = Files.write(folder.resolve("image_0001"), tiff);
    try (OpenImage image = sources.open(file)) {
      assertEquals(4f, image.read(PlaneIndex.FIRST).at(1, 1));
    }
  }

  @Test
  void aFormatThatNoSourceReadsIsUnsupportedNamingTheSources() throws IOException {
    UnreadableImageException gif =
        refused("A01.gif", "GIF89a......".getBytes(StandardCharsets.US_ASCII));
    assertEquals(ImageFault.UNSUPPORTED, gif.fault());
    assertEquals(
        "A01.gif is a GIF image, which none of the image sources reads (JPEG, OME-Zarr, PNG, TIFF)",
        gif.getMessage());
    UnreadableImageException unknown = refused("A01.nd2", new byte[] {1, 2, 3, 4});
    assertEquals(ImageFault.UNSUPPORTED, unknown.fault());
  }

  @Test
  void anEmptyFileOfAnyNameIsAnEmptyFile() throws IOException {
    assertEquals(ImageFault.EMPTY_FILE, refused("A01.nd2", new byte[0]).fault());
  }

  @Test
  void aFileThatMayNotBeReadIsAnInputFailure() throws IOException {
    Path file = Files.write(folder.resolve("A01.tif"), new byte[] {'I', 'I', 42, 0});
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(file), "SKIPPED: the super-user reads everything");
    assertThrows(AccessDeniedException.class, () -> sources.open(file));
  }

  @Test
  void devicesAreRefusedWithoutReadingThem() {
    Path zero = Path.of("/dev/zero");
    Assumptions.assumeTrue(Files.exists(zero), "SKIPPED: no /dev/zero here");
    UnreadableImageException e =
        assertThrows(UnreadableImageException.class, () -> sources.open(zero));
    assertEquals(ImageFault.IO, e.fault());
  }

  @Test
  void planesAndLimitsCountFromWhereTheySay() {
    assertThrows(IllegalArgumentException.class, () -> new PlaneIndex(0, -1, 0));
    assertThrows(IllegalArgumentException.class, () -> new ImageLimits(0));
    assertThrows(IllegalArgumentException.class, () -> new ImageLimits(Long.MAX_VALUE));
  }
}
