package org.wormscreen.worm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.BinaryMask;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.Components;
import org.wormscreen.mask.plane.DistanceMap;
import org.wormscreen.plate.PixelSize;

/** Finds the animals of one field: each connected part of the foreground is one, or is rejected. */
public record AnimalFinder(WormSettings settings) {

  /** Everything seen in the foreground, animals and rejected objects. */
  public FieldAnimals find(Foreground foreground, PixelSize pixel) {
    BinaryMask objects = foreground.objects();
    Components parts = Components.of(objects);
    GrayImage depth = new DistanceMap(true).of(objects);
    Components bones = Components.of(Skeleton.of(objects));
    List<Sighting> found = new ArrayList<>();
    for (int bone = 0; bone < bones.count(); bone++) {
      int[] pixels = bones.pixels(bone);
      int first = pixels[0];
      int part = parts.at(first % objects.width(), first / objects.width());
      found.add(judge(pixels, parts.size(part), depth, objects, pixel));
    }
    found.sort(
        Comparator.comparingDouble((Sighting s) -> corner(s).y())
            .thenComparingDouble(s -> corner(s).x()));
    return new FieldAnimals(found, false);
  }

  private static Point corner(Sighting sighting) {
    double x = Double.POSITIVE_INFINITY;
    double y = Double.POSITIVE_INFINITY;
    for (Point p : sighting.outline().corners()) {
      x = Math.min(x, p.x());
      y = Math.min(y, p.y());
    }
    return new Point(x, y);
  }

  private Sighting judge(
      int[] skeleton, int area, GrayImage depth, BinaryMask objects, PixelSize pixel) {
    List<Point> path = LongestPath.over(skeleton, objects.width(), objects.height());
    double step = Math.max(1, settings.stepUm() / pixel.micrometres());
    Polyline line =
        new Polyline(reachingTheEdge(path, depth, objects)).evenly(1).smoothed(2).evenly(step);
    List<MidlinePoint> points = new ArrayList<>();
    double widest = 0;
    for (Point p : line.points()) {
      double half = half(depth, p);
      widest = Math.max(widest, 2 * half);
      points.add(new MidlinePoint(p, half, half));
    }
    Midline midline = new Midline(points);
    Outline outline = around(line, points);
    double lengthUm = pixel.um(midline.length());
    double widthUm = pixel.um(widest);
    double spare = skeleton.length - path.size();
    if (lengthUm < settings.shortestUm()) {
      return new Rejected(outline, false, Rejected.Reason.TOO_SMALL);
    }
    if (touchesBorder(line, objects, widest)) {
      return new Rejected(outline, false, Rejected.Reason.CUT_BY_BORDER);
    }
    if (spare > 1.5 * widest || lengthUm > settings.longestUm()) {
      return new Rejected(outline, true, Rejected.Reason.UNRESOLVED_CLUSTER);
    }
    boolean wide = widthUm > settings.thickestUm() || widthUm < settings.thinnestUm();
    if (wide || lengthUm < settings.slenderness() * widthUm) {
      return new Rejected(outline, false, Rejected.Reason.NOT_A_WORM);
    }
    double filled = Math.min(1, outline.area() / area);
    return new Worm(outline, midline, false, List.of(), filled);
  }

  private static double half(GrayImage depth, Point p) {
    int x = (int) Math.min(depth.width() - 1, Math.max(0, p.x()));
    int y = (int) Math.min(depth.height() - 1, Math.max(0, p.y()));
    return Math.max(0.5, depth.at(x, y));
  }

  /** Thinning stops short of the tips by about the local half-width: go on straight to the edge. */
  private static List<Point> reachingTheEdge(
      List<Point> path, GrayImage depth, BinaryMask objects) {
    List<Point> whole = new ArrayList<>(path);
    if (path.size() >= 2) {
      int back = Math.min(path.size() - 1, 6);
      whole.addAll(0, beyond(path.get(back), path.get(0), objects));
      int last = path.size() - 1;
      List<Point> tail = beyond(path.get(last - back), path.get(last), objects);
      java.util.Collections.reverse(tail);
      whole.addAll(tail);
    }
    return whole;
  }

  private static List<Point> beyond(Point from, Point end, BinaryMask objects) {
    List<Point> more = new ArrayList<>();
    double d = from.distance(end);
    double dx = (end.x() - from.x()) / d;
    double dy = (end.y() - from.y()) / d;
    Point p = end;
    while (objects.at((int) Math.floor(p.x() + dx), (int) Math.floor(p.y() + dy))) {
      p = new Point(p.x() + dx, p.y() + dy);
      more.add(0, p);
    }
    return more;
  }

  private static boolean touchesBorder(Polyline line, BinaryMask objects, double widest) {
    Point a = line.points().get(0);
    Point b = line.points().get(line.points().size() - 1);
    double margin = Math.max(1.5, widest / 4);
    return nearBorder(a, objects, margin) || nearBorder(b, objects, margin);
  }

  private static boolean nearBorder(Point p, BinaryMask objects, double margin) {
    return p.x() < margin
        || p.y() < margin
        || p.x() > objects.width() - margin
        || p.y() > objects.height() - margin;
  }

  private static Outline around(Polyline line, List<MidlinePoint> points) {
    List<Point> left = new ArrayList<>();
    List<Point> right = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point way = line.direction(i);
      MidlinePoint p = points.get(i);
      Point at = p.place();
      left.add(new Point(at.x() + way.y() * p.left(), at.y() - way.x() * p.left()));
      right.add(0, new Point(at.x() - way.y() * p.right(), at.y() + way.x() * p.right()));
    }
    List<Point> corners = new ArrayList<>(left);
    corners.addAll(right);
    return new Outline(corners);
  }
}
