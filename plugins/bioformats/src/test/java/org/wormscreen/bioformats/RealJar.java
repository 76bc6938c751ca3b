package org.wormscreen.bioformats;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wormscreen.image.ImageSource;

/** The real bioformats_package.jar, where {@code scripts/fetch-bioformats} puts it. */
final class RealJar {

  private static final ImageSource SOURCE = new BioFormatsSource().from(List.of(place()));

  private RealJar() {}

  static Path place() {
    String cache =
        Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
            .orElse(System.getProperty("user.home") + "/.cache");
    return Path.of(cache, "wormscreen", "bioformats_package.jar");
  }

  /** A source with the real library; aborts the calling test, saying so, where it is absent. */
  static ImageSource source() {
    assumeTrue(
        Files.isRegularFile(place()),
        "SKIPPED: no bioformats_package.jar; scripts/fetch-bioformats brings one");
    return SOURCE;
  }
}
