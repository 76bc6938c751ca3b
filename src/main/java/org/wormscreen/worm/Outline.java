package org.wormscreen.worm;

import java.util.List;

/**
 * The visible edge of an object as a closed polygon, sub-pixel; the last corner joins the first.
 *
 * @param corners at least three
 */
public record Outline(List<Point> corners) {

  public Outline {
    corners = List.copyOf(corners);
    if (corners.size() < 3) {
      throw new IllegalArgumentException(
          "An outline has at least three corners, found " + corners.size());
    }
  }

  /** The enclosed area in square pixels (shoelace formula). */
  public double area() {
    double twice = 0;
    Point from = corners.get(corners.size() - 1);
    for (Point to : corners) {
      twice += from.x() * to.y() - to.x() * from.y();
      from = to;
    }
    return Math.abs(twice) / 2;
  }
}
