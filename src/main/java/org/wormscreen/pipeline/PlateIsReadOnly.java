package org.wormscreen.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;

/**
 * A plate folder is never written to: what a run makes lies outside of it, by whatever link.
 *
 * @param plate the plate folder
 */
public record PlateIsReadOnly(Path plate) {

  /**
   * Checks a folder that is to be written.
   *
   * @param what in words: {@code "output folder"}
   * @throws ScreenException when it lies inside the plate folder
   */
  public void requireOutside(Path folder, String what) {
    if (real(folder).startsWith(real(plate))) {
      throw new ScreenException(
          Kind.USAGE,
          "The %s %s lies inside the plate folder %s, which is never written to; choose another by --out"
              .formatted(what, folder, plate));
    }
  }

  /** The path without links, as far as it exists. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path there = absolute; there != null; there = there.getParent()) {
      if (Files.exists(there)) {
        try {
          return there.toRealPath().resolve(there.relativize(absolute));
        } catch (IOException e) {
          return absolute; // whoever opens it says what is wrong with it
        }
      }
    }
    return absolute;
  }
}
