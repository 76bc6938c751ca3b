package org.wormscreen.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.simulate.design.PlateExamples;

/** The plate that is shipped is the plate that the code makes. */
class DemoPlateTest {

  private static final long LARGEST_PLATE = 3_500_000;
  private static final String ANEW = " differs: make testdata/demo-plate anew ('demo-plate')";

  @TempDir private Path folder;

  private static Path shipped() {
    Path here = Path.of("").toAbsolutePath();
    Path root = here.endsWith("src") ? here.getParent() : here;
    return root.resolve("testdata");
  }

  private static SortedSet<String> names(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      SortedSet<String> names = new TreeSet<>();
      files
          .filter(Files::isRegularFile)
          .forEach(f -> names.add(root.relativize(f).toString().replace('\\', '/')));
      return names;
    }
  }

  private static GrayImage pixels(Path file) throws IOException {
    try (OpenImage image = ImageSources.installed().open(file)) {
      return image.read(PlaneIndex.FIRST);
    }
  }

  /** Tables and TIFF files byte for byte; PNG masks by their pixels, as zlib differs by machine. */
  @Test
  void shippedPlateIsWhatTheCodeMakes() throws IOException {
    PlateSimulator.write(PlateExamples.demoPlate(), folder.resolve("demo-plate"));
    for (String part : new String[] {"demo-plate", "demo-plate-truth"}) {
      Path made = folder.resolve(part);
      Path kept = shipped().resolve(part);
      assertEquals(names(made), names(kept));
      for (String name : names(made)) {
        if (name.endsWith(".png")) {
          assertEquals(pixels(made.resolve(name)), pixels(kept.resolve(name)), name + ANEW);
        } else {
          assertEquals(-1, Files.mismatch(made.resolve(name), kept.resolve(name)), name + ANEW);
        }
      }
    }
  }

  @Test
  void shippedPlateIsSmall() throws IOException {
    Path plate = shipped().resolve("demo-plate");
    long bytes = 0;
    for (String name : names(plate)) {
      bytes += Files.size(plate.resolve(name));
    }
    assertTrue(bytes < LARGEST_PLATE, bytes + " bytes");
  }
}
