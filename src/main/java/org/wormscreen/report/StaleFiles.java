package org.wormscreen.report;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;

/** Removes what an earlier run left in a folder of results, and nothing else. */
public final class StaleFiles {

  private StaleFiles() {}

  /**
   * Deletes the files of the folder whose whole names fit the pattern, save those to be kept. A
   * folder that does not exist has none.
   *
   * @param keep names of files
   */
  public static void remove(Path folder, Pattern names, Set<String> keep) {
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (names.matcher(name).matches() && !keep.contains(name)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return;
    } catch (DirectoryIteratorException e) {
      throw cannot(folder, e.getCause());
    } catch (IOException e) {
      throw cannot(folder, e);
    }
  }

  private static ScreenException cannot(Path folder, IOException cause) {
    return new ScreenException(
        Kind.INPUT_OUTPUT,
        "Cannot remove results of an earlier run in %s (%s).".formatted(folder, cause.getMessage()),
        cause);
  }
}
