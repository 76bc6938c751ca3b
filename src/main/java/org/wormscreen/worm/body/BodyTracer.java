package org.wormscreen.worm.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.stats.robust.Middle;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Polyline;

/**
 * Draws a body about its middle line: follows the line on to the tips, then looks outwards along
 * its normals for the edge, at the image's own resolution. Lengths in image pixels.
 *
 * @param flat transmission, 1 on empty ground
 * @param body width of a typical body
 * @param edge where the edge lies between ground (0) and the body's own darkness (1)
 * @param weakest the least darkness (1 - transmission) of an edge
 * @param step distance between points of the midline
 */
public record BodyTracer(Sampler flat, double body, double edge, double weakest, double step) {

  private static final double TIP = 0.7;

  /** The longest part of a body that may be such a whip. */
  private static final double WHIP = 0.12;

  private static final double SMOOTHING = 0.3;
  private static final double TOO_FAR = 1.45;
  private static final double BUMP = 0.12;
  private static final double TOO_NARROW = 0.85;
  private static final double FULL = 1.12;

  /** Half-width relative to the middle's at steps of 0.02 of the length from a tip. */
  private static final double[] PROFILE = {
    0.10, 0.34, 0.50, 0.59, 0.68, 0.75, 0.80, 0.84, 0.885, 0.91, 0.93, 0.95, 0.965, 0.975, 0.985,
    1.0
  };

  /**
   * A body as drawn.
   *
   * @param line from tip to tip
   * @param left half-widths to the left, NaN where a neighbour hides the edge
   * @param right half-widths to the right likewise
   * @param darkness median of 1 - transmission along the line
   * @param halfWidth in the middle of the body
   */
  public record Drawn(
      Polyline line, double[] left, double[] right, double darkness, double halfWidth) {

    public Drawn {
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

  /** The median half-width of bodies; NaN of none. */
  public static double usualHalfWidth(List<Drawn> bodies) {
    return Middle.median(bodies.stream().mapToDouble(Drawn::halfWidth).toArray());
  }

  /** Half-width of a usual body at a fraction of its length, 1 in the middle. */
  static double profile(double fraction) {
    double fromTip = Math.min(fraction, 1 - fraction) * 50;
    int low = (int) Math.min(PROFILE.length - 1, Math.floor(fromTip));
    int high = Math.min(PROFILE.length - 1, low + 1);
    double part = Math.min(1, fromTip - low);
    return PROFILE[low] * (1 - part) + PROFILE[high] * part;
  }

  /** The line smoothed and centred, with no regard to neighbours and without its outermost tips. */
  public Drawn sketch(Polyline rough) {
    Polyline line = rough.evenly(step / 2).smoothed(SMOOTHING * body / (step / 2)).evenly(step);
    double dark = darkness(line);
    EdgeFinder edges = new EdgeFinder(flat, body, level(dark), (x, y) -> false);
    for (int round = 0; round < 2; round++) {
      double[][] sides = sides(line, edges);
      line = centred(line, sides[0], sides[1]);
    }
    double[][] sides = sides(line, edges);
    return new Drawn(line, sides[0], sides[1], dark, middle(sides));
  }

  /**
   * The whole body beside its neighbours.
   *
   * @param usual half-width of usual bodies of this field; narrower ones may have a bright flank
   */
  public Drawn draw(Drawn sketch, EdgeFinder.Barrier others, double usual) {
    double level = level(sketch.darkness());
    double tip = 1 - Math.max(weakest, TIP * (1 - level));
    EdgeFinder edges = new EdgeFinder(flat, body, level, others);
    Polyline whole = new TipFollower(flat, body, tip, others).extended(sketch.line(), step);
    double[][] sides = sides(whole, edges);
    widened(whole, sides, edges, usual);
    whole = centred(whole, sides[0], sides[1]);
    sides = sides(whole, edges);
    widened(whole, sides, edges, usual);
    double half = middle(sides);
    tapered(sides);
    int n = whole.points().size();
    for (int i = 0; i < n; i++) {
      double fraction = (double) i / (n - 1);
      double expected = half * profile(fraction);
      boolean inside = fraction > 0.03 && fraction < 0.97;
      for (double[] side : sides) {
        if (side[i] == EdgeFinder.PALE) {
          side[i] = inside ? expected : 0;
        } else if (side[i] > TOO_FAR * expected + BUMP * body) {
          side[i] = Double.NaN;
        }
      }
    }
    return new Drawn(whole, sides[0], sides[1], sketch.darkness(), half);
  }

  /** A whip, too pale to show its edges, thins out evenly to nothing. */
  private static void tapered(double[][] sides) {
    int n = sides[0].length;
    for (double[] side : sides) {
      for (boolean fromStart : new boolean[] {true, false}) {
        int pale = 0;
        while (pale < WHIP * n && side[fromStart ? pale : n - 1 - pale] == EdgeFinder.PALE) {
          pale++;
        }
        double seen = side[fromStart ? pale : n - 1 - pale];
        for (int k = 0; k < pale && seen >= 0; k++) {
          side[fromStart ? k : n - 1 - k] = seen * k / pale;
        }
      }
    }
  }

  private double level(double dark) {
    return 1 - Math.max(weakest, edge * dark);
  }

  private double darkness(Polyline line) {
    int n = line.points().size();
    double[] dark = new double[n];
    for (int i = 0; i < n; i++) {
      dark[i] = 1 - flat.at(line.points().get(i).x(), line.points().get(i).y());
    }
    return Middle.median(dark);
  }

  /** The median half-width away from the tips, where it was seen. */
  private double middle(double[][] sides) {
    int n = sides[0].length;
    double[] seen = new double[2 * n];
    int count = 0;
    for (double[] side : sides) {
      for (int i = n / 5; i < n - n / 5; i++) {
        if (side[i] >= 0) {
          seen[count++] = side[i];
        }
      }
    }
    if (count < 3) {
      return body / 2;
    }
    Arrays.sort(seen, 0, count);
    return Math.min(0.75 * body, seen[count / 2]);
  }

  private static double[][] sides(Polyline line, EdgeFinder edges) {
    int n = line.points().size();
    double[][] sides = new double[2][n];
    for (int i = 0; i < n; i++) {
      Point at = line.points().get(i);
      Point way = line.direction(i);
      sides[0][i] = edges.reach(at, way.y(), -way.x());
      sides[1][i] = edges.reach(at, -way.y(), way.x());
    }
    return sides;
  }

  /** Adds bright flanks where the dark part is too narrow for a body and both make up a body. */
  private static void widened(Polyline line, double[][] sides, EdgeFinder edges, double usual) {
    int n = line.points().size();
    for (int i = 0; i < n; i++) {
      double expected = 2 * usual * profile((double) i / Math.max(1, n - 1));
      double dark = sides[0][i] + sides[1][i];
      if (!(sides[0][i] > 0 && sides[1][i] > 0 && dark < TOO_NARROW * expected)) {
        continue;
      }
      Point at = line.points().get(i);
      Point way = line.direction(i);
      double left = edges.brightFlank(at, way.y(), -way.x(), sides[0][i]);
      double right = edges.brightFlank(at, -way.y(), way.x(), sides[1][i]);
      int side = left > right ? 0 : 1;
      double more = Math.max(left, right);
      if (more > 0 && dark + more < FULL * expected) {
        sides[side][i] += more;
      }
    }
  }

  private Polyline centred(Polyline line, double[] left, double[] right) {
    int n = line.points().size();
    double[] shift = new double[n];
    for (int i = 0; i < n; i++) {
      double width = left[i] + right[i];
      boolean seen = left[i] >= 0 && right[i] >= 0 && width < 1.4 * body && width > 0;
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
}
