package org.wormscreen.worm.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Components;
import org.wormscreen.worm.Outline;
import org.wormscreen.worm.Point;

/**
 * The outline of a body that lies on itself. Its two flanks, joined to a polygon, would count the
 * doubled part as outside (even-odd rule); so the body is painted on a fine grid and its edge is
 * walked along. The hole of a ring stays a hole: it is joined to the outer edge by a cut of no
 * width.
 *
 * @param left the left flank from the first point of the midline to its last
 * @param right the right flank likewise
 */
record FoldedOutline(List<Point> left, List<Point> right) {

  private static final int FINENESS = 24;

  /** Holes smaller than this are drawing noise, in grid pixels. */
  private static final int SMALLEST_HOLE = 12;

  /**
   * The outline.
   *
   * @param width a body width in image pixels: the grid has {@link #FINENESS} pixels to it
   */
  Outline drawn(double width) {
    double grid = width / FINENESS;
    List<Point> all = new ArrayList<>(left);
    all.addAll(right);
    double x0 = Double.POSITIVE_INFINITY;
    double y0 = Double.POSITIVE_INFINITY;
    double x1 = Double.NEGATIVE_INFINITY;
    double y1 = Double.NEGATIVE_INFINITY;
    for (Point p : all) {
      x0 = Math.min(x0, p.x());
      y0 = Math.min(y0, p.y());
      x1 = Math.max(x1, p.x());
      y1 = Math.max(y1, p.y());
    }
    Canvas canvas =
        new Canvas(
            x0 - 2 * grid,
            y0 - 2 * grid,
            grid,
            (int) ((x1 - x0) / grid) + 5,
            (int) ((y1 - y0) / grid) + 5,
            new BitSet());
    for (int i = 0; i + 1 < left.size(); i++) {
      canvas.triangle(left.get(i), left.get(i + 1), right.get(i + 1));
      canvas.triangle(left.get(i), right.get(i + 1), right.get(i));
    }
    return canvas.edge();
  }

  private record Canvas(
      double left, double top, double grid, int width, int height, BitSet painted) {

    void triangle(Point a, Point b, Point c) {
      double low = Math.min(a.y(), Math.min(b.y(), c.y()));
      double high = Math.max(a.y(), Math.max(b.y(), c.y()));
      int first = (int) Math.max(0, Math.floor((low - top) / grid - 0.5));
      int last = (int) Math.min(height - 1, Math.ceil((high - top) / grid));
      for (int row = first; row <= last; row++) {
        double y = top + (row + 0.5) * grid;
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        Point[] corner = {a, b, c, a};
        for (int k = 0; k < 3; k++) {
          Point p = corner[k];
          Point q = corner[k + 1];
          if ((p.y() <= y) != (q.y() <= y)) {
            double x = p.x() + (y - p.y()) * (q.x() - p.x()) / (q.y() - p.y());
            from = Math.min(from, x);
            to = Math.max(to, x);
          }
        }
        if (to >= from) {
          int start = (int) Math.max(0, Math.ceil((from - left) / grid - 0.5));
          int end = (int) Math.min(width - 1, Math.floor((to - left) / grid - 0.5));
          if (end >= start) {
            painted.set(row * width + start, row * width + end + 1);
          }
        }
      }
    }

    Outline edge() {
      BinaryMask body = Components.largest(BinaryMask.of(width, height, painted), 8);
      BitSet on = body.toBits();
      int[] pixels = on.stream().toArray();
      List<Point> outer = new ArrayList<>(Contour.around(pixels, width).corners());
      Components ground = Components.of(BinaryMask.where(width, height, i -> !on.get(i)), 4);
      for (int g = 0; g < ground.count(); g++) {
        int[] hole = ground.pixels(g);
        if (hole[0] != 0 && hole.length >= SMALLEST_HOLE) {
          cut(outer, Contour.around(hole, width).corners());
        }
      }
      List<Point> corners = new ArrayList<>(outer.size());
      for (Point p : outer) {
        corners.add(new Point(left + p.x() * grid, top + p.y() * grid));
      }
      return new Outline(corners);
    }

    /** Joins a hole to the outer edge at their nearest corners. */
    private static void cut(List<Point> outer, List<Point> hole) {
      int at = 0;
      int start = 0;
      double nearest = Double.POSITIVE_INFINITY;
      for (int i = 0; i < outer.size(); i++) {
        for (int k = 0; k < hole.size(); k++) {
          double far = outer.get(i).distance(hole.get(k));
          if (far < nearest) {
            nearest = far;
            at = i;
            start = k;
          }
        }
      }
      List<Point> around = new ArrayList<>(hole);
      Collections.rotate(around, -start);
      around.add(around.get(0));
      around.add(outer.get(at));
      outer.addAll(at + 1, around);
    }
  }
}
