package org.wormscreen.worm;

import java.util.List;

/**
 * The line through the middle of a body from end to end, at even steps; which end is the head is
 * not said here.
 *
 * @param points at least two
 */
public record Midline(List<MidlinePoint> points) {

  public Midline {
    points = List.copyOf(points);
    if (points.size() < 2) {
      throw new IllegalArgumentException(
          "A midline has at least two points, found " + points.size());
    }
  }

  /** Arc length in pixels. */
  public double length() {
    double sum = 0;
    for (int i = 1; i < points.size(); i++) {
      sum += points.get(i - 1).place().distance(points.get(i).place());
    }
    return sum;
  }

  /** The point half-way, by index. */
  public Point middle() {
    return points.get(points.size() / 2).place();
  }
}
