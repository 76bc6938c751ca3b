package org.wormscreen.phenotype.vulva.flank;

/**
 * Stretches of a flank on which something lies that was not found as an object: they stand out
 * farther and longer than any bulge of the body does.
 */
final class OverlainFlank {

  private static final double LEAST_UM = 8;
  private static final double LONGEST_UM = 75;
  private static final double FOOT = 0.2;

  private OverlainFlank() {}

  /**
   * Marks such stretches, down to their feet, as not seen.
   *
   * @param edgeUm the flank, um
   * @param contourUm the same without bulges, um
   * @param seen whether each column is to be believed; changed in place
   * @return whether there was any
   */
  static boolean hide(double[] edgeUm, double[] contourUm, boolean[] seen, double gridUm) {
    boolean any = false;
    int x = 0;
    while (x < edgeUm.length) {
      if (!(edgeUm[x] - contourUm[x] > FOOT * LEAST_UM)) {
        x++;
        continue;
      }
      int end = x;
      double highest = 0;
      while (end < edgeUm.length && edgeUm[end] - contourUm[end] > FOOT * LEAST_UM) {
        highest = Math.max(highest, edgeUm[end] - contourUm[end]);
        end++;
      }
      int high = 0;
      for (int i = x; i < end; i++) {
        high += edgeUm[i] - contourUm[i] > highest / 2 ? 1 : 0;
      }
      if (highest > LEAST_UM && high * gridUm > LONGEST_UM) {
        any = true;
        for (int i = x; i < end; i++) {
          seen[i] = false;
        }
      }
      x = end;
    }
    return any;
  }
}
