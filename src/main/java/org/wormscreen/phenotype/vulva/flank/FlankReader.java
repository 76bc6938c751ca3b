package org.wormscreen.phenotype.vulva.flank;

import org.wormscreen.phenotype.vulva.strip.BodyStrip;

/** Reads one flank of a straightened body. */
public record FlankReader(FlankTracer tracer, Contour contour) {

  /** A neighbour nearer to the edge than this hides it, um. */
  private static final double MARGIN_UM = 6;

  private static final double ALONG_UM = 5;
  private static final double BEYOND_UM = 3;
  private static final double FAR_UM = 14;

  /** Darker beyond the edge than this part of the edge's own level: something else lies there. */
  private static final double OCCUPIED = 0.7;

  /** Paler beyond the edge than this part of its level: clear ground parts two objects. */
  private static final double CLEAR = 0.8;

  /**
   * The flank.
   *
   * @param halfUm the half-width expected at each column, um
   * @param coiled where the animal lies against itself
   */
  public Flank read(BodyStrip strip, double[] halfUm, boolean[] coiled, boolean left) {
    double[] edge = tracer.trace(strip, halfUm, left);
    boolean[] seen = seen(strip, halfUm, edge, coiled, left, tracer.level(strip, halfUm, left));
    double[] smooth = contour.of(edge, seen, strip.gridUm());
    if (OverlainFlank.hide(edge, smooth, seen, strip.gridUm())) {
      smooth = contour.of(edge, seen, strip.gridUm());
    }
    return new Flank(left, edge, smooth, seen, Contour.noise(edge, smooth, seen));
  }

  private static boolean[] seen(
      BodyStrip strip,
      double[] halfUm,
      double[] edge,
      boolean[] coiled,
      boolean left,
      double level) {
    int columns = strip.columns();
    boolean[] hidden = coiled.clone();
    EmergingTips.hide(strip, halfUm, left, hidden);
    for (int x = 0; x < columns; x++) {
      hidden[x] |= touched(strip, x, edge[x], left, level);
      hidden[x] |=
          beyond(strip, x, edge[x], left) > OCCUPIED * level
              && !parted(strip, x, edge[x], left, level);
    }
    int grow = (int) Math.round(ALONG_UM / strip.gridUm());
    boolean[] seen = new boolean[columns];
    int last = -grow - 1;
    for (int x = 0; x < columns; x++) {
      last = hidden[x] ? x : last;
      seen[x] = x - last > grow;
    }
    int next = columns + grow;
    for (int x = columns - 1; x >= 0; x--) {
      next = hidden[x] ? x : next;
      seen[x] &= next - x > grow;
    }
    return seen;
  }

  /**
   * Whether another object lies at the edge: within the margin, with no clear ground between; or
   * the floor of the well ends there.
   */
  private static boolean touched(BodyStrip strip, int x, double edge, boolean left, double level) {
    int at = (int) Math.max(0, Math.round(edge / strip.gridUm()));
    int margin = (int) Math.ceil(MARGIN_UM / strip.gridUm());
    boolean clear = false;
    for (int k = Math.max(0, at - margin); k <= Math.min(strip.reach(), at + margin); k++) {
      if (strip.barred(x, k, left) && (!clear || strip.beyondFloor(x, k, left))) {
        return true;
      }
      clear |= k > at + 1 && strip.body(x, k, left) < CLEAR * level;
    }
    return false;
  }

  /** Whether clear ground follows the edge before anything else does. */
  private static boolean parted(BodyStrip strip, int x, double edge, boolean left, double level) {
    int at = (int) Math.round(edge / strip.gridUm());
    int margin = (int) Math.ceil(MARGIN_UM / strip.gridUm());
    for (int k = at + 2; k <= Math.min(strip.reach(), at + margin); k++) {
      if (strip.barred(x, k, left)) {
        return false;
      }
      if (strip.body(x, k, left) < CLEAR * level) {
        return true;
      }
    }
    return false;
  }

  /** Mean darkness of the ground just beyond the edge. */
  private static double beyond(BodyStrip strip, int x, double edge, boolean left) {
    double sum = 0;
    int count = 0;
    int to = (int) Math.min(strip.reach(), (edge + FAR_UM) / strip.gridUm());
    for (int k = (int) Math.ceil((edge + BEYOND_UM) / strip.gridUm()); k <= to; k++) {
      if (!strip.barred(x, k, left)) {
        sum += strip.body(x, k, left);
        count++;
      }
    }
    return count == 0 ? 1 : sum / count;
  }
}
