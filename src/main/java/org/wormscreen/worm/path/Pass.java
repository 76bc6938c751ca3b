package org.wormscreen.worm.path;

import java.util.List;
import org.wormscreen.worm.Point;

/**
 * A walk cut at the longest stretch that another walks too.
 *
 * @param before its edges up to the stretch, in the order walked
 * @param shared those of the stretch
 * @param after those beyond it
 * @param in the line up to the stretch
 * @param out the line from the end of the stretch
 */
record Pass(
    List<Integer> before,
    List<Integer> shared,
    List<Integer> after,
    List<Point> in,
    List<Point> out) {

  static Pass of(Trail walk, Trail other, SkeletonGraph graph) {
    List<Integer> edges = walk.edges();
    List<Point> line = walk.line().points();
    int from = 0;
    int to = 0;
    for (int i = 0; i < edges.size(); i++) {
      int end = i;
      while (end < edges.size() && other.edges().contains(edges.get(end))) {
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
        line.subList(0, 1 + steps(edges.subList(0, from), graph)),
        line.subList(steps(edges.subList(0, to), graph), line.size()));
  }

  /** How many points of a walk's line its edges take. */
  private static int steps(List<Integer> edges, SkeletonGraph graph) {
    return edges.stream().mapToInt(e -> graph.edges().get(e).line().size() - 1).sum();
  }

  /** The same walk from its other end. */
  Pass reversed() {
    return new Pass(
        GraphMender.reversed(after),
        GraphMender.reversed(shared),
        GraphMender.reversed(before),
        GraphMender.reversed(out),
        GraphMender.reversed(in));
  }

  /** The length of the stretch, pixels. */
  double length(SkeletonGraph graph) {
    return shared.stream().mapToDouble(e -> graph.edges().get(e).length()).sum();
  }

  /** Where the stretch is reached. */
  Point entry() {
    return in.get(in.size() - 1);
  }

  /** Where it is left. */
  Point exit() {
    return out.get(0);
  }

  /** Whether the walk goes on at both ends of the stretch. */
  boolean hasArms() {
    return !before.isEmpty() && !after.isEmpty();
  }
}
