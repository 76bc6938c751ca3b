package org.wormscreen.phenotype.vulva.flank;

import org.wormscreen.phenotype.vulva.strip.BodyStrip;

/**
 * A neighbour that passes over one flank and ends within the body, or just beyond it, may go on
 * unseen: its thin tip then comes out of the other flank, where it looks like a bulge.
 */
final class EmergingTips {

  private static final double AROUND_UM = 24;
  private static final double MARGIN_UM = 6;

  /** A neighbour that is found so far beyond the edge passes over it, um. */
  private static final double PAST_UM = 8;

  private EmergingTips() {}

  /**
   * Marks the columns where such a tip may come out of this flank.
   *
   * @param halfUm the half-width at each column, um
   * @param hidden changed in place
   */
  static void hide(BodyStrip strip, double[] halfUm, boolean left, boolean[] hidden) {
    int around = (int) Math.round(AROUND_UM / strip.gridUm());
    int x = 0;
    while (x < hidden.length) {
      if (!within(strip, x, halfUm[x])) {
        x++;
        continue;
      }
      int from = x;
      boolean here = false;
      boolean there = false;
      while (x < hidden.length && within(strip, x, halfUm[x])) {
        here |= barred(strip, x, halfUm[x] + PAST_UM, halfUm[x] + PAST_UM + MARGIN_UM, left);
        there |= barred(strip, x, halfUm[x] - MARGIN_UM, halfUm[x] + MARGIN_UM, !left);
        x++;
      }
      if (there && !here) {
        for (int i = Math.max(0, from - around); i < Math.min(hidden.length, x + around); i++) {
          hidden[i] = true;
        }
      }
    }
  }

  private static boolean within(BodyStrip strip, int x, double half) {
    return barred(strip, x, 0, half, true) || barred(strip, x, 0, half, false);
  }

  private static boolean barred(BodyStrip strip, int x, double fromUm, double toUm, boolean left) {
    int to = (int) Math.min(strip.reach(), toUm / strip.gridUm());
    for (int k = (int) Math.max(0, fromUm / strip.gridUm()); k <= to; k++) {
      if (strip.barred(x, k, left)) {
        return true;
      }
    }
    return false;
  }
}
