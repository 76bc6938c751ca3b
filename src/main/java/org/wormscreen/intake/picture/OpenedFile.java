package org.wormscreen.intake.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageSeries;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.intake.Problems;

/**
 * An image file whose headers were read.
 *
 * @param file relative to the plate folder
 * @param series the images in it; empty when the file cannot be read
 * @param fault what is wrong; empty when nothing is
 * @param message what is wrong, in a sentence; {@code ""} when nothing is
 */
public record OpenedFile(
    Path file, List<ImageSeries> series, Optional<ImageFault> fault, String message) {

  public OpenedFile {
    series = List.copyOf(series);
  }

  /** Reads the headers of a file. */
  public static OpenedFile of(Path folder, Path file, ImageSources sources) {
    try (OpenImage image = sources.open(folder.resolve(file))) {
      return new OpenedFile(file, image.series(), Optional.empty(), "");
    } catch (UnreadableImageException e) {
      return failed(file, e.fault(), e.getMessage());
    } catch (IOException e) {
      return failed(
          file,
          ImageFault.IO,
          "%s cannot be read from its disk: %s".formatted(Problems.shown(file), e.getMessage()));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // One file may not end the plan of a plate, even where a reader of a plugin breaks its word.
      return failed(
          file,
          ImageFault.FORMAT,
          "%s made its reader fail: %s".formatted(Problems.shown(file), e));
    }
  }

  private static OpenedFile failed(Path file, ImageFault fault, String message) {
    return new OpenedFile(file, List.of(), Optional.of(fault), message);
  }
}
