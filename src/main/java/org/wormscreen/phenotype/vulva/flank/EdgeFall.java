package org.wormscreen.phenotype.vulva.flank;

import java.util.Arrays;
import org.wormscreen.phenotype.vulva.strip.BodyStrip;

/** How sharp a flank's edge is. */
public final class EdgeFall {

  private static final double NEAR_UM = 8;

  private EdgeFall() {}

  /**
   * How far the fall from body to ground reaches: the darkness just inside the edge over the
   * steepest fall across it, median over columns, um; 2.5 standard deviations of the blur for a
   * sharp edge, infinite where no edge is seen.
   */
  public static double um(BodyStrip strip, Flank flank) {
    double[] edge = flank.edgeUm();
    boolean[] seen = flank.seen();
    int columns = strip.columns();
    double[] falls = new double[columns];
    int count = 0;
    int near = (int) Math.ceil(NEAR_UM / strip.gridUm());
    for (int x = columns / 6; x < columns - columns / 6; x++) {
      int at = (int) Math.round(edge[x] / strip.gridUm());
      if (!seen[x] || at - near < 0 || at + near >= strip.reach()) {
        continue;
      }
      double darkest = 0;
      double steepest = 1e-6;
      for (int k = at - near; k < at + near; k++) {
        double here = strip.body(x, k, flank.left());
        darkest = k < at ? Math.max(darkest, here) : darkest;
        double next = strip.body(x, k + 1, flank.left());
        steepest = Math.max(steepest, (here - next) / strip.gridUm());
      }
      falls[count++] = darkest / steepest;
    }
    Arrays.sort(falls, 0, count);
    return count == 0 ? Double.POSITIVE_INFINITY : falls[count / 2];
  }
}
