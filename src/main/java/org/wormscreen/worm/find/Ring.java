package org.wormscreen.worm.find;

import java.util.List;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.worm.Point;

/**
 * Tells the wall of a bubble from an animal: its line lies on a circle (least squares after Kasa
 * 1976, doi 10.1109/TIM.1976.6312298), and the whole of that circle is dark as far as it lies on
 * the floor of the well.
 *
 * @param objects what is dark
 * @param floor of the well
 */
record Ring(BinaryMask objects, BinaryMask floor) {

  private static final int STEPS = 72;

  /** How far from a circle the line may lie, root mean square, in radii or pixels. */
  private static final double ROUND = 0.07;

  private static final double PIXELS = 0.7;

  /** The part of the circle that the line covers at least, and that is dark. */
  private static final double ARC = 0.3;

  private static final double CLOSED = 0.93;

  /** So much of a bubble lies on the floor at least; an animal along the wall is no such circle. */
  private static final double SEEN = 0.4;

  /** Whether a line runs along the wall of a bubble. */
  boolean holds(List<Point> line) {
    int n = line.size();
    double mx = line.stream().mapToDouble(Point::x).sum() / n;
    double my = line.stream().mapToDouble(Point::y).sum() / n;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    double xr = 0;
    double yr = 0;
    for (Point p : line) {
      double x = p.x() - mx;
      double y = p.y() - my;
      double r = x * x + y * y;
      xx += x * x;
      xy += x * y;
      yy += y * y;
      xr += x * r;
      yr += y * r;
    }
    double det = xx * yy - xy * xy;
    if (!(det > 1e-6 * (xx + yy) * (xx + yy))) {
      return false;
    }
    double cx = mx + (xr * yy - yr * xy) / (2 * det);
    double cy = my + (yr * xx - xr * xy) / (2 * det);
    double radius = 0;
    double length = 0;
    for (int i = 0; i < n; i++) {
      radius += Math.hypot(line.get(i).x() - cx, line.get(i).y() - cy) / n;
      length += i == 0 ? 0 : line.get(i).distance(line.get(i - 1));
    }
    double off = 0;
    for (Point p : line) {
      double d = Math.hypot(p.x() - cx, p.y() - cy) - radius;
      off += d * d / n;
    }
    boolean round = Math.sqrt(off) < Math.max(PIXELS, ROUND * radius);
    return round && length > ARC * 2 * Math.PI * radius && dark(cx, cy, radius) >= CLOSED;
  }

  /** The part of a circle that is dark, of what lies on the floor; 0 where too little does. */
  private double dark(double cx, double cy, double radius) {
    int on = 0;
    int seen = 0;
    for (int k = 0; k < STEPS; k++) {
      double angle = 2 * Math.PI * k / STEPS;
      int x = (int) Math.floor(cx + radius * StrictMath.cos(angle));
      int y = (int) Math.floor(cy + radius * StrictMath.sin(angle));
      seen += floor.at(x, y) ? 1 : 0;
      on += floor.at(x, y) && objects.at(x, y) ? 1 : 0;
    }
    return seen < SEEN * STEPS ? 0 : (double) on / seen;
  }
}
