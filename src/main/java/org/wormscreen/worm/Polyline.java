package org.wormscreen.worm;

import java.util.ArrayList;
import java.util.List;

/** An open line of points: its length, even steps along it, smoothing. */
public record Polyline(List<Point> points) {

  public Polyline {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("A line has at least one point");
    }
  }

  public double length() {
    double sum = 0;
    for (int i = 1; i < points.size(); i++) {
      sum += points.get(i - 1).distance(points.get(i));
    }
    return sum;
  }

  /** The farthest that a point lies from the straight line through both ends. */
  public double sag() {
    Point from = points.get(0);
    Point to = points.get(points.size() - 1);
    double chord = from.distance(to);
    double most = 0;
    for (Point p : points) {
      double across =
          (to.x() - from.x()) * (p.y() - from.y()) - (to.y() - from.y()) * (p.x() - from.x());
      most = Math.max(most, chord == 0 ? from.distance(p) : Math.abs(across) / chord);
    }
    return most;
  }

  /** The same line with points at even steps close to {@code step}, ends kept. */
  public Polyline evenly(double step) {
    double length = length();
    if (length == 0) {
      return new Polyline(List.of(points.get(0), points.get(0)));
    }
    int parts = (int) Math.max(1, Math.round(length / step));
    List<Point> even = new ArrayList<>(parts + 1);
    even.add(points.get(0));
    double walked = 0;
    int next = 1;
    for (int k = 1; k < parts; k++) {
      double target = length * k / parts;
      double piece = points.get(next - 1).distance(points.get(next));
      while (walked + piece < target && next < points.size() - 1) {
        walked += piece;
        next++;
        piece = points.get(next - 1).distance(points.get(next));
      }
      double t = piece == 0 ? 0 : (target - walked) / piece;
      Point a = points.get(next - 1);
      Point b = points.get(next);
      even.add(new Point(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y())));
    }
    even.add(points.get(points.size() - 1));
    return new Polyline(even);
  }

  /** Gaussian smoothing by index; beyond the ends the line is continued point-symmetrically. */
  public Polyline smoothed(double sigma) {
    int n = points.size();
    int radius = (int) Math.min(Math.ceil(3 * sigma), n - 1);
    if (radius < 1) {
      return this;
    }
    double[] kernel = new double[radius + 1];
    double sum = 0;
    for (int k = 0; k <= radius; k++) {
      kernel[k] = StrictMath.exp(-0.5 * k * k / (sigma * sigma));
      sum += k == 0 ? kernel[k] : 2 * kernel[k];
    }
    List<Point> smooth = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      double x = 0;
      double y = 0;
      for (int k = -radius; k <= radius; k++) {
        Point p = mirrored(i + k);
        double weight = kernel[Math.abs(k)] / sum;
        x += weight * p.x();
        y += weight * p.y();
      }
      smooth.add(new Point(x, y));
    }
    return new Polyline(smooth);
  }

  private Point mirrored(int i) {
    int n = points.size();
    if (i >= 0 && i < n) {
      return points.get(i);
    }
    int end = i < 0 ? 0 : n - 1;
    Point pivot = points.get(end);
    Point image = points.get(2 * end - i);
    return new Point(2 * pivot.x() - image.x(), 2 * pivot.y() - image.y());
  }

  /** The unit direction of walking at a point, from its neighbours. */
  public Point direction(int i) {
    Point a = points.get(Math.max(0, i - 1));
    Point b = points.get(Math.min(points.size() - 1, i + 1));
    double d = a.distance(b);
    return d == 0 ? new Point(1, 0) : new Point((b.x() - a.x()) / d, (b.y() - a.y()) / d);
  }
}
