package org.wormscreen.worm.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.wormscreen.worm.path.PathCover.Priced;

/** The search of a {@link PathCover}, over plain numbers. */
final class CoverTable {

  private static final int NO_WALK = -1;

  private final PathCover cover;

  /** The length of each edge. */
  private final double[] length;

  /** The least that an edge may cost, covered or not. */
  private final double[] share;

  /** The cost of each walk. */
  private final double[] cost;

  /** The edges of each walk. */
  private final int[][] path;

  /** The walks over each edge, the cheapest by the pixel first. */
  private final int[][] through;

  /** The edges that are to be covered, longest first. */
  private final int[] order;

  CoverTable(SkeletonGraph graph, List<Integer> edges, List<Priced> walks, PathCover cover) {
    this.cover = cover;
    length = graph.edges().stream().mapToDouble(SkeletonGraph.Edge::length).toArray();
    share = Arrays.stream(length).map(l -> cover.prices().uncovered() * l).toArray();
    cost = walks.stream().mapToDouble(Priced::cost).toArray();
    path = walks.stream().map(w -> numbers(w.trail().edges())).toArray(int[][]::new);
    double[] perPixel = new double[path.length];
    List<List<Integer>> over = new ArrayList<>();
    Arrays.stream(length).forEach(l -> over.add(new ArrayList<>()));
    for (int w = 0; w < path.length; w++) {
      double pixels = Math.max(1, walks.get(w).trail().line().length());
      perPixel[w] = cost[w] / pixels;
      for (int e : path[w]) {
        over.get(e).add(w);
        share[e] = Math.min(share[e], cost[w] * length[e] / pixels);
      }
    }
    over.forEach(
        list ->
            list.sort(
                Comparator.comparingDouble((Integer w) -> perPixel[w]).thenComparingInt(w -> w)));
    through = over.stream().map(CoverTable::numbers).toArray(int[][]::new);
    List<Integer> longestFirst = new ArrayList<>(edges);
    longestFirst.removeIf(e -> graph.edges().get(e).link());
    longestFirst.sort(
        Comparator.comparingDouble((Integer e) -> -length[e]).thenComparingInt(e -> e));
    order = numbers(longestFirst);
  }

  private static int[] numbers(List<Integer> list) {
    return list.stream().mapToInt(n -> n).toArray();
  }

  /**
   * A partial answer.
   *
   * @param spent what it costs
   * @param hope the least that the rest may cost
   * @param chosen its walks
   * @param times how often each edge is walked
   */
  private record State(double spent, double hope, int[] chosen, int[] times) {

    State with(int walk, int[] edges, double newSpent, double newHope) {
      int[] more = Arrays.copyOf(chosen, chosen.length + 1);
      more[chosen.length] = walk;
      int[] walked = times.clone();
      walk(edges, walked, 1);
      return new State(newSpent, newHope, more, walked);
    }
  }

  /** A partial answer with one walk more, or with none; made only where it is kept. */
  private record Step(State from, int walk, double spent, double hope) {
    double whole() {
      return spent + hope;
    }
  }

  private static void walk(int[] edges, int[] times, int by) {
    for (int e : edges) {
      times[e] += by;
    }
  }

  /** Numbers of the walks of the best answer, in the order chosen. */
  List<Integer> chosen() {
    List<State> states = List.of(new State(0, 0, new int[0], new int[length.length]));
    for (int k = 0; k < order.length; k++) {
      List<Step> next = new ArrayList<>();
      for (State state : states) {
        tryAll(state, k, next);
      }
      next.sort(Comparator.comparingDouble(Step::whole));
      states = next.stream().limit(cover.beam()).map(this::made).toList();
    }
    return Arrays.stream(states.get(0).chosen).boxed().toList();
  }

  private State made(Step step) {
    return step.walk == NO_WALK
        ? new State(step.spent, step.hope, step.from.chosen, step.from.times)
        : step.from.with(step.walk, path[step.walk], step.spent, step.hope);
  }

  /** Leaves an edge as it is, or covers it by one of the walks over it. */
  private void tryAll(State state, int k, List<Step> into) {
    int edge = order[k];
    int[] times = state.times;
    if (times[edge] > 0) {
      into.add(new Step(state, NO_WALK, state.spent, state.hope));
      return;
    }
    double left = state.spent + cover.prices().uncovered() * length[edge];
    into.add(new Step(state, NO_WALK, left, hope(k + 1, times)));
    for (int i = 0; i < Math.min(cover.branches(), through[edge].length); i++) {
      int walk = through[edge][i];
      double spent = state.spent + cost[walk] + claimed(path[walk], times);
      walk(path[walk], times, 1);
      into.add(new Step(state, walk, spent, hope(k + 1, times)));
      walk(path[walk], times, -1);
    }
  }

  private double hope(int from, int[] times) {
    double hope = 0;
    for (int k = from; k < order.length; k++) {
      if (times[order[k]] == 0) {
        hope += share[order[k]];
      }
    }
    return hope;
  }

  /** The cost of walking where others walk already; short crossings are free. */
  private double claimed(int[] edges, int[] times) {
    double free = cover.prices().crossing();
    double claimed = 0;
    double run = 0;
    for (int e : edges) {
      if (times[e] > 0) {
        run += length[e] * times[e] * (1 - cover.twofold()[e]);
      } else if (length[e] > free) {
        claimed += cover.prices().twice() * Math.max(0, run - free);
        run = 0;
      }
    }
    return claimed + cover.prices().twice() * Math.max(0, run - free);
  }
}
