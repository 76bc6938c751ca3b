package org.wormscreen.stats.multiple;

import java.util.Arrays;

/** p values adjusted so that any false call in the family is as rare as stated. NaN stays NaN. */
public final class FamilyWise {

  private FamilyWise() {}

  /** min(1, m p). */
  public static double[] bonferroni(double... p) {
    int m = FalseDiscovery.order(p).length;
    return Arrays.stream(p).map(v -> Double.isNaN(v) ? v : Math.min(1, m * v)).toArray();
  }

  /** Holm's (1979) step-down: max over j up to i of min(1, (m - j + 1) p_j). */
  public static double[] holm(double... p) {
    int[] order = FalseDiscovery.order(p);
    double[] adjusted = new double[p.length];
    Arrays.fill(adjusted, Double.NaN);
    double most = 0;
    for (int j = 0; j < order.length; j++) {
      most = Math.max(most, Math.min(1, (order.length - j) * p[order[j]]));
      adjusted[order[j]] = most;
    }
    return adjusted;
  }

  /**
   * Hochberg's (1988, doi 10.1093/biomet/75.4.800) step-up: min over j from i of (m - j + 1) p_j.
   */
  public static double[] hochberg(double... p) {
    int[] order = FalseDiscovery.order(p);
    double[] adjusted = new double[p.length];
    Arrays.fill(adjusted, Double.NaN);
    double least = 1;
    for (int j = order.length - 1; j >= 0; j--) {
      least = Math.min(least, (order.length - j) * p[order[j]]);
      adjusted[order[j]] = least;
    }
    return adjusted;
  }
}
