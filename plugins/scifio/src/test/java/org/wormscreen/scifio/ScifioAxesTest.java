package org.wormscreen.scifio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wormscreen.ScreenException;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageMetadata;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.image.foreign.ForeignJars;
import org.wormscreen.image.foreign.ForeignLibrary;
import org.wormscreen.image.foreign.MissingCallException;
import org.wormscreen.plate.PixelSize;

/** Orders of axes, units, unknown formats, missing classes; on stand-ins of SCIFIO's classes. */
class ScifioAxesTest {

  @TempDir private Path folder;

  private OpenImage open(String line) throws IOException {
    Path file = Files.writeString(folder.resolve("a.axes"), line);
    return new ScifioSource().open(file, ImageLimits.defaults());
  }

  @ParameterizedTest
  @CsvSource({
    "X=4 Y=2, 1, 1, 1, 0",
    "X=4 Y=2 Unknown=5, 1, 5, 1, 16",
    "X=4 Y=2 Channel=2 Z=3 Time=4, 2, 3, 4, 184",
    "X=4 Y=2 Time=4 Z=3 Channel=2, 2, 3, 4, 184",
    "X=4 Y=2 Z=3 Lifetime=2, 1, 6, 1, 40"
  })
  void planesAreFoundWhateverTheOrderOfTheirAxes(
      String line, int channels, int slices, int frames, int firstOfLast) throws IOException {
    try (OpenImage image = open(line)) {
      ImageMetadata metadata = image.metadata();
      assertEquals(channels, metadata.channels());
      assertEquals(slices, metadata.slices());
      assertEquals(frames, metadata.frames());
      float last = image.read(new PlaneIndex(channels - 1, slices - 1, frames - 1)).at(0, 0);
      assertEquals(8f * (channels * slices * frames - 1) % 256, last);
    }
  }

  @Test
  void theFirstAxisAcrossPlanesRunsFastest() throws IOException {
    try (OpenImage image = open("X=4 Y=2 Channel=2 Time=3")) {
      assertEquals(8f, image.read(new PlaneIndex(1, 0, 0)).at(0, 0));
      assertEquals(16f, image.read(new PlaneIndex(0, 0, 1)).at(0, 0));
    }
    try (OpenImage image = open("X=4 Y=2 Time=3 Channel=2")) {
      assertEquals(24f, image.read(new PlaneIndex(1, 0, 0)).at(0, 0));
    }
  }

  @Test
  void coloursOfOnePlaneBecomeLuminance() throws IOException {
    try (OpenImage image = open("Channel=3 X=4 Y=2 Time=2 within=3")) {
      assertEquals(1, image.metadata().channels());
      assertEquals(2, image.metadata().frames());
      assertEquals(0.587f + 2 * 0.114f, image.read(PlaneIndex.FIRST).at(0, 0), 1e-4f);
    }
    try (OpenImage image = open("X=4 Y=2 Channel=3 within=3")) {
      assertEquals(8 * 0.587f + 16 * 0.114f, image.read(PlaneIndex.FIRST).at(0, 0), 1e-4f);
    }
  }

  @Test
  void aScaleIsBelievedOnlyWithAUnit() throws IOException {
    try (OpenImage image = open("unit=um scale=0.65 X=4 Y=2")) {
      assertEquals(Optional.of(0.65), image.metadata().pixelSize().map(PixelSize::micrometres));
    }
    try (OpenImage image = open("scale=25400 X=4 Y=2")) {
      assertEquals(Optional.empty(), image.metadata().pixelSize());
    }
    try (OpenImage image = open("unit=um scale=-28000000000 X=4 Y=2")) {
      assertEquals(Optional.empty(), image.metadata().pixelSize());
    }
  }

  @Test
  void aFormatThatItDoesNotKnowIsUnsupported() throws IOException {
    Path file = Files.writeString(folder.resolve("a.eps"), "%!PS");
    UnreadableImageException e =
        assertThrows(
            UnreadableImageException.class,
            () -> new ScifioSource().open(file, ImageLimits.defaults()));
    assertEquals(ImageFault.UNSUPPORTED, e.fault());
    assertTrue(e.getMessage().contains("a.eps"), e.getMessage());
  }

  @Test
  void aLibraryThatLacksAClassIsNamedWithWhatItLacks() throws Exception {
    // Only the gateway's class lies in this folder; its neighbours are missing.
    Path classes =
        Path.of(io.scif.SCIFIO.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path alone = Files.createDirectories(folder.resolve("alone/org/scijava"));
    Files.copy(classes.resolve("org/scijava/Context.class"), alone.resolve("Context.class"));
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.resolve("alone/").toUri().toURL()},
            ClassLoader.getPlatformClassLoader())) {
      MissingCallException e =
          assertThrows(
              MissingCallException.class, () -> new Scifio(new ForeignLibrary("SCIFIO", loader)));
      assertTrue(e.getMessage().contains("io.scif.SCIFIO"), e.getMessage());
    }
  }

  @Test
  void jarsThatAreNotThereOrHoldSomethingElseAreWrongUsage() throws IOException {
    for (Path place :
        List.of(folder.resolve("none.jar"), Files.createFile(folder.resolve("e.jar")))) {
      ForeignJars jars =
          new ForeignJars("SCIFIO", "SCREEN_SCIFIO", "io.scif.SCIFIO", List.of(place));
      ScreenException e = assertThrows(ScreenException.class, () -> jars.find(Map.of()));
      assertTrue(e.getMessage().contains(place.toString()), e.getMessage());
      assertTrue(e.getMessage().startsWith("--scifio names"), e.getMessage());
    }
  }

  @Test
  void withoutALibraryTheSourceSaysHowToAddIt() {
    ForeignJars jars = new ForeignJars("SCIFIO", "SCREEN_SCIFIO", "no.such.Thing", List.of());
    assertTrue(jars.find(Map.of()).isEmpty());
    assertFalse(new ScifioSource().howToAdd().isBlank());
    assertEquals("scifio", new ScifioSource().key());
    assertTrue(Stream.of("avi", "ics", "dcm").allMatch(new ScifioSource().extensions()::contains));
  }
}
