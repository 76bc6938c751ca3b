package org.wormscreen.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageMetadata;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.intake.names.NamedFile;

/**
 * An image file whose headers were read.
 *
 * @param metadata what they say; empty when the file cannot be read
 * @param fault what is wrong; empty when nothing is
 * @param message what is wrong, in a sentence; {@code ""} when nothing is
 */
record OpenedFile(
    NamedFile named, Optional<ImageMetadata> metadata, Optional<ImageFault> fault, String message) {

  /** Reads the headers of all files, several at once, in the order given. */
  static List<OpenedFile> all(Path folder, List<NamedFile> files, ImageSources sources) {
    return files.parallelStream().map(file -> of(folder, file, sources)).toList();
  }

  private static OpenedFile of(Path folder, NamedFile named, ImageSources sources) {
    try (OpenImage image = sources.open(folder.resolve(named.file()))) {
      return new OpenedFile(named, Optional.of(image.metadata()), Optional.empty(), "");
    } catch (UnreadableImageException e) {
      return failed(named, e.fault(), e.getMessage());
    } catch (IOException e) {
      return failed(
          named,
          ImageFault.IO,
          "%s cannot be read from its disk: %s"
              .formatted(Problems.shown(named.file()), e.getMessage()));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // One file may not end the plan of a plate, even where a reader of a plugin breaks its word.
      return failed(
          named,
          ImageFault.FORMAT,
          "%s made its reader fail: %s".formatted(Problems.shown(named.file()), e));
    }
  }

  private static OpenedFile failed(NamedFile named, ImageFault fault, String message) {
    return new OpenedFile(named, Optional.empty(), Optional.of(fault), message);
  }
}
