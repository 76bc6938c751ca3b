package org.wormscreen.image.foreign;

import java.io.IOException;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;

/**
 * Whether a plane was in its file at all. Libraries that open everything leave the rows at zero,
 * without a word, that a cut file no longer holds.
 *
 * <p>A plane is refused when its end (or its beginning, for formats that begin below) is zero, the
 * files are shorter than all their pixels, and they end within this plane, as far as their length
 * tells, after what is not zero. So is a plane of nothing but zeros in such a file. A packed file
 * of a scene with a black edge holds more values than it has bytes, and passes.
 *
 * <p>What cannot be known: a cut packed file whose library does not complain; a plane that is zero
 * there anyway, since then nothing is missing either; planes that do not lie in the order of their
 * numbers; the loss of fewer bytes than {@value #FEWEST_ZEROS} or than the file has beside its
 * pixels.
 *
 * @param bytesOfFiles how long the image's files are together; asked only when needed
 * @param bytesOfPixels of all planes, unpacked
 */
public record Wholeness(Length bytesOfFiles, long bytesOfPixels) {

  /** What a file may hold beside its pixels: 16 KB. */
  private static final long MOST_HEADER = 1 << 14;

  private static final int FEWEST_ZEROS = 16;

  /** A length that takes a look at the disk. */
  @FunctionalInterface
  public interface Length {
    /** In bytes. */
    long bytes() throws IOException;
  }

  /**
   * Checks a plane that a library handed over.
   *
   * @param before bytes of the planes before it
   * @throws UnreadableImageException TRUNCATED when a part of it is missing
   */
  public void require(byte[] plane, long before, String file) throws IOException {
    int above = zeros(plane, 0, 1);
    int below = zeros(plane, plane.length - 1, -1);
    int missing = Math.max(above, below);
    if (missing == 0) {
      return;
    }
    long length = bytesOfFiles.bytes();
    long values = plane.length - missing;
    boolean endsHere = before + plane.length > length - MOST_HEADER;
    boolean fits = missing >= FEWEST_ZEROS && endsHere && before + values <= length;
    if (length < bytesOfPixels && (values == 0 || fits)) {
      throw new UnreadableImageException(
          ImageFault.TRUNCATED,
          "%s holds %s bytes for %s bytes of pixels, and %s"
              .formatted(
                  file,
                  length,
                  bytesOfPixels,
                  values == 0
                      ? "nothing but zeros came out: it is cut short, or empty"
                      : "the %s %s of %s bytes of a plane came out as zeros: it is cut short"
                          .formatted(below >= above ? "last" : "first", missing, plane.length)));
    }
  }

  private static int zeros(byte[] plane, int from, int step) {
    int found = 0;
    while (found < plane.length && plane[from + found * step] == 0) {
      found++;
    }
    return found;
  }
}
