package org.wormscreen.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A reader of image files, found as a service ({@link java.util.ServiceLoader}).
 *
 * <p>A source has no state and may be used by many threads; each task opens its own {@link
 * OpenImage}.
 */
public interface ImageSource {

  /** The name shown by {@code screen formats} and in provenance: {@code "TIFF"}. */
  String name();

  /** The version of what reads the pixels, in words; {@code "built in"} for this library's own. */
  String version();

  /** Endings of file names that this source opens, lower case, without the dot, in order. */
  List<String> extensions();

  /** How well this source reads the file, judged by its first bytes and name. */
  Support support(Path file) throws IOException;

  /**
   * Opens the file and checks its headers; no pixel is read and no memory given for any.
   *
   * @param limits what the headers may ask for
   * @throws UnreadableImageException when the file is broken, hostile or not supported
   * @throws IOException when the file cannot be read from its disk
   */
  OpenImage open(Path file, ImageLimits limits) throws IOException;

  /** How well a source reads a file; of several, the best is taken. */
  enum Support {
    NONE,
    /** Opens the pixels, may lose metadata. */
    PARTIAL,
    /** Opens pixels and metadata through a general library. */
    FULL,
    /** Made for just this format. */
    NATIVE
  }
}
