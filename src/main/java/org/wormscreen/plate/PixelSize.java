package org.wormscreen.plate;

/**
 * The edge of a square pixel on the specimen.
 *
 * @param micrometres um per pixel, positive and finite
 * @param origin where the figure comes from, in words: {@code "--pixel-size"}, {@code "MetaMorph
 *     tag of A01_w1.tif"}
 */
public record PixelSize(double micrometres, String origin) {

  public PixelSize {
    if (!(micrometres > 0) || Double.isInfinite(micrometres)) {
      throw new IllegalArgumentException(
          "A pixel size is a positive number of micrometres, found %s (%s)"
              .formatted(micrometres, origin));
    }
  }

  /** A length in um of a length in pixels. */
  public double um(double pixels) {
    return pixels * micrometres;
  }

  /** An area in um2 of an area in pixels. */
  public double um2(double pixels) {
    return pixels * micrometres * micrometres;
  }

  /** A length in pixels of a length in um. */
  public double pixels(double um) {
    return um / micrometres;
  }
}
