package org.wormscreen.worm;

/**
 * A place in an image, in pixels; the origin is the upper left corner of the upper left pixel, so
 * that pixel (0, 0) has its centre at (0.5, 0.5).
 */
public record Point(double x, double y) {

  /** The distance to another place, in pixels. */
  public double distance(Point other) {
    double across = x - other.x;
    double down = y - other.y;
    return Math.sqrt(across * across + down * down);
  }
}
