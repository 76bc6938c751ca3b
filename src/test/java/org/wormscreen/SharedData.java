package org.wormscreen;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real images and reference statistics that lie beside the project and are never part of it. */
public final class SharedData {

  private SharedData() {}

  /**
   * A folder of the shared data; aborts the calling test, saying so, where it is absent.
   *
   * @param name a folder's name, such as {@code bbbc010}
   */
  public static Path folder(String name) {
    Path here = Path.of("").toAbsolutePath();
    Path root = here; // the project's, or that of one of its modules
    while (!Files.isDirectory(root.resolve("testdata")) && root.getNameCount() > 1) {
      root = root.getParent();
    }
    Path folder = root.resolveSibling("shared").resolve("data").resolve(name);
    assumeTrue(Files.isDirectory(folder), "SKIPPED: no ../shared/data/" + name);
    return folder;
  }
}
