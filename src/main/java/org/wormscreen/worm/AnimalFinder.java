package org.wormscreen.worm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.plate.PixelSize;

/** Finds the animals of one field: walks over the skeletons of bodies, drawn out to their edges. */
public record AnimalFinder(WormSettings settings) {

  /** Everything seen in the foreground, animals and rejected objects. */
  public FieldAnimals find(Foreground foreground, PixelSize pixel) {
    double zoom = 1;
    Evidence evidence = new ClassicalEvidence(0.1).of(foreground, zoom);
    PathSearch.Answer answer = new PathSearch(125).search(evidence);
    BodyTracer tracer =
        new BodyTracer(
            new Sampler(foreground.flattened()), Evidence.BODY / zoom, 0.16, 0.05, 2 / zoom);
    List<BodyTracer.Drawn> sketches = new ArrayList<>();
    Claims claims = new Claims(foreground.flattened().width(), foreground.flattened().height());
    for (PathSearch.Found f : answer.found()) {
      List<Point> points = new ArrayList<>();
      for (Point p : f.line().points()) {
        points.add(evidence.inImage(p));
      }
      BodyTracer.Drawn sketch = tracer.sketch(new Polyline(points));
      sketches.add(sketch);
      claims.enter(sketch.line().evenly(1), 0.8 * sketch.halfWidth());
    }
    List<Sighting> found = new ArrayList<>();
    for (int i = 0; i < sketches.size(); i++) {
      int self = i;
      BodyTracer.Drawn drawn = tracer.draw(sketches.get(i), (x, y) -> claims.byOthers(self, x, y));
      found.add(worm(drawn, answer.found().get(i).cost(), claims.sharedPart(i) > 0));
    }
    found.sort(
        Comparator.comparingDouble((Sighting s) -> corner(s).y())
            .thenComparingDouble(s -> corner(s).x()));
    return new FieldAnimals(found, answer.crowded());
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

  private static Worm worm(BodyTracer.Drawn drawn, double cost, boolean clustered) {
    List<MidlinePoint> midline = new ArrayList<>();
    double[] left = drawn.left();
    double[] right = drawn.right();
    for (int i = 0; i < left.length; i++) {
      midline.add(new MidlinePoint(drawn.line().points().get(i), left[i], right[i]));
    }
    return new Worm(
        around(drawn),
        new Midline(midline),
        clustered,
        List.of(),
        Math.min(1, StrictMath.exp(-0.3 * Math.max(0, cost - 1.6))));
  }

  private static Outline around(BodyTracer.Drawn drawn) {
    List<Point> left = new ArrayList<>();
    List<Point> right = new ArrayList<>();
    double[] l = drawn.left();
    double[] r = drawn.right();
    int n = l.length;
    for (int i = 0; i < n; i++) {
      Point way = drawn.line().direction(i);
      Point at = drawn.line().points().get(i);
      double usual = drawn.halfWidth() * BodyTracer.profile((double) i / (n - 1));
      double a = Double.isNaN(l[i]) ? usual : l[i];
      double b = Double.isNaN(r[i]) ? usual : r[i];
      left.add(new Point(at.x() + way.y() * a, at.y() - way.x() * a));
      right.add(0, new Point(at.x() - way.y() * b, at.y() + way.x() * b));
    }
    List<Point> corners = new ArrayList<>(left);
    corners.addAll(right);
    return new Outline(corners);
  }
}
