package org.wormscreen.worm.body;

import java.util.ArrayList;
import java.util.List;
import org.wormscreen.worm.Midline;
import org.wormscreen.worm.MidlinePoint;
import org.wormscreen.worm.Outline;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Stretch;

/**
 * A body as drawn, before it is judged.
 *
 * @param cost of believing in its line
 * @param sharedPart the part of its inner area that other bodies take too
 */
public record Body(BodyTracer.Drawn drawn, double cost, double sharedPart) {

  public double length() {
    return drawn.line().length();
  }

  /** The half-width at a point of the midline; the usual one where the edge is hidden. */
  public double half(double seen, int i) {
    int n = drawn.line().points().size();
    boolean hidden = Double.isNaN(seen);
    return hidden ? drawn.halfWidth() * BodyTracer.profile((double) i / (n - 1)) : seen;
  }

  public Outline outline() {
    List<Point> left = new ArrayList<>();
    List<Point> right = new ArrayList<>();
    double[] l = drawn.left();
    double[] r = drawn.right();
    for (int i = 0; i < l.length; i++) {
      Point way = drawn.line().direction(i);
      Point at = drawn.line().points().get(i);
      double a = half(l[i], i);
      double b = half(r[i], i);
      left.add(new Point(at.x() + way.y() * a, at.y() - way.x() * a));
      right.add(new Point(at.x() - way.y() * b, at.y() + way.x() * b));
    }
    if (liesOnItself()) {
      return new FoldedOutline(left, right).drawn(2 * drawn.halfWidth());
    }
    List<Point> corners = new ArrayList<>(left);
    java.util.Collections.reverse(right);
    corners.addAll(right);
    return new Outline(corners);
  }

  /** Whether parts that are far apart along the midline come closer than their widths. */
  private boolean liesOnItself() {
    List<Point> points = drawn.line().points();
    double width = 2 * drawn.halfWidth();
    double step = length() / Math.max(1, points.size() - 1);
    int apart = (int) Math.ceil(2.2 * width / Math.max(step, 1e-6));
    for (int i = 0; i < points.size(); i++) {
      for (int k = i + apart; k < points.size(); k++) {
        if (points.get(i).distance(points.get(k)) < width) {
          return true;
        }
      }
    }
    return false;
  }

  public Midline midline() {
    List<MidlinePoint> points = new ArrayList<>();
    double[] left = drawn.left();
    double[] right = drawn.right();
    for (int i = 0; i < left.length; i++) {
      points.add(new MidlinePoint(drawn.line().points().get(i), left[i], right[i]));
    }
    return new Midline(points);
  }

  /** The part of its length along which an edge was not seen. */
  public double blindPart() {
    double[] left = drawn.left();
    double[] right = drawn.right();
    int blind = 0;
    for (int i = 0; i < left.length; i++) {
      blind += Double.isNaN(left[i]) || Double.isNaN(right[i]) ? 1 : 0;
    }
    return (double) blind / left.length;
  }

  /** The stretches where an edge is hidden, in order. */
  public List<Stretch> shared() {
    List<Stretch> shared = new ArrayList<>();
    double[] left = drawn.left();
    double[] right = drawn.right();
    int last = left.length - 1;
    int start = -1;
    for (int i = 0; i <= last + 1; i++) {
      boolean hidden = i <= last && (Double.isNaN(left[i]) || Double.isNaN(right[i]));
      if (hidden && start < 0) {
        start = i;
      } else if (!hidden && start >= 0) {
        shared.add(new Stretch(Math.max(0, start - 0.5) / last, Math.min(last, i - 0.5) / last));
        start = -1;
      }
    }
    return shared;
  }
}
