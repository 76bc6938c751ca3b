package org.wormscreen.report.picture;

/**
 * How pictures of fields are made.
 *
 * @param longestSidePx the larger of width and height is at most this; smaller images stay as they
 *     are
 * @param quality of the JPEG, 0 to 1
 * @param darkQuantile the share of pixels in the middle of the field that may turn black
 * @param brightQuantile the share of pixels there at which white is reached
 */
public record PictureSettings(
    int longestSidePx, double quality, double darkQuantile, double brightQuantile) {

  private static final int FEW = 100;
  private static final int MANY = 400;

  public PictureSettings {
    if (longestSidePx < 1 || !(quality > 0 && quality <= 1)) {
      throw new IllegalArgumentException(
          "A picture has a side of at least 1 pixel and a quality above 0 and up to 1, found %s and %s"
              .formatted(longestSidePx, quality));
    }
    if (!(0 <= darkQuantile && darkQuantile < brightQuantile && brightQuantile <= 1)) {
      throw new IllegalArgumentException(
          "Quantiles rise within 0 to 1, found %s and %s".formatted(darkQuantile, brightQuantile));
    }
  }

  /** Pictures of 512 pixels, for pages with a hundred of them. */
  public static PictureSettings defaults() {
    return new PictureSettings(512, 0.72, 0.002, 0.985);
  }

  /** Smaller pictures the more there are, so that a page stays light: 512, 320 or 200 pixels. */
  public static PictureSettings forPictures(int count) {
    PictureSettings d = defaults();
    int side = count <= FEW ? d.longestSidePx : count <= MANY ? 320 : 200;
    return new PictureSettings(side, d.quality, d.darkQuantile, d.brightQuantile);
  }
}
