package org.wormscreen.worm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wormscreen.mask.BinaryMask;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.plate.PixelSize;

/** Finds the animals of one field: walks over the skeletons of bodies, drawn out to their edges. */
public record AnimalFinder(WormSettings settings) {

  /** Everything seen in the foreground, animals and rejected objects. */
  public FieldAnimals find(Foreground foreground, PixelSize pixel) {
    double zoom = 1;
    Evidence evidence = new ClassicalEvidence(0.1).of(foreground, zoom);
    float[] c = evidence.core().toArray();
    float[] b = evidence.body().toArray();
    BinaryMask cores =
        BinaryMask.where(
            evidence.core().width(), evidence.core().height(), i -> c[i] > 0.5 && b[i] > 0.5);
    Sampler core = new Sampler(evidence.core());
    Sampler body = new Sampler(evidence.body());
    SkeletonGraph graph = new GraphMender(5, 12).mended(SkeletonGraph.of(Skeleton.of(cores)), body);
    BodyPrior prior = new BodyPrior(125);
    BodyTracer tracer =
        new BodyTracer(
            new Sampler(foreground.flattened()), Evidence.BODY / zoom, 0.16, 0.05, 2 / zoom);
    List<Sighting> found = new ArrayList<>();
    boolean crowded = false;
    for (List<Integer> part : PathCover.parts(graph)) {
      SkeletonGraph own =
          new SkeletonGraph(graph.nodes(), part.stream().map(e -> graph.edges().get(e)).toList());
      List<Trail> trails = List.of();
      for (double sharpest : new double[] {1.7, 1.2, 0.9, 0.7, 0.5}) {
        trails = Trail.over(own, 35, 1.5 * prior.usualLength(), sharpest, 6000);
        if (trails.size() < 6000) {
          break;
        }
        crowded = true;
      }
      List<PathCover.Priced> priced = new ArrayList<>();
      for (Trail t : trails) {
        priced.add(new PathCover.Priced(t, prior.cost(prior.measure(t, evidence, core, body))));
      }
      priced.sort(Comparator.comparingDouble(PathCover.Priced::cost));
      if (priced.size() > 600) {
        priced = priced.subList(0, 600);
      }
      List<Integer> all = new ArrayList<>();
      for (int e = 0; e < own.edges().size(); e++) {
        all.add(e);
      }
      for (int w : new PathCover(0.08, 0.12, 18, 30, 40).choose(own, all, priced)) {
        found.add(drawn(priced.get(w), tracer, evidence, own));
      }
    }
    found.sort(
        Comparator.comparingDouble((Sighting s) -> corner(s).y())
            .thenComparingDouble(s -> corner(s).x()));
    return new FieldAnimals(found, crowded);
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

  private Worm drawn(
      PathCover.Priced walk, BodyTracer tracer, Evidence evidence, SkeletonGraph graph) {
    List<Point> points = new ArrayList<>();
    for (Point p : walk.trail().line().points()) {
      points.add(evidence.inImage(p));
    }
    BodyTracer.Drawn drawn = tracer.draw(new Polyline(points), true, true);
    List<MidlinePoint> midline = new ArrayList<>();
    double[] left = drawn.left();
    double[] right = drawn.right();
    for (int i = 0; i < left.length; i++) {
      midline.add(new MidlinePoint(drawn.line().points().get(i), left[i], right[i]));
    }
    return new Worm(
        around(drawn),
        new Midline(midline),
        graph.edges().size() > 1,
        List.of(),
        Math.min(1, StrictMath.exp(-0.3 * Math.max(0, walk.cost() - 1.6))));
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
