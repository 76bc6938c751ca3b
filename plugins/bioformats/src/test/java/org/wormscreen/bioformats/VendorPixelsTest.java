package org.wormscreen.bioformats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wormscreen.SharedData;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageSource;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.tiff.TiffSource;

/** Plates of microscopes: Bio-Formats and the built-in source read the same values. */
@Tag("realdata")
class VendorPixelsTest {

  @TempDir private Path temp;

  @BeforeEach
  void theJarIsThere() {
    RealJar.source();
  }

  private static float[] read(ImageSource source, Path file) throws IOException {
    try (OpenImage image = source.open(file, ImageLimits.defaults())) {
      return image.read(PlaneIndex.FIRST).toArray();
    }
  }

  /** Without the plate's records, which the library cannot follow where files were left out. */
  private Path alone(Path file) throws IOException {
    return Files.copy(
        file, temp.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
  }

  @ParameterizedTest
  @CsvSource({
    "imagexpress, 229, true",
    "imagexpress_exported, 53, false",
    "operetta, 2, true",
    "yokogawa_cv8000, 102, false"
  })
  void everyImageOfASetHasTheSameValues(String set, int images, boolean amidItsPlate)
      throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(SharedData.folder("vendor_plates").resolve(set))) {
      files =
          all.filter(f -> f.toString().toLowerCase(Locale.ROOT).matches(".*[.]tiff?"))
              .sorted()
              .toList();
    }
    assertEquals(images, files.size());
    for (Path file : files) {
      assertArrayEquals(
          read(new TiffSource(), file),
          read(RealJar.source(), amidItsPlate ? file : alone(file)),
          file::toString);
    }
  }
}
