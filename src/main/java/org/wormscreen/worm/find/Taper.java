package org.wormscreen.worm.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Polyline;
import org.wormscreen.worm.body.Body;

/**
 * How a body ends, and how even and how straight it is. An animal thins out towards both tips and
 * has smooth flanks; a needle is as wide and as dense at its ends as in its middle, and a walk
 * through a heap of needles consists of straight pieces whose flanks jump where others stick out.
 *
 * @param narrower width of the narrower end relative to the middle; that of the other where one is
 *     hidden, NaN where both are
 * @param wider the same of the other end
 * @param paler optical density summed across the paler end, relative to what is usual along the
 *     body: that sum is blind to blur, so it tells ends on coarse pixels too
 * @param rough standard deviation of the second differences of the half-widths from point to point,
 *     relative to the half-width; NaN where no edge is seen
 * @param bent how far the line lies from the two straight pieces that fit it best, in parts of its
 *     length
 */
record Taper(double narrower, double wider, double paler, double rough, double bent) {

  private static final double END_FROM = 0.02;
  private static final double END_TO = 0.09;
  private static final double MIDDLE_FROM = 0.3;
  private static final double MIDDLE_TO = 0.7;

  private static final int PARTS = 80;
  private static final double STRIDE = 0.5;
  private static final double DARKEST = 0.03;

  static Taper of(Body body, Sampler flat) {
    double middle = halfWidth(body, MIDDLE_FROM, MIDDLE_TO);
    double start = halfWidth(body, END_FROM, END_TO) / middle;
    double end = halfWidth(body, 1 - END_TO, 1 - END_FROM) / middle;
    Polyline line = body.drawn().line().evenly(body.length() / PARTS);
    double one = Double.isNaN(start) ? end : start;
    double other = Double.isNaN(end) ? start : end;
    return new Taper(
        Math.min(one, other),
        Math.max(one, other),
        paler(line, body.drawn().halfWidth(), flat),
        rough(body),
        bent(line));
  }

  /** The mean half-width seen over a stretch, in parts of the length; NaN where none is seen. */
  static double halfWidth(Body body, double from, double to) {
    double[] left = body.drawn().left();
    double[] right = body.drawn().right();
    double sum = 0;
    int seen = 0;
    for (int i = 0; i < left.length; i++) {
      double at = (double) i / (left.length - 1);
      for (double half : new double[] {left[i], right[i]}) {
        if (at >= from && at <= to && !Double.isNaN(half)) {
          sum += half;
          seen++;
        }
      }
    }
    return sum / seen;
  }

  /** The density of the paler end against the lower quartile of all but the outer fifths. */
  private static double paler(Polyline line, double half, Sampler flat) {
    int n = line.points().size();
    double[] dense = new double[n];
    double reach = 1.6 * half + 1.5;
    for (int i = 0; i < n; i++) {
      Point at = line.points().get(i);
      Point way = line.direction(i);
      for (double off = -reach; off <= reach; off += STRIDE) {
        double light = flat.at(at.x() + off * way.y(), at.y() - off * way.x());
        dense[i] -= STRIDE * StrictMath.log(Math.min(1, Math.max(DARKEST, light)));
      }
    }
    double[] inner = Arrays.copyOfRange(dense, n / 5, n - n / 5);
    Arrays.sort(inner);
    double usual = inner[inner.length / 4];
    int from = (int) Math.round(END_FROM * (n - 1));
    int to = (int) Math.round(END_TO * (n - 1));
    double start = 0;
    double end = 0;
    for (int i = from; i <= to; i++) {
      start += dense[i] / (to - from + 1);
      end += dense[n - 1 - i] / (to - from + 1);
    }
    return Math.min(start, end) / usual;
  }

  private static double rough(Body body) {
    List<Double> jumps = new ArrayList<>();
    for (double[] side : List.of(body.drawn().left(), body.drawn().right())) {
      for (int i = 1; i + 1 < side.length; i++) {
        double jump = side[i - 1] - 2 * side[i] + side[i + 1];
        if (!Double.isNaN(jump)) {
          jumps.add(jump);
        }
      }
    }
    double mean = jumps.stream().mapToDouble(j -> j).sum() / jumps.size();
    double squares = jumps.stream().mapToDouble(j -> (j - mean) * (j - mean)).sum();
    return Math.sqrt(squares / jumps.size()) / body.drawn().halfWidth();
  }

  private static double bent(Polyline line) {
    List<Point> points = line.points();
    int last = points.size() - 1;
    int tip = last / 25;
    double least = Double.POSITIVE_INFINITY;
    for (int kink = last / 8; kink <= last - last / 8; kink += 2) {
      double before = new Polyline(points.subList(tip, kink + 1)).sag();
      double after = new Polyline(points.subList(kink, last - tip + 1)).sag();
      least = Math.min(least, Math.max(before, after));
    }
    return least / line.length();
  }
}
