package org.wormscreen.phenotype.vulva.strip;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Straightener;

/**
 * Follows an axis on to the thin tips that an outline loses: straight on, one small step after the
 * other to the darker side, as long as the line is darker than the ground on both sides of it. A
 * lost tip shifts every place on the axis.
 *
 * @param light transmission of the field
 * @param others 1 where another object lies
 */
public record TipFinder(Sampler light, Straightener.Plane others, PixelSize pixel, double gridUm) {

  private static final double FARTHEST_UM = 90;
  private static final double DIRECTION_UM = 40;
  private static final double LEAST_CONTRAST = 0.018;
  private static final double HALF_WIDTH_UM = 2.6;
  private static final double GROUND_FROM_UM = 11;
  private static final double GROUND_TO_UM = 17;
  private static final double MEAN_UM = 8;
  private static final double TURN = 0.05;
  private static final double UNDER_UM = 30;
  private static final double MEETS_UM = 20;

  /** The axis with both tips. */
  public Axis extended(Axis axis) {
    List<Point> points = new ArrayList<>(axis.points());
    Collections.reverse(points);
    points.addAll(beyond(points));
    Collections.reverse(points);
    points.addAll(beyond(points));
    return new Axis(points);
  }

  /** Whether an end meets another object: lies under it, or would within a short step. */
  public boolean beside(Axis axis, boolean first) {
    List<Point> points = new ArrayList<>(axis.points());
    if (first) {
      Collections.reverse(points);
    }
    int last = points.size() - 1;
    int back = (int) Math.min(last, Math.round(UNDER_UM / gridUm));
    Point end = points.get(last);
    Point from = points.get(last - back);
    double length = Math.max(1e-9, from.distance(end));
    for (double um = -UNDER_UM; um <= MEETS_UM; um += gridUm) {
      double step = um / pixel.micrometres() / length;
      if (others.at(end.x() + step * (end.x() - from.x()), end.y() + step * (end.y() - from.y()))
          > 0.5) {
        return true;
      }
    }
    return false;
  }

  private List<Point> beyond(List<Point> line) {
    double grid = gridUm / pixel.micrometres();
    int back = (int) Math.min(line.size() - 1, Math.round(DIRECTION_UM / gridUm));
    Point end = line.get(line.size() - 1);
    Point from = line.get(line.size() - 1 - back);
    double angle = StrictMath.atan2(end.y() - from.y(), end.x() - from.x());
    List<Point> more = new ArrayList<>();
    List<Double> contrasts = new ArrayList<>();
    int kept = 0;
    int window = (int) Math.max(1, Math.round(MEAN_UM / gridUm));
    for (int step = 0; step < FARTHEST_UM / gridUm; step++) {
      angle += darker(end, angle, grid);
      end =
          new Point(end.x() + grid * StrictMath.cos(angle), end.y() + grid * StrictMath.sin(angle));
      double contrast = contrast(end, angle);
      if (Double.isNaN(contrast)) {
        break;
      }
      more.add(end);
      contrasts.add(contrast);
      double sum = 0;
      int first = Math.max(0, contrasts.size() - window);
      for (int i = first; i < contrasts.size(); i++) {
        sum += contrasts.get(i);
      }
      if (sum / (contrasts.size() - first) < LEAST_CONTRAST) {
        break;
      }
      kept = contrast >= LEAST_CONTRAST ? more.size() : kept;
    }
    return more.subList(0, kept);
  }

  private double darker(Point end, double angle, double grid) {
    double left = ahead(end, angle - TURN, grid);
    double on = ahead(end, angle, grid);
    double right = ahead(end, angle + TURN, grid);
    return left < on && left < right ? -TURN : right < on ? TURN : 0;
  }

  private double ahead(Point end, double angle, double grid) {
    double sum = 0;
    for (int i = 2; i <= 6; i++) {
      sum +=
          light.at(
              end.x() + i * grid * StrictMath.cos(angle),
              end.y() + i * grid * StrictMath.sin(angle));
    }
    return sum;
  }

  /** Ground beside minus line; NaN where another object or the border is near. */
  private double contrast(Point at, double angle) {
    double nx = -StrictMath.sin(angle) / pixel.micrometres();
    double ny = StrictMath.cos(angle) / pixel.micrometres();
    double line = 0;
    int lines = 0;
    for (double a = -HALF_WIDTH_UM; a <= HALF_WIDTH_UM; a += gridUm) {
      line += light.at(at.x() + a * nx, at.y() + a * ny);
      lines++;
    }
    double ground = 0;
    int grounds = 0;
    for (double a = GROUND_FROM_UM; a <= GROUND_TO_UM; a += gridUm) {
      for (int side = -1; side <= 1; side += 2) {
        double x = at.x() + side * a * nx;
        double y = at.y() + side * a * ny;
        if (!light.covers(x, y) || others.at(x, y) > 0.5) {
          return Double.NaN;
        }
        ground += light.at(x, y);
        grounds++;
      }
    }
    return ground / grounds - line / lines;
  }
}
