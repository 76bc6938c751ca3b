package org.wormscreen.stats.wells;

import java.util.Arrays;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.wormscreen.stats.proportion.BetaBinomial;

/**
 * The exact rank-sum test of two groups of wells, ties and all, by counting every way to deal the
 * ranks (Wilcoxon 1945, doi 10.2307/3001968; shift algorithm of Streitberg and Roehmel 1986).
 *
 * @param u Mann and Whitney's U of the first group
 * @param p exact two-sided p: sums as far from the middle as the one seen, or farther
 */
public record RankSum(double u, double p) {

  /** Tests two groups of at least one well. */
  public static RankSum exact(double[] one, double[] two) {
    int[] doubled = doubledMidranks(one, two);
    int n = one.length;
    int total = Arrays.stream(doubled).sum();
    double[][] ways = new double[n + 1][total + 1];
    ways[0][0] = 1;
    for (int rank : doubled) {
      for (int k = n; k >= 1; k--) {
        for (int sum = total; sum >= rank; sum--) {
          ways[k][sum] += ways[k - 1][sum - rank];
        }
      }
    }
    int seen = Arrays.stream(doubled, 0, n).sum();
    double middle = (double) total * n / doubled.length;
    double far = 0;
    double all = 0;
    for (int sum = 0; sum <= total; sum++) {
      all += ways[n][sum];
      if (Math.abs(sum - middle) >= Math.abs(seen - middle) - 1e-9) {
        far += ways[n][sum];
      }
    }
    return new RankSum(seen / 2.0 - n * (n + 1) / 2.0, far / all);
  }

  /** Twice the mid-ranks, first group first. */
  private static int[] doubledMidranks(double[] one, double[] two) {
    double[] all = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, all, one.length, two.length);
    int[] ranks = new int[all.length];
    for (int i = 0; i < all.length; i++) {
      int below = 0;
      int same = 0;
      for (double v : all) {
        below += v < all[i] ? 1 : 0;
        same += v == all[i] ? 1 : 0;
      }
      ranks[i] = 2 * below + same + 1;
    }
    return ranks;
  }

  /** The smallest two-sided p that any outcome of so many wells can have: 2 / C(a + b, a). */
  public static double smallestP(int a, int b) {
    return a + b <= 60
        ? Math.min(1, 2.0 / CombinatoricsUtils.binomialCoefficientDouble(a + b, a))
        : 2 * StrictMath.exp(-BetaBinomial.logChoose(a + b, a));
  }
}
