package org.wormscreen.worm.path;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Polyline;
import org.wormscreen.worm.evidence.Evidence;
import org.wormscreen.worm.path.SkeletonGraph.Edge;

/**
 * A walk over a skeleton's graph that may be one animal; no edge is walked twice, but for a short
 * one where it crosses itself.
 *
 * @param edges numbers of the edges in the order walked
 * @param line the places passed
 * @param freeEnds how many of its two ends are dead ends of the graph
 * @param bridged pixels of gaps that were bridged
 */
record Trail(List<Integer> edges, Polyline line, int freeEnds, double bridged) {

  Trail {
    edges = List.copyOf(edges);
  }

  /** The walked edges as a set. */
  BitSet set() {
    BitSet set = new BitSet();
    for (int e : edges) {
      set.set(e);
    }
    return set;
  }

  /**
   * All walks of a graph up to a length that do not turn back on themselves, each in one direction
   * only.
   *
   * @param longest the longest walk, pixels
   * @param shortest the shortest walk worth keeping, pixels
   * @param sharpest the sharpest turn at a node, radians
   * @param most the search ends when this many were found
   */
  static List<Trail> over(
      SkeletonGraph graph, double shortest, double longest, double sharpest, int most) {
    return new Walker(graph, shortest, longest, sharpest, most).all();
  }

  private static final class Walker {

    private static final double LOOK = 7;

    /** Two bands that cross share no longer line than this, pixels. */
    private static final double CROSSING = Evidence.BODY;

    private final SkeletonGraph graph;
    private final double shortest;
    private final double longest;
    private final double least;
    private final int most;
    private final List<List<Integer>> at = new ArrayList<>();
    private final List<Trail> found = new ArrayList<>();
    private final List<Integer> walked = new ArrayList<>();
    private final BitSet used = new BitSet();
    private int steps;
    private int twice;

    Walker(SkeletonGraph graph, double shortest, double longest, double sharpest, int most) {
      this.graph = graph;
      this.shortest = shortest;
      this.longest = longest;
      this.least = StrictMath.cos(sharpest);
      this.most = most;
      for (int n = 0; n < graph.nodes().size(); n++) {
        at.add(new ArrayList<>());
      }
      for (int e = 0; e < graph.edges().size(); e++) {
        at.get(graph.edges().get(e).from()).add(e);
        if (graph.edges().get(e).from() != graph.edges().get(e).to()) {
          at.get(graph.edges().get(e).to()).add(e);
        }
      }
    }

    List<Trail> all() {
      for (int n = 0; n < at.size() && found.size() < most; n++) {
        if (!at.get(n).isEmpty()) {
          walk(n, n, List.of(graph.nodes().get(n)), 0);
        }
      }
      return found;
    }

    private void walk(int start, int here, List<Point> line, double length) {
      if (found.size() >= most || ++steps > 50 * most) {
        return;
      }
      if (length >= shortest && once(start, here)) {
        int free = (isFree(start) ? 1 : 0) + (isFree(here) ? 1 : 0);
        double bridged = 0;
        for (int e : walked) {
          bridged += graph.edges().get(e).link() ? graph.edges().get(e).length() : 0;
        }
        found.add(new Trail(walked, new Polyline(line), free, bridged));
      }
      for (int e : at.get(here)) {
        Edge edge = graph.edges().get(e);
        boolean twoLinks =
            edge.link()
                && !walked.isEmpty()
                && graph.edges().get(walked.get(walked.size() - 1)).link();
        boolean again = used.get(e);
        if (again && !crossesItself(e) || length + edge.length() > longest || twoLinks) {
          continue;
        }
        List<Point> ahead = edge.from() == here ? edge.line() : GraphMender.reversed(edge.line());
        if (!walked.isEmpty() && turn(line, ahead) < least) {
          continue;
        }
        List<Point> longer = new ArrayList<>(line.size() + ahead.size());
        longer.addAll(line);
        longer.addAll(ahead.subList(1, ahead.size()));
        used.set(e);
        twice += again ? 1 : 0;
        walked.add(e);
        walk(start, edge.from() == here ? edge.to() : edge.from(), longer, length + edge.length());
        walked.remove(walked.size() - 1);
        twice -= again ? 1 : 0;
        used.set(e, again);
      }
    }

    /** Whether an edge may be where the walk crosses itself, which it may do once. */
    private boolean crossesItself(int e) {
      Edge edge = graph.edges().get(e);
      return twice == 0
          && !edge.link()
          && edge.length() < CROSSING
          && walked.get(walked.size() - 1) != e;
    }

    /** Whether nothing goes on at an end but gaps that lead back to the walk, as in a coil. */
    private boolean isFree(int end) {
      int on = 0;
      for (int e : at.get(end)) {
        Edge edge = graph.edges().get(e);
        boolean back = !used.get(e) && edge.link() && passes(edge.from()) && passes(edge.to());
        on += back ? 0 : edge.from() == edge.to() ? 2 : 1;
      }
      return on == 1;
    }

    private boolean passes(int node) {
      return walked.stream()
          .map(graph.edges()::get)
          .anyMatch(e -> e.from() == node || e.to() == node);
    }

    /** Of the two directions of a walk one is kept: by its ends, then by its outermost edges. */
    private boolean once(int start, int here) {
      if (start != here) {
        return start < here;
      }
      return walked.get(0) <= walked.get(walked.size() - 1);
    }

    /** The cosine between the direction of arriving and of going on. */
    private static double turn(List<Point> line, List<Point> ahead) {
      Point node = ahead.get(0);
      Point behind = away(line, line.size() - 1, -1, node);
      Point before = away(ahead, 0, 1, node);
      double a = behind.distance(node);
      double b = before.distance(node);
      if (a < 3 || b < 3) {
        return 1;
      }
      double dot =
          (node.x() - behind.x()) * (before.x() - node.x())
              + (node.y() - behind.y()) * (before.y() - node.y());
      return dot / (a * b);
    }

    /** The first point of a line that is far enough from a node, else its last. */
    private static Point away(List<Point> line, int from, int step, Point node) {
      int i = from;
      while (i + step >= 0 && i + step < line.size() && line.get(i).distance(node) < LOOK) {
        i += step;
      }
      return line.get(i);
    }
  }
}
