package org.wormscreen.worm.path;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.worm.path.SkeletonGraph.Edge;

/**
 * Tells where two bodies share one line of a skeleton. Densities of bodies that lie on one another
 * add up (Beer and Lambert's law), widths of those that lie side by side do; either way the density
 * summed across the line is that of two.
 */
final class Twofold {

  /** As many times the usual sum as one body may have, and as two have. */
  private static final double ONE = 1.25;

  private static final double TWO = 1.75;

  private Twofold() {}

  /** For each edge from 0, one body, to 1, two. */
  static double[] of(SkeletonGraph graph, Sampler density) {
    List<Edge> edges = graph.edges();
    double[] sums = new double[edges.size()];
    for (int e = 0; e < sums.length; e++) {
      sums[e] = Arrays.stream(new Across(edges.get(e).line(), density).sums()).average().orElse(0);
    }
    double usual = usual(edges, sums);
    return Arrays.stream(sums)
        .map(s -> usual == 0 ? 0 : Math.min(1, Math.max(0, (s / usual - ONE) / (TWO - ONE))))
        .toArray();
  }

  /** The median over all length of lines. */
  private static double usual(List<Edge> edges, double[] sums) {
    List<Integer> rising =
        IntStream.range(0, sums.length)
            .boxed()
            .filter(e -> !edges.get(e).link())
            .sorted(Comparator.comparingDouble(e -> sums[e]))
            .toList();
    double half = rising.stream().mapToDouble(e -> edges.get(e).length()).sum() / 2;
    double usual = 0;
    for (int e : rising) {
      if (half >= 0) {
        usual = sums[e];
      }
      half -= edges.get(e).length();
    }
    return usual;
  }
}
