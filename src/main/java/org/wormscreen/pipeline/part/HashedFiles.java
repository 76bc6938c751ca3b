package org.wormscreen.pipeline.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.report.Provenance.HashedFile;

/** Files with the hashes of their bytes. */
public final class HashedFiles {

  private HashedFiles() {}

  /**
   * The file as it is now.
   *
   * @param name the path that is kept of it
   */
  public static HashedFile of(String name, Path file) {
    try {
      return new HashedFile(name, Files.size(file), Sha256.of(file));
    } catch (IOException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT, "%s cannot be read (%s)".formatted(file, e.getMessage()), e);
    }
  }
}
