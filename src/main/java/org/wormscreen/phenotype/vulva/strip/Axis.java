package org.wormscreen.phenotype.vulva.strip;

import java.util.ArrayList;
import java.util.List;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.Midline;
import org.wormscreen.worm.MidlinePoint;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Polyline;

/**
 * The middle line of a body, so stiff that a bulge of one flank does not bend it. Pixels of the
 * image.
 *
 * @param points at even steps from the first end to the last
 */
public record Axis(List<Point> points) {

  private static final double REACH = 3;

  public Axis {
    points = List.copyOf(points);
  }

  /**
   * The stiffened midline of an animal.
   *
   * @param gridUm the step, um
   * @param stiffUm standard deviation of the Gaussian that smooths it, um
   */
  public static Axis of(Midline midline, PixelSize pixel, double gridUm, double stiffUm) {
    List<Point> line = midline.points().stream().map(MidlinePoint::place).toList();
    double grid = gridUm / pixel.micrometres();
    return new Axis(evenly(smoothed(evenly(line, grid), stiffUm / gridUm), grid));
  }

  /** The axis moved sideways; positive steps go to the right of the walk, pixels. */
  public Axis moved(double[] aside, double grid) {
    List<Point> moved = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point a = points.get(Math.max(0, i - 1));
      Point b = points.get(Math.min(points.size() - 1, i + 1));
      double d = Math.max(1e-9, a.distance(b));
      Point at = points.get(i);
      moved.add(
          new Point(
              at.x() - (b.y() - a.y()) / d * aside[i], at.y() + (b.x() - a.x()) / d * aside[i]));
    }
    return new Axis(evenly(moved, grid));
  }

  /**
   * The axis straight on beyond its ends.
   *
   * @param before steps before the first point
   * @param after steps after the last
   * @param direction share of the axis that gives the direction at an end, 0 to 1
   */
  public Axis longer(int before, int after, double direction, double grid) {
    int back = (int) Math.max(1, direction * (points.size() - 1));
    List<Point> all = new ArrayList<>();
    for (int i = before; i > 0; i--) {
      all.add(beyond(points.get(back), points.get(0), i * grid));
    }
    all.addAll(points);
    int last = points.size() - 1;
    for (int i = 1; i <= after; i++) {
      all.add(beyond(points.get(last - back), points.get(last), i * grid));
    }
    return new Axis(all);
  }

  private static Point beyond(Point from, Point end, double by) {
    double length = Math.max(1e-9, from.distance(end));
    return new Point(
        end.x() + by * (end.x() - from.x()) / length, end.y() + by * (end.y() - from.y()) / length);
  }

  /**
   * Where another part of the same body lies close: farther than {@code along} on the axis, nearer
   * than {@code apart} in the picture, pixels.
   */
  public boolean[] againstItself(double along, double apart, double grid) {
    int far = (int) Math.ceil(along / grid);
    boolean[] near = new boolean[points.size()];
    for (int i = 0; i < near.length; i++) {
      for (int k = i + far; k < near.length; k++) {
        double distance = points.get(i).distance(points.get(k));
        if (distance < apart) {
          near[i] = true;
          near[k] = true;
        } else {
          k += (int) ((distance - apart) / grid / 2);
        }
      }
    }
    return near;
  }

  /** The axis as a midline without widths. */
  public Midline midline() {
    return new Midline(points.stream().map(p -> new MidlinePoint(p, 0, 0)).toList());
  }

  private static List<Point> evenly(List<Point> line, double step) {
    return new Polyline(line).evenly(step).points();
  }

  /** Beyond its ends the line goes on point-symmetrically, so that both ends stay. */
  private static List<Point> smoothed(List<Point> line, double sigma) {
    int last = line.size() - 1;
    int reach = (int) Math.min(Math.ceil(REACH * sigma), last);
    double[] weight = new double[reach + 1];
    double sum = 0;
    for (int k = 0; k <= reach; k++) {
      weight[k] = StrictMath.exp(-0.5 * k * k / (sigma * sigma));
      sum += k == 0 ? weight[k] : 2 * weight[k];
    }
    List<Point> smooth = new ArrayList<>(line.size());
    for (int i = 0; i <= last; i++) {
      double x = 0;
      double y = 0;
      for (int k = -reach; k <= reach; k++) {
        Point p = mirrored(line, i + k);
        x += weight[Math.abs(k)] / sum * p.x();
        y += weight[Math.abs(k)] / sum * p.y();
      }
      smooth.add(new Point(x, y));
    }
    return smooth;
  }

  private static Point mirrored(List<Point> line, int i) {
    int last = line.size() - 1;
    if (i >= 0 && i <= last) {
      return line.get(i);
    }
    int end = i < 0 ? 0 : last;
    Point image = line.get(2 * end - i);
    return new Point(2 * line.get(end).x() - image.x(), 2 * line.get(end).y() - image.y());
  }
}
