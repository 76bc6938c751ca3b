package org.wormscreen.worm.path;

import java.util.ArrayList;
import java.util.List;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.path.SkeletonGraph.Edge;

/**
 * Mends a skeleton's graph: cuts spurs, passes through nodes where nothing branches, and bridges
 * gaps where a line breaks off in front of another, as it does beside a darker body.
 *
 * @param spur shorter dead ends at a branching are cut, pixels
 * @param gap the longest gap that is bridged, pixels
 */
record GraphMender(double spur, double gap) {

  private static final double AHEAD = 0.64;
  private static final int TANGENT = 7;

  SkeletonGraph mended(SkeletonGraph graph, Sampler body) {
    List<Edge> edges = merged(pruned(merged(graph.edges())));
    return linked(new ArrayList<>(graph.nodes()), new ArrayList<>(edges), body);
  }

  private List<Edge> pruned(List<Edge> given) {
    List<Edge> edges = new ArrayList<>(given);
    while (true) {
      int[] degree = degrees(edges);
      Edge shortest = null;
      for (Edge e : edges) {
        int low = Math.min(degree[e.from()], degree[e.to()]);
        int high = Math.max(degree[e.from()], degree[e.to()]);
        boolean dead = low == 1 && high > 2 && e.length() < spur;
        boolean ring = e.from() == e.to() && high > 2 && e.length() < spur;
        if ((dead || ring) && (shortest == null || e.length() < shortest.length())) {
          shortest = e;
        }
      }
      if (shortest == null) {
        return edges;
      }
      edges.remove(shortest);
      edges = merged(edges);
    }
  }

  private static int[] degrees(List<Edge> edges) {
    int most = 0;
    for (Edge e : edges) {
      most = Math.max(most, Math.max(e.from(), e.to()));
    }
    int[] degree = new int[most + 1];
    for (Edge e : edges) {
      degree[e.from()]++;
      degree[e.to()]++;
    }
    return degree;
  }

  /** Joins the two edges at each node where exactly two different ones meet. */
  private static List<Edge> merged(List<Edge> given) {
    List<Edge> edges = new ArrayList<>(given);
    boolean changed = true;
    while (changed && !edges.isEmpty()) {
      changed = false;
      int[] degree = degrees(edges);
      int[] first = new int[degree.length];
      int[] second = new int[degree.length];
      java.util.Arrays.fill(first, -1);
      java.util.Arrays.fill(second, -1);
      for (int i = 0; i < edges.size(); i++) {
        for (int n : new int[] {edges.get(i).from(), edges.get(i).to()}) {
          if (first[n] < 0) {
            first[n] = i;
          } else {
            second[n] = i;
          }
        }
      }
      boolean[] touched = new boolean[edges.size()];
      List<Edge> joined = new ArrayList<>();
      for (int n = 0; n < degree.length; n++) {
        boolean two = degree[n] == 2 && first[n] != second[n];
        if (two && !touched[first[n]] && !touched[second[n]]) {
          touched[first[n]] = true;
          touched[second[n]] = true;
          joined.add(join(edges.get(first[n]), edges.get(second[n]), n));
          changed = true;
        }
      }
      for (int i = 0; i < edges.size(); i++) {
        if (!touched[i]) {
          joined.add(edges.get(i));
        }
      }
      edges = joined;
    }
    return edges;
  }

  private static Edge join(Edge a, Edge b, int at) {
    List<Point> line = new ArrayList<>(a.to() == at ? a.line() : reversed(a.line()));
    List<Point> rest = b.from() == at ? b.line() : reversed(b.line());
    line.addAll(rest.subList(1, rest.size()));
    int from = a.to() == at ? a.from() : a.to();
    int to = b.from() == at ? b.to() : b.from();
    return Edge.along(from, to, line, false);
  }

  static <T> List<T> reversed(List<T> list) {
    List<T> back = new ArrayList<>(list);
    java.util.Collections.reverse(back);
    return back;
  }

  /** A dead end and where it may go on. */
  private record Bridge(int node, int edge, int index, double cost) {}

  private SkeletonGraph linked(List<Point> nodes, List<Edge> edges, Sampler body) {
    int[] degree = new SkeletonGraph(nodes, edges).degrees();
    List<Bridge> bridges = new ArrayList<>();
    for (int e = 0; e < edges.size(); e++) {
      Edge edge = edges.get(e);
      if (degree[edge.from()] == 1) {
        bridge(edge.from(), reversed(edge.line()), e, edges, body, bridges);
      }
      if (degree[edge.to()] == 1) {
        bridge(edge.to(), edge.line(), e, edges, body, bridges);
      }
    }
    List<Edge> links = new ArrayList<>();
    List<List<Integer>> cuts = new ArrayList<>();
    for (int e = 0; e < edges.size(); e++) {
      cuts.add(new ArrayList<>());
    }
    List<int[]> targets = new ArrayList<>();
    for (Bridge b : bridges) {
      int last = edges.get(b.edge).line().size() - 1;
      int at = b.index < 4 ? 0 : b.index > last - 4 ? last : b.index;
      if (at > 0 && at < last && !cuts.get(b.edge).contains(at)) {
        cuts.get(b.edge).add(at);
      }
      targets.add(new int[] {b.node, b.edge, at});
    }
    List<Edge> whole = new ArrayList<>();
    List<java.util.Map<Integer, Integer>> nodeAt = new ArrayList<>();
    for (int e = 0; e < edges.size(); e++) {
      nodeAt.add(new java.util.TreeMap<>());
      split(edges.get(e), cuts.get(e), nodes, whole, nodeAt.get(e));
    }
    java.util.Set<Long> seen = new java.util.TreeSet<>();
    for (int[] t : targets) {
      int to = nodeAt.get(t[1]).get(t[2]);
      long key = (long) Math.min(t[0], to) << 32 | Math.max(t[0], to);
      if (to != t[0] && seen.add(key)) {
        links.add(Edge.along(t[0], to, List.of(nodes.get(t[0]), nodes.get(to)), true));
      }
    }
    whole.addAll(links);
    return new SkeletonGraph(nodes, whole);
  }

  private static void split(
      Edge edge,
      List<Integer> cuts,
      List<Point> nodes,
      List<Edge> into,
      java.util.Map<Integer, Integer> nodeAt) {
    List<Integer> sorted = new ArrayList<>(cuts);
    java.util.Collections.sort(sorted);
    int last = edge.line().size() - 1;
    nodeAt.put(0, edge.from());
    int start = 0;
    int from = edge.from();
    for (int cut : sorted) {
      int id = nodes.size();
      nodes.add(edge.line().get(cut));
      nodeAt.put(cut, id);
      into.add(Edge.along(from, id, edge.line().subList(start, cut + 1), edge.link()));
      start = cut;
      from = id;
    }
    into.add(Edge.along(from, edge.to(), edge.line().subList(start, last + 1), edge.link()));
    nodeAt.put(last, edge.to());
  }

  /** The best way on ahead from a dead end: a place on another line, or farther on its own. */
  private void bridge(
      int node, List<Point> line, int own, List<Edge> edges, Sampler body, List<Bridge> into) {
    Point end = line.get(line.size() - 1);
    Point back = line.get(Math.max(0, line.size() - 1 - TANGENT));
    double length = back.distance(end);
    if (length == 0) {
      return;
    }
    double dx = (end.x() - back.x()) / length;
    double dy = (end.y() - back.y()) / length;
    List<Bridge> found = new ArrayList<>();
    for (int e = 0; e < edges.size(); e++) {
      List<Point> other = edges.get(e).line();
      Bridge best = null;
      for (int i = 0; i < other.size(); i++) {
        Point p = other.get(i);
        if (Math.abs(p.x() - end.x()) > gap || Math.abs(p.y() - end.y()) > gap) {
          continue; // most are far off
        }
        double far = p.distance(end);
        boolean self = e == own && Math.abs(along(edges.get(e), node, i)) < 2.5 * gap;
        if (self || far > gap || far < 0.5) {
          continue;
        }
        double cosine = ((p.x() - end.x()) * dx + (p.y() - end.y()) * dy) / far;
        if (cosine < AHEAD || !covered(end, p, body)) {
          continue;
        }
        double cost = far * (2 - cosine);
        if (best == null || cost < best.cost) {
          best = new Bridge(node, e, i, cost);
        }
      }
      if (best != null) {
        found.add(best);
      }
    }
    found.sort(java.util.Comparator.comparingDouble(Bridge::cost).thenComparingInt(Bridge::edge));
    into.addAll(found.subList(0, Math.min(2, found.size())));
  }

  private static double along(Edge edge, int node, int index) {
    return node == edge.from() ? index : edge.line().size() - 1 - index;
  }

  private static boolean covered(Point a, Point b, Sampler body) {
    int steps = (int) Math.ceil(a.distance(b));
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      double t = (double) i / steps;
      sum += body.at(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y()));
    }
    return sum / (steps + 1) > 0.5;
  }
}
