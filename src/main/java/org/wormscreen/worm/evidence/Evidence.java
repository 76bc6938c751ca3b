package org.wormscreen.worm.evidence;

import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.worm.Point;

/**
 * What speaks for bodies at each place, at the normal scale at which a body is {@link #BODY} pixels
 * wide; both planes are those of the grid's window. Whatever makes these planes, the search for
 * animals is the same.
 *
 * @param core 0 to 1: this is the middle line of a body; touching bodies come apart here
 * @param body 0 to 1: this lies within a body, 0.5 at its edge
 * @param density -ln of transmission, 0 on empty ground
 * @param grid where the planes lie in the image
 */
public record Evidence(GrayImage core, GrayImage body, GrayImage density, Grid grid) {

  /** The width of a typical body at the normal scale, pixels. */
  public static final double BODY = 10;

  public Evidence {
    check(core, grid);
    check(body, grid);
    check(density, grid);
  }

  /** The same without cores and bodies where the image has anything else than these pixels. */
  public Evidence only(BinaryMask pixels) {
    return new Evidence(only(core, pixels), only(body, pixels), density, grid);
  }

  private GrayImage only(GrayImage plane, BinaryMask pixels) {
    float[] values = plane.toArray();
    for (int i = 0; i < values.length; i++) {
      Point at = grid.inImage(new Point(i % plane.width() + 0.5, i / plane.width() + 0.5));
      values[i] = pixels.at((int) at.x(), (int) at.y()) ? values[i] : 0;
    }
    return GrayImage.taking(plane.width(), plane.height(), values);
  }

  private static void check(GrayImage plane, Grid grid) {
    int width = grid.window().width();
    int height = grid.window().height();
    if (plane.width() != width || plane.height() != height) {
      throw new IllegalArgumentException(
          "Evidence is %s x %s pixels, found %s".formatted(width, height, plane));
    }
  }
}
