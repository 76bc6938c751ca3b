package org.wormscreen.image.tiff;

import java.io.IOException;
import java.nio.file.Path;
import org.wormscreen.image.ImageLimits;

/** The text that a TIFF carries beside its pixels. */
public final class TiffDescription {

  private TiffDescription() {}

  /** The image description of the first page; {@code ""} when there is none. */
  public static String of(Path file) throws IOException {
    try (TiffBytes bytes = TiffBytes.open(file)) {
      TiffFile read = TiffFile.read(bytes, ImageLimits.defaults());
      return read.first().directory().text(TiffDirectory.DESCRIPTION);
    }
  }
}
