package org.wormscreen.worm.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Polyline;

/**
 * Follows a body from where its line ends to its tips, which are thin and pale: step by step the
 * darkest way ahead, until it is as light as the ground. Lengths in image pixels.
 *
 * @param body width of a typical body
 * @param level transmission at which a tip ends
 */
record TipFollower(Sampler flat, double body, double level, EdgeFinder.Barrier others) {

  private static final double STRIDE = 1.0 / 12;
  private static final double TURN = 0.12;
  private static final double STIFFNESS = 0.004;
  private static final int MOST_STRIDES = 24;

  /**
   * The line with both tips.
   *
   * @param step distance between the points of the line
   */
  Polyline extended(Polyline line, double step) {
    List<Point> points = new ArrayList<>(line.points());
    Collections.reverse(points);
    points.addAll(beyond(points, step));
    Collections.reverse(points);
    points.addAll(beyond(points, step));
    return new Polyline(points).evenly(step);
  }

  private List<Point> beyond(List<Point> points, double step) {
    int back = (int) Math.max(1, Math.round(0.6 * body / step));
    Point tip = points.get(points.size() - 1);
    Point from = points.get(Math.max(0, points.size() - 1 - back));
    double angle = StrictMath.atan2(tip.y() - from.y(), tip.x() - from.x());
    double stride = STRIDE * body;
    List<Point> more = new ArrayList<>();
    for (int k = 0; k < MOST_STRIDES; k++) {
      angle += darkestTurn(tip, angle, stride);
      Point next =
          new Point(
              tip.x() + stride * StrictMath.cos(angle), tip.y() + stride * StrictMath.sin(angle));
      if (flat.at(next.x(), next.y()) > level || others.at(next.x(), next.y())) {
        break;
      }
      more.add(next);
      tip = next;
    }
    return more;
  }

  private double darkestTurn(Point tip, double angle, double stride) {
    double best = Double.POSITIVE_INFINITY;
    double turn = 0;
    for (int t = -2; t <= 2; t++) {
      double a = angle + TURN * t;
      double dx = stride * StrictMath.cos(a);
      double dy = stride * StrictMath.sin(a);
      double sum = STIFFNESS * Math.abs(t);
      for (int q = 1; q <= 3; q++) {
        sum += flat.at(tip.x() + q * dx, tip.y() + q * dy) / 3;
      }
      if (sum < best) {
        best = sum;
        turn = TURN * t;
      }
    }
    return turn;
  }
}
