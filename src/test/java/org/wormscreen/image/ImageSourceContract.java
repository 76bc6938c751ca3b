package org.wormscreen.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every source of images must do, inherited by the tests of each: the same synthetic plate
 * gives the same pixels, the same um per pixel and the same faults, whoever reads it.
 */
@Timeout(60)
public abstract class ImageSourceContract {

  /** um per pixel of the synthetic plate. */
  protected static final double UM = 2.5;

  private static final List<String> WELLS = List.of("A01", "A02", "A03", "B01", "B02", "B03");

  @TempDir protected Path folder;

  /** A new source. */
  protected abstract ImageSource source();

  /** A file name of a well in the source's format, with its ending. */
  protected abstract String fileName(String well);

  /** A gray image of 8 bits as a file of the source's format, with {@link #UM} if it can be. */
  protected abstract byte[] file(int width, int height, int[] values) throws IOException;

  /** Whether the format keeps um per pixel. */
  protected boolean keepsPixelSize() {
    return true;
  }

  /** How far values may be off: 0 unless the format loses something. */
  protected float tolerance() {
    return 0;
  }

  /** Values of a well's image: a slope and some round spots, so that rows and columns differ. */
  protected static int[] values(String well, int width, int height) {
    int seed = well.hashCode();
    int[] values = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int dx = x - width / 3;
        int dy = y - height / 2;
        int spot = dx * dx + 2 * dy * dy < width * height / 20 ? 90 : 0;
        values[y * width + x] = (30 + x * 60 / width + y * 40 / height + spot + (seed & 15)) & 0xff;
      }
    }
    return values;
  }

  protected final Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path writeWell(String well, int width, int height) throws IOException {
    return write(fileName(well), file(width, height, values(well, width, height)));
  }

  private float[] read(Path file) throws IOException {
    try (OpenImage image = source().open(file, ImageLimits.defaults())) {
      return image.read(PlaneIndex.FIRST).toArray();
    }
  }

  /** The fault that opening or reading ends in. */
  protected final ImageFault fault(Path file) {
    UnreadableImageException e =
        assertThrows(UnreadableImageException.class, () -> read(file), file::toString);
    assertTrue(
        e.getMessage().contains(file.getFileName().toString()),
        "the message names the file: " + e.getMessage());
    return e.fault();
  }

  @Test
  void everyWellOfThePlateHasItsPixels() throws IOException {
    for (String well : WELLS) {
      float[] found = read(writeWell(well, 61, 47));
      int[] expected = values(well, 61, 47);
      for (int i = 0; i < expected.length; i++) {
        assertEquals(expected[i], found[i], tolerance(), well + " pixel " + i);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,7", "7,1", "3,5", "129,2", "16,16", "255,33"})
  void oddSizesAreRead(int width, int height) throws IOException {
    Path file = writeWell("A01", width, height);
    try (OpenImage image = source().open(file, ImageLimits.defaults())) {
      assertEquals(width, image.metadata().width());
      assertEquals(height, image.metadata().height());
      GrayImage read = image.read(PlaneIndex.FIRST);
      int[] expected = values("A01", width, height);
      assertEquals(width, read.width());
      assertEquals(expected[expected.length - 1], read.at(width - 1, height - 1), tolerance());
    }
  }

  @Test
  void theHeaderTellsOnePlaneAndItsPixelSize() throws IOException {
    Path file = writeWell("A02", 40, 30);
    try (OpenImage image = source().open(file, ImageLimits.defaults())) {
      ImageMetadata metadata = image.metadata();
      assertEquals(1, metadata.planes());
      assertEquals(8, metadata.bits());
      if (keepsPixelSize()) {
        assertEquals(UM, metadata.pixelSize().orElseThrow().micrometres(), 1e-4);
        String origin = metadata.pixelSize().orElseThrow().origin();
        assertTrue(origin.contains(file.getFileName().toString()), origin);
      } else {
        assertEquals(Optional.empty(), metadata.pixelSize());
      }
    }
  }

  @Test
  void aPlaneThatIsNotThereIsUnsupported() throws IOException {
    Path file = writeWell("A01", 8, 8);
    try (OpenImage image = source().open(file, ImageLimits.defaults())) {
      for (PlaneIndex plane :
          List.of(new PlaneIndex(1, 0, 0), new PlaneIndex(0, 1, 0), new PlaneIndex(0, 0, 1))) {
        UnreadableImageException e =
            assertThrows(UnreadableImageException.class, () -> image.read(plane));
        assertEquals(ImageFault.UNSUPPORTED, e.fault());
      }
    }
  }

  @Test
  void anEmptyFileIsAnEmptyFile() throws IOException {
    assertEquals(ImageFault.EMPTY_FILE, fault(write(fileName("A01"), new byte[0])));
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 50, 10})
  void aCutFileIsTruncated(int percent) throws IOException {
    byte[] whole = file(120, 90, values("A01", 120, 90));
    byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
    assertEquals(ImageFault.TRUNCATED, fault(write(fileName("A01"), cut)));
  }

  @Test
  void aFileCutInsideItsHeaderIsTruncated() throws IOException {
    byte[] whole = file(120, 90, values("A01", 120, 90));
    for (int length : new int[] {1, 2, 3, 5, 7}) {
      assertEquals(
          ImageFault.TRUNCATED,
          fault(write(fileName("A01"), Arrays.copyOf(whole, length))),
          length + " bytes");
    }
  }

  @Test
  void everyPossibleCutIsAFaultAndNeverAPartialImage() throws IOException {
    byte[] whole = file(9, 6, values("A01", 9, 6));
    for (int length = 0; length < whole.length - 1; length++) {
      Path cut = write(fileName("A01"), Arrays.copyOf(whole, length));
      int n = length;
      UnreadableImageException e =
          assertThrows(UnreadableImageException.class, () -> read(cut), () -> n + " bytes");
      assertNotEquals(ImageFault.NO_VALUES, e.fault(), n + " bytes");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "<!DOCTYPE html><html><body>404</body></html>, HTML",
    "'\n <html>moved</html>                       ', HTML",
    "PK\u0003\u0004 a zip and more of it, ZIP",
    "%PDF-1.7 something, PDF",
    "version https://git-lfs.github.com/spec/v1, LFS",
    "nothing that anyone knows, 6e6f7468696e6720"
  })
  void aForeignFileIsNamedForWhatItIs(String content, String named) throws IOException {
    Path file = write(fileName("A01"), content.getBytes(StandardCharsets.ISO_8859_1));
    UnreadableImageException e = assertThrows(UnreadableImageException.class, () -> read(file));
    assertEquals(ImageFault.FORMAT, e.fault());
    assertTrue(e.getMessage().contains(named), e.getMessage());
  }

  @Test
  void morePixelsThanTheLimitAreTooLargeBeforeAnyIsRead() throws IOException {
    Path file = writeWell("A01", 20, 10);
    UnreadableImageException e =
        assertThrows(
            UnreadableImageException.class, () -> source().open(file, new ImageLimits(199)));
    assertEquals(ImageFault.TOO_LARGE, e.fault());
    source().open(file, new ImageLimits(200)).close();
  }

  @Test
  void aFolderIsNoImage() throws IOException {
    assertEquals(ImageFault.IO, fault(Files.createDirectory(folder.resolve(fileName("A01")))));
  }

  @Test
  @Timeout(10)
  void aPipeIsRefusedWithoutWaiting() throws IOException, InterruptedException {
    Path pipe = folder.resolve(fileName("A01"));
    Process made;
    try {
      made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    } catch (IOException e) {
      assumeTrue(false, "SKIPPED: no mkfifo here");
      return;
    }
    assumeTrue(made.waitFor() == 0, "SKIPPED: no pipes on this file system");
    assertEquals(ImageFault.IO, fault(pipe));
  }

  @Test
  void aMissingFileIsAnInputFailure() {
    Path missing = folder.resolve(fileName("A09"));
    assertThrows(NoSuchFileException.class, () -> read(missing));
  }

  @Test
  void closingReleasesTheFileAndTheSourceGoesOn() throws IOException {
    Path file = writeWell("A01", 12, 12);
    OpenImage first = source().open(file, ImageLimits.defaults());
    first.close();
    first.close();
    Files.delete(file);
    assertEquals(144, read(writeWell("A01", 12, 12)).length);
  }

  @Test
  void eightThreadsReadTheSameAsOne() throws Exception {
    ImageSource shared = source();
    List<Path> files = new ArrayList<>();
    List<float[]> alone = new ArrayList<>();
    for (String well : WELLS) {
      files.add(writeWell(well, 64, 48));
      alone.add(read(files.get(files.size() - 1)));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<float[]>> tasks = new ArrayList<>();
    for (int i = 0; i < 48; i++) {
      Path file = files.get(i % files.size());
      tasks.add(
          () -> {
            try (OpenImage image = shared.open(file, ImageLimits.defaults())) {
              return image.read(PlaneIndex.FIRST).toArray();
            }
          });
    }
    List<Future<float[]>> found = threads.invokeAll(tasks);
    threads.shutdown();
    assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));
    for (int i = 0; i < found.size(); i++) {
      assertArrayEquals(alone.get(i % files.size()), found.get(i).get());
    }
  }

  @Test
  void theSourceSaysWhatItIs() throws IOException {
    ImageSource source = source();
    assertFalse(source.name().isBlank());
    assertFalse(source.version().isBlank());
    assertFalse(source.extensions().isEmpty());
    for (String extension : source.extensions()) {
      assertTrue(extension.matches("[a-z0-9.]+"), extension);
    }
    assertNotEquals(ImageSource.Support.NONE, source.support(writeWell("A01", 4, 4)));
    Path text = write("notes.txt", "no image".getBytes(StandardCharsets.US_ASCII));
    assertEquals(ImageSource.Support.NONE, source.support(text));
  }
}
