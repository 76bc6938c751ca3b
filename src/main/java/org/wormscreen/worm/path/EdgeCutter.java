package org.wormscreen.worm.path;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.stats.robust.Middle;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.evidence.Evidence;
import org.wormscreen.worm.path.SkeletonGraph.Edge;

/**
 * Puts nodes where animals that touch end to end may part although nothing branches there: at sharp
 * bends, and at the waists of a line too long for one animal. A node forces nothing; walks may pass
 * or end there.
 *
 * @param longest the longest line that is taken for one animal's, pixels
 */
record EdgeCutter(double longest) {

  private static final int ARM = (int) Evidence.BODY;

  /** Cosine of the least turn from arm to arm that is a sharp bend. */
  private static final double SHARP = 0;

  /** A waist is narrower than this part of the line's usual width. */
  private static final double WAIST = 0.5;

  /** A body reaches to where it is this part as dense as along its middle. */
  private static final double HALF = 0.5;

  /** The least distance of a cut from an end and from another cut, pixels. */
  private static final int APART = 2 * ARM;

  SkeletonGraph cut(SkeletonGraph graph, Evidence evidence) {
    Sampler density = new Sampler(evidence.density());
    List<Point> nodes = new ArrayList<>(graph.nodes());
    List<Edge> edges = new ArrayList<>();
    for (Edge e : graph.edges()) {
      int start = 0;
      int from = e.from();
      for (int cut : e.link() ? List.<Integer>of() : cuts(e, density)) {
        nodes.add(e.line().get(cut));
        int to = nodes.size() - 1;
        edges.add(Edge.along(from, to, e.line().subList(start, cut + 1), false));
        start = cut;
        from = to;
      }
      edges.add(
          start == 0
              ? e
              : Edge.along(from, e.to(), e.line().subList(start, e.line().size()), false));
    }
    return new SkeletonGraph(nodes, edges);
  }

  private List<Integer> cuts(Edge edge, Sampler density) {
    List<Point> line = edge.line();
    int n = line.size();
    List<Integer> cuts = new ArrayList<>();
    double[] cosine = new double[n];
    for (int i = 0; i < n; i++) {
      boolean inner = i >= ARM && i + ARM < n;
      cosine[i] = inner ? cosine(line.get(i - ARM), line.get(i), line.get(i + ARM)) : 1;
    }
    take(cosine, SHARP, cuts);
    if (edge.length() > longest) {
      Across across = new Across(line, density);
      double[] width = across.widths(HALF * across.usual());
      take(width, WAIST * Middle.median(width), cuts);
    }
    Collections.sort(cuts);
    return cuts;
  }

  /** The least values below a limit, smallest first, apart from one another. */
  private static void take(double[] value, double limit, List<Integer> cuts) {
    while (true) {
      int best = -1;
      for (int i = APART; i < value.length - APART; i++) {
        int at = i;
        boolean free = cuts.stream().allMatch(c -> Math.abs(c - at) >= APART);
        if (free && value[i] < limit && (best < 0 || value[i] < value[best])) {
          best = i;
        }
      }
      if (best < 0) {
        return;
      }
      cuts.add(best);
    }
  }

  private static double cosine(Point a, Point b, Point c) {
    double dot = (b.x() - a.x()) * (c.x() - b.x()) + (b.y() - a.y()) * (c.y() - b.y());
    return dot / Math.max(1e-9, a.distance(b) * b.distance(c));
  }
}
