package org.wormscreen.report.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.wormscreen.worm.Point;

/**
 * A polygon with fewer corners that stays within a tolerance of the original (Ramer 1972, doi
 * 10.1016/S0146-664X(72)80017-0; Douglas and Peucker 1973, doi 10.3138/FM57-6770-U75U-7727).
 */
final class ThinnedOutline {

  private ThinnedOutline() {}

  /** The closed polygon, thinned; its first corner and the one farthest from it are kept. */
  static List<Point> of(List<Point> corners, double tolerance) {
    int n = corners.size();
    int far = 0;
    for (int i = 1; i < n; i++) {
      if (corners.get(0).distance(corners.get(i)) > corners.get(0).distance(corners.get(far))) {
        far = i;
      }
    }
    List<Point> closed = new ArrayList<>(corners);
    closed.add(corners.get(0));
    BitSet keep = new BitSet(n + 1);
    keep.set(0);
    keep.set(far);
    thin(closed, 0, far, tolerance, keep);
    thin(closed, far, n, tolerance, keep);
    keep.clear(n);
    return keep.stream().mapToObj(closed::get).toList();
  }

  private static void thin(List<Point> line, int first, int last, double tolerance, BitSet keep) {
    Deque<int[]> stretches = new ArrayDeque<>();
    stretches.push(new int[] {first, last});
    while (!stretches.isEmpty()) {
      int from = stretches.peek()[0];
      int to = stretches.pop()[1];
      int worst = -1;
      double most = tolerance;
      for (int i = from + 1; i < to; i++) {
        double off = distance(line.get(i), line.get(from), line.get(to));
        if (off > most) {
          most = off;
          worst = i;
        }
      }
      if (worst >= 0) {
        keep.set(worst);
        stretches.push(new int[] {from, worst});
        stretches.push(new int[] {worst, to});
      }
    }
  }

  /** From a point to the straight stretch between two others. */
  private static double distance(Point p, Point a, Point b) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double square = dx * dx + dy * dy;
    if (square == 0) {
      return p.distance(a);
    }
    double along = ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / square;
    double t = Math.max(0, Math.min(1, along));
    return p.distance(new Point(a.x() + t * dx, a.y() + t * dy));
  }
}
