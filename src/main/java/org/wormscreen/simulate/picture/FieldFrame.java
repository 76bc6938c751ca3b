package org.wormscreen.simulate.picture;

/**
 * Which part of a well a picture shows.
 *
 * @param width pixels
 * @param height pixels
 * @param leftUm where the left edge lies, um from the middle of the well
 * @param topUm where the upper edge lies, um from the middle of the well
 */
public record FieldFrame(int width, int height, double umPerPixel, double leftUm, double topUm) {

  public FieldFrame {
    if (width < 1 || height < 1 || !(umPerPixel > 0)) {
      throw new IllegalArgumentException(
          "A picture has pixels of a positive size; found %s x %s of %s um"
              .formatted(width, height, umPerPixel));
    }
  }

  /** A picture whose middle lies at a place of the well. */
  public static FieldFrame around(
      double xUm, double yUm, int width, int height, double umPerPixel) {
    return new FieldFrame(
        width, height, umPerPixel, xUm - width * umPerPixel / 2, yUm - height * umPerPixel / 2);
  }

  /** The column of a place in the well, pixels from the left edge. */
  public double column(double xUm) {
    return (xUm - leftUm) / umPerPixel;
  }

  /** The row of a place in the well, pixels from the upper edge. */
  public double row(double yUm) {
    return (yUm - topUm) / umPerPixel;
  }
}
