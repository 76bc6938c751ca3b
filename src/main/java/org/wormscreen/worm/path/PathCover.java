package org.wormscreen.worm.path;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
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

  private record State(double cost, double hope, List<Integer> chosen, int[] times) {}

  /** Numbers of the chosen walks, in the order chosen. */
  List<Integer> choose(SkeletonGraph graph, List<Integer> edges, List<Priced> walks) {
    List<Integer> order = new ArrayList<>(edges);
    order.removeIf(e -> graph.edges().get(e).link());
    order.sort(
        Comparator.comparingDouble((Integer e) -> -graph.edges().get(e).length())
            .thenComparingInt(e -> e));
    int most = graph.edges().size();
    List<List<Integer>> through = new ArrayList<>();
    double[] share = new double[most];
    for (int e = 0; e < most; e++) {
      through.add(new ArrayList<>());
      share[e] = prices.uncovered() * graph.edges().get(e).length();
    }
    double[] perPixel = new double[walks.size()];
    for (int w = 0; w < walks.size(); w++) {
      Priced walk = walks.get(w);
      double length = walk.trail().line().length();
      perPixel[w] = walk.cost() / Math.max(1, length);
      for (int e : walk.trail().edges()) {
        through.get(e).add(w);
        share[e] =
            Math.min(share[e], walk.cost() * graph.edges().get(e).length() / Math.max(1, length));
      }
    }
    for (List<Integer> list : through) {
      list.sort(Comparator.comparingDouble((Integer w) -> perPixel[w]).thenComparingInt(w -> w));
    }
    List<State> states = List.of(new State(0, 0, List.of(), new int[most]));
    for (int k = 0; k < order.size(); k++) {
      int e = order.get(k);
      List<State> next = new ArrayList<>();
      for (State s : states) {
        if (s.times[e] > 0) {
          next.add(s);
          continue;
        }
        double leave = s.cost + prices.uncovered() * graph.edges().get(e).length();
        next.add(priced(graph, order, k + 1, share, leave, s.chosen, s.times));
        int tried = 0;
        for (int w : through.get(e)) {
          if (tried++ >= branches) {
            break;
          }
          int[] times = s.times.clone();
          double cost = s.cost + walks.get(w).cost() + claimed(graph, walks.get(w).trail(), times);
          for (int other : walks.get(w).trail().edges()) {
            times[other]++;
          }
          List<Integer> chosen = new ArrayList<>(s.chosen);
          chosen.add(w);
          next.add(priced(graph, order, k + 1, share, cost, chosen, times));
        }
      }
      next.sort(Comparator.comparingDouble(s -> s.cost + s.hope));
      states = List.copyOf(next.subList(0, Math.min(beam, next.size())));
    }
    return states.get(0).chosen;
  }

  private static State priced(
      SkeletonGraph graph,
      List<Integer> order,
      int from,
      double[] share,
      double cost,
      List<Integer> chosen,
      int[] times) {
    double hope = 0;
    for (int k = from; k < order.size(); k++) {
      if (times[order.get(k)] == 0) {
        hope += share[order.get(k)];
      }
    }
    return new State(cost, hope, chosen, times);
  }

  /** The cost of walking where others walk already; short crossings are free. */
  private double claimed(SkeletonGraph graph, Trail trail, int[] times) {
    double cost = 0;
    double run = 0;
    for (int e : trail.edges()) {
      double length = graph.edges().get(e).length();
      if (times[e] > 0) {
        run += length * times[e] * (1 - twofold[e]);
      } else if (length > prices.crossing()) {
        cost += prices.twice() * Math.max(0, run - prices.crossing());
        run = 0;
      }
    }
    return cost + prices.twice() * Math.max(0, run - prices.crossing());
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
