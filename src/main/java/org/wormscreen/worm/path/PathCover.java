package org.wormscreen.worm.path;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Chooses the set of walks that explains a graph best: the sum of their costs, of what is left
 * uncovered and of what is covered twice is least (beam search over the edges, longest first).
 *
 * @param prices of what is left uncovered and of what is covered twice
 * @param beam how many partial answers are kept
 * @param branches how many walks are tried for an edge
 */
record PathCover(Prices prices, double[] twofold, int beam, int branches) {

  /** A walk with its cost. */
  record Priced(Trail trail, double cost) {}

  /** Numbers of the chosen walks, in the order chosen. */
  List<Integer> choose(SkeletonGraph graph, List<Integer> edges, List<Priced> walks) {
    return new CoverTable(graph, edges, walks, this).chosen();
  }

  /** Edge numbers of each connected part of a graph. */
  static List<List<Integer>> parts(SkeletonGraph graph) {
    int[] part = new int[graph.nodes().size()];
    for (int n = 0; n < part.length; n++) {
      part[n] = n;
    }
    for (SkeletonGraph.Edge e : graph.edges()) {
      int a = root(part, e.from());
      int b = root(part, e.to());
      part[Math.max(a, b)] = Math.min(a, b);
    }
    List<List<Integer>> parts = new ArrayList<>();
    BitSet done = new BitSet();
    for (int e = 0; e < graph.edges().size(); e++) {
      int root = root(part, graph.edges().get(e).from());
      if (!done.get(root)) {
        done.set(root);
        List<Integer> own = new ArrayList<>();
        for (int f = e; f < graph.edges().size(); f++) {
          if (root(part, graph.edges().get(f).from()) == root) {
            own.add(f);
          }
        }
        parts.add(own);
      }
    }
    return parts;
  }

  private static int root(int[] part, int n) {
    int at = n;
    while (part[at] != at) {
      at = part[at];
    }
    return at;
  }
}
