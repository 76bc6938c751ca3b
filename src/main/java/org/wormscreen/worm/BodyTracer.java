package org.wormscreen.worm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wormscreen.mask.plane.Sampler;

/**
 * Draws a body about its middle line: follows the line on to the tips, then looks outwards along
 * its normals for the edge, at the image's own resolution.
 *
 * <p>All lengths in image pixels.
 *
 * @param flat transmission, 1 on empty ground
 * @param body width of a typical body
 * @param edge where the edge lies between ground (0) and the body's own darkness (1)
 * @param weakest the least darkness (1 - transmission) of an edge
 * @param step distance between points of the midline
 */
record BodyTracer(Sampler flat, double body, double edge, double weakest, double step) {

  /** Tips are thin and pale: they are followed to this part of the edge's darkness. */
  private static final double TIP = 0.7;

  /** Half-width relative to the middle's at steps of 0.02 of the length from a tip. */
  private static final double[] PROFILE = {
    0.10, 0.34, 0.50, 0.59, 0.68, 0.75, 0.80, 0.84, 0.885, 0.91, 0.93, 0.95, 0.965, 0.975, 0.985,
    1.0
  };

  /** A body as drawn: its middle line and the half-widths to both sides, NaN where none is seen. */
  record Drawn(Polyline line, double[] left, double[] right, double darkness, double halfWidth) {

    Drawn {
      left = left.clone();
      right = right.clone();
    }

    @Override
    public double[] left() {
      return left.clone();
    }

    @Override
    public double[] right() {
      return right.clone();
    }
  }

  /** The line smoothed and centred, with no regard to neighbours and without its outermost tips. */
  Drawn sketch(Polyline rough) {
    Polyline line = rough.evenly(step / 2).smoothed(0.3 * body / (step / 2)).evenly(step);
    double dark = darkness(line);
    double level = level(dark);
    Barrier open = (x, y) -> false;
    for (int round = 0; round < 2; round++) {
      double[][] sides = sides(line, level, open);
      line = centred(line, sides[0], sides[1]);
    }
    double[][] sides = sides(line, level, open);
    return new Drawn(line, sides[0], sides[1], dark, usual(sides));
  }

  /** Where other bodies are. */
  interface Barrier {
    boolean at(double x, double y);
  }

  private double level(double dark) {
    return 1 - Math.max(weakest, edge * dark);
  }

  /** The whole body beside its neighbours; half-widths are NaN where they hide the edge. */
  Drawn draw(Drawn sketch, Barrier others) {
    double level = level(sketch.darkness());
    double tip = 1 - Math.max(weakest, TIP * (1 - level));
    Polyline whole = extended(sketch.line(), tip, others).evenly(step);
    double[][] sides = sides(whole, level, others);
    whole = centred(whole, sides[0], sides[1]);
    sides = sides(whole, level, others);
    double half = usual(sides);
    int n = whole.points().size();
    for (int i = 0; i < n; i++) {
      double expected = half * profile((double) i / (n - 1));
      for (double[] side : sides) {
        if (side[i] > 1.45 * expected + 0.12 * body) {
          side[i] = Double.NaN;
        }
      }
    }
    return new Drawn(whole, sides[0], sides[1], sketch.darkness(), half);
  }

  /** Half-width of a usual body at a fraction of its length, 1 in the middle. */
  static double profile(double fraction) {
    double fromTip = Math.min(fraction, 1 - fraction) * 50;
    int low = (int) Math.min(PROFILE.length - 1, Math.floor(fromTip));
    int high = Math.min(PROFILE.length - 1, low + 1);
    double part = Math.min(1, fromTip - low);
    return PROFILE[low] * (1 - part) + PROFILE[high] * part;
  }

  private double darkness(Polyline line) {
    int n = line.points().size();
    double[] dark = new double[n];
    for (int i = 0; i < n; i++) {
      dark[i] = 1 - flat.at(line.points().get(i).x(), line.points().get(i).y());
    }
    Arrays.sort(dark);
    return dark[n / 2];
  }

  private double usual(double[][] sides) {
    int n = sides[0].length;
    double[] seen = new double[2 * n];
    int count = 0;
    for (double[] side : sides) {
      for (int i = n / 5; i < n - n / 5; i++) {
        if (!Double.isNaN(side[i])) {
          seen[count++] = side[i];
        }
      }
    }
    if (count < 3) {
      return body / 2;
    }
    double[] sorted = Arrays.copyOf(seen, count);
    Arrays.sort(sorted);
    return Math.min(0.75 * body, sorted[count / 2]);
  }

  private double[][] sides(Polyline line, double level, Barrier others) {
    int n = line.points().size();
    double[][] sides = new double[2][n];
    for (int i = 0; i < n; i++) {
      Point at = line.points().get(i);
      Point way = line.direction(i);
      sides[0][i] = reach(at, way.y(), -way.x(), level, others);
      sides[1][i] = reach(at, -way.y(), way.x(), level, others);
    }
    return sides;
  }

  /** Distance to the edge in a direction: the level, or the valley before a neighbour. */
  private double reach(Point at, double dx, double dy, double level, Barrier others) {
    double fine = body / 40;
    double most = 0.95 * body;
    double before = flat.at(at.x(), at.y());
    if (before > level) {
      return 0;
    }
    double brightest = before;
    double valley = 0;
    for (double far = fine; far <= most; far += fine) {
      if (others.at(at.x() + far * dx, at.y() + far * dy)) {
        return Double.NaN;
      }
      double here = flat.at(at.x() + far * dx, at.y() + far * dy);
      if (here > level) {
        return far - fine * (here - level) / (here - before);
      }
      if (here > brightest) {
        brightest = here;
        valley = far;
      } else if (valley > 0.3 * body && brightest - here > 0.06) {
        return valley;
      }
      before = here;
    }
    return Double.NaN;
  }

  private Polyline centred(Polyline line, double[] left, double[] right) {
    int n = line.points().size();
    double[] shift = new double[n];
    for (int i = 0; i < n; i++) {
      boolean seen = left[i] + right[i] < 1.4 * body && left[i] + right[i] > 0;
      double limit = 0.25 * body;
      shift[i] = seen ? Math.max(-limit, Math.min(limit, (right[i] - left[i]) / 2)) : 0;
    }
    List<Point> moved = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      double sum = 0;
      int count = 0;
      for (int k = Math.max(0, i - 1); k <= Math.min(n - 1, i + 1); k++) {
        sum += shift[k];
        count++;
      }
      Point way = line.direction(i);
      Point at = line.points().get(i);
      double by = sum / count;
      moved.add(new Point(at.x() - way.y() * by, at.y() + way.x() * by));
    }
    return new Polyline(moved).smoothed(1).evenly(step);
  }

  private Polyline extended(Polyline line, double level, Barrier others) {
    List<Point> points = new ArrayList<>(line.points());
    java.util.Collections.reverse(points);
    points.addAll(beyond(points, level, others));
    java.util.Collections.reverse(points);
    points.addAll(beyond(points, level, others));
    return new Polyline(points);
  }

  /** Goes on from the last point while it is dark, steering towards the darkest way. */
  private List<Point> beyond(List<Point> points, double level, Barrier others) {
    int back = (int) Math.max(1, Math.round(0.6 * body / step));
    Point tip = points.get(points.size() - 1);
    Point from = points.get(Math.max(0, points.size() - 1 - back));
    double angle = StrictMath.atan2(tip.y() - from.y(), tip.x() - from.x());
    double stride = body / 12;
    List<Point> more = new ArrayList<>();
    for (int k = 0; k < 24; k++) {
      double best = Double.POSITIVE_INFINITY;
      double turned = 0;
      for (int t = -2; t <= 2; t++) {
        double a = angle + 0.12 * t;
        double sum = 0;
        for (int q = 1; q <= 3; q++) {
          sum +=
              flat.at(
                  tip.x() + q * stride * StrictMath.cos(a),
                  tip.y() + q * stride * StrictMath.sin(a));
        }
        double cost = sum / 3 + 0.004 * Math.abs(t);
        if (cost < best) {
          best = cost;
          turned = 0.12 * t;
        }
      }
      angle += turned;
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
}
