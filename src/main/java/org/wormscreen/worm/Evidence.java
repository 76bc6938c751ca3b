package org.wormscreen.worm;

import org.wormscreen.image.GrayImage;

/**
 * What speaks for bodies at each place, at the normal scale at which a body is {@link #BODY} pixels
 * wide; all planes have one size. Whatever makes these planes, the search for animals is the same.
 *
 * @param core 0 to 1: this is the middle line of a body; touching bodies come apart here
 * @param body 0 to 1: this lies within a body, 0.5 at its edge
 * @param density darkness, -ln of transmission; bodies that cross add up
 * @param zoom evidence pixels per image pixel
 */
public record Evidence(GrayImage core, GrayImage body, GrayImage density, double zoom) {

  /** The width of a typical body at the normal scale, pixels. */
  public static final double BODY = 10;

  public Evidence {
    boolean same =
        core.width() == body.width()
            && core.width() == density.width()
            && core.height() == body.height()
            && core.height() == density.height();
    if (!same || !(zoom > 0)) {
      throw new IllegalArgumentException(
          "Planes of one size and a positive zoom, found %s, %s, %s, zoom %s"
              .formatted(core, body, density, zoom));
    }
  }

  /** The place in the image of a place in the evidence. */
  Point inImage(Point p) {
    return new Point(p.x() / zoom, p.y() / zoom);
  }
}
