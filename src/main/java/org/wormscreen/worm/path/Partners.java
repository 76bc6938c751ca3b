package org.wormscreen.worm.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Polyline;
import org.wormscreen.worm.evidence.Evidence;
import org.wormscreen.worm.path.PathCover.Priced;

/**
 * Says which arms belong together where two walks share a long stretch. The line of such a stretch
 * is neither body's own, so the price of walking it does not tell. Bodies that cross lie on one
 * another somewhere and are no wider there than one; where it is wider all along they lie side by
 * side, and each stays on its side.
 *
 * @param graph that is walked
 * @param all walks that may be chosen
 * @param density -ln of transmission
 * @param longest the longest shared stretch that shows by itself how bodies run, pixels
 */
record Partners(SkeletonGraph graph, List<Priced> all, Sampler density, double longest) {

  /** A stretch that is narrower than this somewhere is a crossing, body widths. */
  private static final double NARROW = 1.2;

  /** A body ends where it is so much as dense as along its middle. */
  private static final double EDGE = 0.18;

  /** How many times as much as now the arms may bend once they are exchanged. */
  private static final double STIFF = 3;

  /** How far apart two arms are where each shows its own body's middle, pixels. */
  private static final double APART = 0.9 * Evidence.BODY;

  /** How much of an arm shows its direction, pixels. */
  private static final int SHOWN = (int) Evidence.BODY;

  /** The chosen walks, with arms exchanged where bodies cross and walks do not, or the reverse. */
  List<Priced> rejoined(List<Priced> chosen) {
    List<Priced> walks = new ArrayList<>(chosen);
    for (int i = 0; i < walks.size(); i++) {
      for (int k = i + 1; k < walks.size(); k++) {
        Optional<Priced[]> pair = exchanged(walks.get(i).trail(), walks.get(k).trail());
        if (pair.isPresent()) {
          walks.set(i, pair.get()[0]);
          walks.set(k, pair.get()[1]);
        }
      }
    }
    return walks;
  }

  private Optional<Priced[]> exchanged(Trail one, Trail other) {
    Pass a = Pass.of(one, other, graph);
    Pass b = Pass.of(other, one, graph);
    if (a.shared().isEmpty() || a.length(graph) <= longest) {
      return Optional.empty();
    }
    if (!a.entry().equals(b.entry())) {
      b = b.reversed();
    }
    boolean together = a.shared().equals(b.shared());
    if (!together || !a.hasArms() || !b.hasArms()) {
      return Optional.empty();
    }
    Arms in = Arms.free(GraphMender.reversed(a.in()), GraphMender.reversed(b.in()));
    Arms out = Arms.free(a.out(), b.out());
    boolean walksCross = in.firstIsLeft(a.entry()) == out.firstIsLeft(a.exit());
    boolean bodiesCross = isCrossing(a.shared());
    // tips that never part from the other body may lie on either side of it
    boolean unclear = bodiesCross && !(in.apart() && out.apart());
    if (walksCross == bodiesCross || unclear) {
      return Optional.empty();
    }
    double now = bending(in.one(), out.one()) + bending(in.other(), out.other());
    double then = bending(in.one(), out.other()) + bending(in.other(), out.one());
    Optional<Priced> first = walk(a, b);
    Optional<Priced> second = walk(b, a);
    return then < STIFF * now && first.isPresent() && second.isPresent()
        ? Optional.of(new Priced[] {first.get(), second.get()})
        : Optional.empty();
  }

  /** Whether bodies lie on one another somewhere, so that it is no wider there than one. */
  private boolean isCrossing(List<Integer> shared) {
    double least = Double.POSITIVE_INFINITY;
    for (int e : shared) {
      Across across = new Across(graph.edges().get(e).line(), density);
      least = Math.min(least, Arrays.stream(across.widths(EDGE * across.usual())).min().orElse(0));
    }
    return least < NARROW * Evidence.BODY;
  }

  private Optional<Priced> walk(Pass start, Pass end) {
    List<Integer> edges = new ArrayList<>(start.before());
    edges.addAll(start.shared());
    edges.addAll(end.after());
    List<Integer> back = GraphMender.reversed(edges);
    return all.stream()
        .filter(w -> w.trail().edges().equals(edges) || w.trail().edges().equals(back))
        .findFirst();
  }

  /**
   * The energy of the cubic curve from arm to arm, for small angles, per pixel of its chord.
   *
   * @param before away from the shared stretch
   * @param after likewise
   */
  private static double bending(List<Point> before, List<Point> after) {
    Point a = before.get(Math.min(SHOWN, before.size() - 1));
    Point b = before.get(0);
    Point c = after.get(0);
    Point d = after.get(Math.min(SHOWN, after.size() - 1));
    double first = turn(a, b, c);
    double second = turn(b, c, d);
    return (first * first - first * second + second * second) / b.distance(c);
  }

  private static double turn(Point a, Point b, Point c) {
    double ux = b.x() - a.x();
    double uy = b.y() - a.y();
    double vx = c.x() - b.x();
    double vy = c.y() - b.y();
    return StrictMath.atan2(ux * vy - uy * vx, ux * vx + uy * vy);
  }

  /** Two arms at one end of a stretch, away from it in even steps, from where they are apart. */
  private record Arms(List<Point> one, List<Point> other) {

    static Arms free(List<Point> one, List<Point> other) {
      List<Point> a = new Polyline(one).evenly(1).points();
      List<Point> b = new Polyline(other).evenly(1).points();
      int most = Math.max(0, Math.min(a.size(), b.size()) - 1 - SHOWN);
      int from = 0;
      while (from < most && a.get(from).distance(b.get(from)) < APART) {
        from++;
      }
      return new Arms(a.subList(from, a.size()), b.subList(from, b.size()));
    }

    boolean apart() {
      return one.get(0).distance(other.get(0)) >= APART;
    }

    /** Whether the first lies to the left of the second, looking from where they part. */
    boolean firstIsLeft(Point parting) {
      Point p = one.get(0);
      Point q = other.get(0);
      return (p.x() - parting.x()) * (q.y() - parting.y())
              - (p.y() - parting.y()) * (q.x() - parting.x())
          > 0;
    }
  }
}
