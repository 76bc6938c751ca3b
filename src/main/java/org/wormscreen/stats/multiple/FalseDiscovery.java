package org.wormscreen.stats.multiple;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** p values of a family of tests, adjusted for their number. NaN is no test and stays NaN. */
public final class FalseDiscovery {

  private FalseDiscovery() {}

  /**
   * The step-up procedure of Benjamini and Hochberg (1995, doi 10.1111/j.2517-6161.1995.tb02031.x):
   * q of the i-th smallest p is {@code min over j >= i of min(1, m p_j / j)}, m the number of p
   * values that are not NaN.
   */
  public static double[] benjaminiHochberg(double... p) {
    return stepUp(p, 1);
  }

  /** The same under any dependence, with m times sum(1 / i) (Benjamini and Yekutieli 2001). */
  public static double[] benjaminiYekutieli(double... p) {
    int m = order(p).length;
    double harmonic = 0;
    for (int i = 1; i <= m; i++) {
      harmonic += 1.0 / i;
    }
    return stepUp(p, harmonic);
  }

  /** q scaled by {@code factor}, monotone from the largest p down. */
  static double[] stepUp(double[] p, double factor) {
    int[] order = order(p);
    int m = order.length;
    double[] q = new double[p.length];
    Arrays.fill(q, Double.NaN);
    double least = 1;
    for (int rank = m; rank >= 1; rank--) {
      int i = order[rank - 1];
      least = Math.min(least, factor * m / rank * p[i]);
      q[i] = least;
    }
    return q;
  }

  /** The indices of the tests from the smallest p up; equal p in the order given. */
  static int[] order(double[] p) {
    return IntStream.range(0, p.length)
        .filter(i -> !Double.isNaN(p[i]))
        .boxed()
        .sorted(Comparator.comparingDouble(i -> p[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
