package org.wormscreen.worm.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Polyline;

/**
 * Follows a body from where its line ends to its tips, which are thin and pale: step by step the
 * darkest way ahead, until it is as light as the ground; and then on as long as what lies ahead is
 * darker than the ground on either side by more than grain can make it, as the whip of a larva's
 * tail is. Lengths in image pixels.
 *
 * @param body width of a typical body
 * @param level transmission at which a tip ends
 */
record TipFollower(Sampler flat, double body, double level, EdgeFinder.Barrier others) {

  private static final double STRIDE = 1.0 / 12;

  /** The longest stride, and the farthest that is looked ahead for a whip, pixels. */
  private static final double LONGEST = 3;

  private static final double FARTHEST = 8;
  private static final double TURN = 0.12;
  private static final double STIFFNESS = 0.004;

  /** How far a tip is followed, body widths. */
  private static final double MOST = 2;

  /** How far back, along it and across, a body is met again, body widths. */
  private static final double BACK = 2.5;

  private static final double ON = 0.4;

  /** How far ahead the whip of a tail is judged, and where the ground beside it, body widths. */
  private static final double AHEAD = 0.3;

  private static final double ASIDE = 0.25;

  /** Standard errors of the ground by which a whip is darker, and the least that counts. */
  private static final double ERRORS = 3;

  private static final double LEAST = 0.015;

  /** On coarser pixels a whip is not to be told from blur. */
  private static final int FEWEST = 5;

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
    double stride = Math.min(STRIDE * body, LONGEST);
    List<Point> more = new ArrayList<>();
    for (int k = 0; k * stride < MOST * body; k++) {
      angle += darkestTurn(tip, angle, stride);
      Point next =
          new Point(
              tip.x() + stride * StrictMath.cos(angle), tip.y() + stride * StrictMath.sin(angle));
      boolean taken = others.at(next.x(), next.y()) || liesOnItself(next, points, step);
      if (taken || flat.at(next.x(), next.y()) > level && !isWhip(tip, angle)) {
        break;
      }
      more.add(next);
      tip = next;
    }
    return more;
  }

  /** Whether a place is on the same body far back, as where a tail touches it. */
  private boolean liesOnItself(Point next, List<Point> points, double step) {
    int far = points.size() - 1 - (int) Math.ceil(BACK * body / step);
    for (int i = 0; i <= far; i++) {
      if (points.get(i).distance(next) < ON * body) {
        return true;
      }
    }
    return false;
  }

  /** Whether a thin dark line goes on ahead. */
  private boolean isWhip(Point tip, double angle) {
    double dx = StrictMath.cos(angle);
    double dy = StrictMath.sin(angle);
    double aside = ASIDE * body;
    double ahead = Math.min(AHEAD * body, FARTHEST);
    int count = (int) Math.round(ahead);
    if (count < FEWEST) {
      return false;
    }
    double line = 0;
    double end = 0;
    int last = (count + 1) / 2;
    double[] beside = new double[2];
    double squares = 0;
    for (int k = 1; k <= count; k++) {
      double far = ahead * k / count;
      double x = tip.x() + far * dx;
      double y = tip.y() + far * dy;
      double here = flat.at(x, y);
      line += here / count;
      end += k > count - last ? here / last : 0;
      for (int side = 0; side < 2; side++) {
        double to = side == 0 ? aside : -aside;
        double ground = flat.at(x - to * dy, y + to * dx);
        beside[side] += ground / count;
        squares += ground * ground / (2 * count);
      }
    }
    double mean = (beside[0] + beside[1]) / 2;
    double error = Math.sqrt(Math.max(0, squares - mean * mean) / count);
    double lighter = Math.min(beside[0], beside[1]);
    // beyond a blunt head only the near part is dark, by its blur
    return lighter - line > Math.max(LEAST, ERRORS * error) && lighter - end > LEAST;
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
