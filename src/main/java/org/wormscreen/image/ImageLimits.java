package org.wormscreen.image;

/**
 * How much a file may ask for before it is refused as {@link ImageFault#TOO_LARGE}.
 *
 * @param maxPixels most pixels of one plane
 */
public record ImageLimits(long maxPixels) {

  /** No array of Java holds more, and the arithmetic of sizes stays far from overflow. */
  private static final long CEILING = 1L << 30;

  public ImageLimits {
    if (maxPixels < 1 || maxPixels > CEILING) {
      throw new IllegalArgumentException(
          "The most pixels of a plane lie between 1 and %s, found %s"
              .formatted(CEILING, maxPixels));
    }
  }

  /** 2^28 pixels a plane: 16,384 x 16,384, one gigabyte as floats. */
  public static ImageLimits defaults() {
    return new ImageLimits(1L << 28);
  }

  /**
   * Checks the size that a header claims; call it before giving memory.
   *
   * @param file the file's name for the message
   * @throws UnreadableImageException FORMAT when a side is not positive, TOO_LARGE above the limit
   */
  public void check(String file, long width, long height) throws UnreadableImageException {
    if (width < 1 || height < 1) {
      throw new UnreadableImageException(
          ImageFault.FORMAT,
          "%s says it has %s x %s pixels; both must be positive".formatted(file, width, height));
    }
    if (width > maxPixels || height > maxPixels || width * height > maxPixels) {
      throw new UnreadableImageException(
          ImageFault.TOO_LARGE,
          "%s says it has %s x %s pixels; the limit is %s pixels a plane"
              .formatted(file, width, height, maxPixels));
    }
  }
}
