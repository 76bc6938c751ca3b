package org.wormscreen.worm;

import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Window;

/**
 * What speaks for bodies at each place, at the normal scale at which a body is {@link #BODY} pixels
 * wide; both planes have one size. Whatever makes these planes, the search for animals is the same.
 *
 * @param core 0 to 1: this is the middle line of a body; touching bodies come apart here
 * @param body 0 to 1: this lies within a body, 0.5 at its edge
 * @param window the part of the image that the planes cover, in image pixels
 */
public record Evidence(GrayImage core, GrayImage body, Window window) {

  /** The width of a typical body at the normal scale, pixels. */
  public static final double BODY = 10;

  public Evidence {
    if (core.width() != body.width() || core.height() != body.height()) {
      throw new IllegalArgumentException(
          "Core and body are of one size, found %s and %s".formatted(core, body));
    }
  }

  /** Evidence pixels per image pixel. */
  public double zoom() {
    return (zoomX() + zoomY()) / 2;
  }

  private double zoomX() {
    return (double) core.width() / window.width();
  }

  private double zoomY() {
    return (double) core.height() / window.height();
  }

  /** The place in the image of a place in the evidence. */
  Point inImage(Point p) {
    return new Point(p.x() / zoomX() + window.left(), p.y() / zoomY() + window.top());
  }
}
