package org.wormscreen.image.foreign;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.wormscreen.image.FileKind;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageSource;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.image.raster.JpegSource;
import org.wormscreen.image.raster.PngSource;
import org.wormscreen.image.tiff.TiffSource;

/**
 * What is checked before a foreign library sees a file, and how its failures are told.
 *
 * <p>Libraries that open everything tend to leave rows dark, without a word, that a cut file no
 * longer holds. Where the structure is known here, such files are refused before.
 */
public final class SoundFile {

  private SoundFile() {}

  /**
   * Checks that the file is a regular one, holds bytes, is what its name says, and that a TIFF, PNG
   * or JPEG is whole.
   */
  public static void require(Path file, ImageLimits limits) throws IOException {
    Optional<FileKind> named = FileKind.named(file);
    if (named.isPresent()) {
      named.get().require(file);
    }
    Optional<ImageSource> own = FileKind.of(file).flatMap(SoundFile::source);
    if (own.isPresent()) {
      requireWhole(own.get(), file, limits);
    }
  }

  /** Whether {@link #require} has seen that all of the file is there. */
  public static boolean knowsEnd(Path file) throws IOException {
    return FileKind.of(file).flatMap(SoundFile::source).isPresent();
  }

  /** The source that knows the structure of such files. */
  private static Optional<ImageSource> source(FileKind kind) {
    return switch (kind) {
      case TIFF -> Optional.of(new TiffSource());
      case PNG -> Optional.of(new PngSource());
      case JPEG -> Optional.of(new JpegSource());
      default -> Optional.empty();
    };
  }

  /** Forms that are not read here are left to the library. */
  private static void requireWhole(ImageSource own, Path file, ImageLimits limits)
      throws IOException {
    try {
      own.open(file, limits).close();
    } catch (UnreadableImageException e) {
      if (e.fault() == ImageFault.TRUNCATED || e.fault() == ImageFault.TOO_LARGE) {
        throw e;
      }
    }
  }

  /**
   * What a library threw, as one failed image.
   *
   * @param library its name
   */
  public static UnreadableImageException fault(String file, String library, IOException e) {
    Throwable cause = e instanceof ForeignFailure ? e.getCause() : e;
    boolean ends = false;
    for (Throwable t = cause; t != null; t = t.getCause()) {
      ends |= t instanceof EOFException;
    }
    String kind = cause.getClass().getSimpleName();
    boolean unknown = kind.startsWith("Unknown") || kind.startsWith("Unsupported");
    ImageFault fault =
        ends ? ImageFault.TRUNCATED : unknown ? ImageFault.UNSUPPORTED : ImageFault.FORMAT;
    return new UnreadableImageException(
        fault,
        "%s cannot be read by %s: %s"
            .formatted(file, library, cause.getMessage() == null ? cause : cause.getMessage()),
        e);
  }
}
