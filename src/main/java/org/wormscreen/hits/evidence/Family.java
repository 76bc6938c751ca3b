package org.wormscreen.hits.evidence;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.wormscreen.stats.multiple.FalseDiscovery;
import org.wormscreen.stats.multiple.TrueNulls;

/**
 * The tests of one screen, corrected together by Benjamini and Hochberg.
 *
 * @param p one p a test
 * @param q adjusted, in the same order
 * @param storey adjusted with Storey's share of true null hypotheses, in the same order; empty for
 *     fewer than 100 tests
 * @param reachable the largest p with which a test that was not called would have been, all others
 *     as they are
 */
public record Family(double[] p, double[] q, double[] storey, double reachable) {

  private static final int MANY = 100;
  private static final double LAMBDA = 0.5;

  public static Family of(double[] p, double rate) {
    double[] sorted = p.clone();
    Arrays.sort(sorted);
    int m = sorted.length;
    // Move a test that is not called to the front: the i-th smallest of the others becomes i + 1st.
    int rank = 1;
    for (int i = 1; i < m; i++) {
      if (sorted[i - 1] <= rate * (i + 1) / m) {
        rank = i + 1;
      }
    }
    double[] storey = m >= MANY ? TrueNulls.at(LAMBDA, p).qValues(p) : new double[0];
    return new Family(p, FalseDiscovery.benjaminiHochberg(p), storey, rate * rank / m);
  }

  /** Adjusted without these tests, in the same order; 1 for them. */
  public double[] without(IntPredicate setAside) {
    int[] kept = IntStream.range(0, p.length).filter(setAside.negate()).toArray();
    double[] among =
        FalseDiscovery.benjaminiHochberg(IntStream.of(kept).mapToDouble(i -> p[i]).toArray());
    double[] adjusted = new double[p.length];
    Arrays.fill(adjusted, 1);
    for (int i = 0; i < kept.length; i++) {
      adjusted[kept[i]] = among[i];
    }
    return adjusted;
  }

  public int size() {
    return p.length;
  }
}
