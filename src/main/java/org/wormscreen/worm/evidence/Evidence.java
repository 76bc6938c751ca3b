package org.wormscreen.worm.evidence;

import org.wormscreen.image.GrayImage;

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

  private static void check(GrayImage plane, Grid grid) {
    int width = grid.window().width();
    int height = grid.window().height();
    if (plane.width() != width || plane.height() != height) {
      throw new IllegalArgumentException(
          "Evidence is %s x %s pixels, found %s".formatted(width, height, plane));
    }
  }
}
