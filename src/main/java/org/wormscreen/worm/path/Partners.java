package org.wormscreen.worm.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
    Pass a = pass(one.edges(), other.edges(), one.line().points());
    Pass b = pass(other.edges(), one.edges(), other.line().points());
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
    List<List<Point>> in = free(Pass.reversed(a.in()), Pass.reversed(b.in()));
    List<List<Point>> out = free(a.out(), b.out());
    boolean walksCross = leftOf(in, a.entry()) == leftOf(out, a.exit());
    boolean bodiesCross = isCrossing(a.shared());
    // tips that never part from the other body may lie on either side of it
    boolean unclear = bodiesCross && !(apart(in) && apart(out));
    if (walksCross == bodiesCross || unclear) {
      return Optional.empty();
    }
    double now = bending(in.get(0), out.get(0)) + bending(in.get(1), out.get(1));
    double then = bending(in.get(0), out.get(1)) + bending(in.get(1), out.get(0));
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

  /** Whether the first of two arms is to the left of the second, looking from where they part. */
  private static boolean leftOf(List<List<Point>> arms, Point parting) {
    Point one = arms.get(0).get(0);
    Point other = arms.get(1).get(0);
    return (one.x() - parting.x()) * (other.y() - parting.y())
            - (one.y() - parting.y()) * (other.x() - parting.x())
        > 0;
  }

  private static boolean apart(List<List<Point>> arms) {
    return arms.get(0).get(0).distance(arms.get(1).get(0)) >= APART;
  }

  /** A walk cut at its longest run of edges that another walks too. */
  private Pass pass(List<Integer> edges, List<Integer> others, List<Point> line) {
    int from = 0;
    int to = 0;
    for (int i = 0; i < edges.size(); i++) {
      int end = i;
      while (end < edges.size() && others.contains(edges.get(end))) {
        end++;
      }
      if (end - i > to - from) {
        from = i;
        to = end;
      }
    }
    return new Pass(
        edges.subList(0, from),
        edges.subList(from, to),
        edges.subList(to, edges.size()),
        line.subList(0, 1 + steps(edges.subList(0, from))),
        line.subList(steps(edges.subList(0, to)), line.size()));
  }

  private int steps(List<Integer> edges) {
    return edges.stream().mapToInt(e -> graph.edges().get(e).line().size() - 1).sum();
  }

  private Optional<Priced> walk(Pass start, Pass end) {
    List<Integer> edges = new ArrayList<>(start.before());
    edges.addAll(start.shared());
    edges.addAll(end.after());
    List<Integer> back = Pass.reversed(edges);
    return all.stream()
        .filter(w -> w.trail().edges().equals(edges) || w.trail().edges().equals(back))
        .findFirst();
  }

  /** Two arms, away from the stretch in even steps, from where they are apart. */
  private static List<List<Point>> free(List<Point> one, List<Point> other) {
    List<Point> a = new Polyline(one).evenly(1).points();
    List<Point> b = new Polyline(other).evenly(1).points();
    int most = Math.max(0, Math.min(a.size(), b.size()) - 1 - SHOWN);
    int from = 0;
    while (from < most && a.get(from).distance(b.get(from)) < APART) {
      from++;
    }
    return List.of(a.subList(from, a.size()), b.subList(from, b.size()));
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

  /**
   * A walk that passes a shared stretch.
   *
   * @param before its edges up to the stretch, {@code shared} those of the stretch, {@code after}
   *     the others
   * @param in the line of the arm up to the stretch
   * @param out the line of the arm beyond it
   */
  private record Pass(
      List<Integer> before,
      List<Integer> shared,
      List<Integer> after,
      List<Point> in,
      List<Point> out) {

    Pass reversed() {
      return new Pass(
          reversed(after), reversed(shared), reversed(before), reversed(out), reversed(in));
    }

    static <T> List<T> reversed(List<T> list) {
      List<T> back = new ArrayList<>(list);
      Collections.reverse(back);
      return back;
    }

    double length(SkeletonGraph graph) {
      return shared.stream().mapToDouble(e -> graph.edges().get(e).length()).sum();
    }

    Point entry() {
      return in.get(in.size() - 1);
    }

    Point exit() {
      return out.get(0);
    }

    boolean hasArms() {
      return !before.isEmpty() && !after.isEmpty();
    }
  }
}
