package org.wormscreen.worm.path;

import java.util.List;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.stats.robust.Middle;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.evidence.Evidence;

/**
 * What lies across a line, along its normals.
 *
 * @param line of skeleton pixels
 * @param density -ln of transmission, 0 on empty ground
 */
record Across(List<Point> line, Sampler density) {

  private static final double STEP = 0.25;
  private static final int TANGENT = 3;

  /** Density of the ground, and of a valley before a neighbour. */
  private static final double GROUND = 0.12;

  private static final double VALLEY = 0.1;

  /** The median density along the line itself. */
  double usual() {
    return Middle.median(line.stream().mapToDouble(p -> density.at(p.x(), p.y())).toArray());
  }

  /** How wide it is about each place, as far as it is denser than a level; pixels. */
  double[] widths(double level) {
    return eachSide((p, x, y) -> reach(p, x, y, level));
  }

  /** The density summed across each place, up to the ground or a neighbour. */
  double[] sums() {
    return eachSide(this::sum);
  }

  private interface Side {
    double of(Point from, double x, double y);
  }

  private double[] eachSide(Side side) {
    int n = line.size();
    double[] both = new double[n];
    for (int i = 0; i < n; i++) {
      Point a = line.get(Math.max(0, i - TANGENT));
      Point b = line.get(Math.min(n - 1, i + TANGENT));
      double far = Math.max(1e-9, a.distance(b));
      double x = (a.y() - b.y()) / far;
      double y = (b.x() - a.x()) / far;
      both[i] = side.of(line.get(i), x, y) + side.of(line.get(i), -x, -y);
    }
    return both;
  }

  private double reach(Point p, double x, double y, double level) {
    double far = 0;
    while (far < Evidence.BODY && density.at(p.x() + far * x, p.y() + far * y) > level) {
      far += STEP;
    }
    return far;
  }

  private double sum(Point p, double x, double y) {
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    for (double far = STEP / 2; far < Evidence.BODY; far += STEP) {
      double here = density.at(p.x() + far * x, p.y() + far * y);
      if (here < GROUND || here > least + VALLEY) {
        break;
      }
      least = Math.min(least, here);
      sum += STEP * here;
    }
    return sum;
  }
}
