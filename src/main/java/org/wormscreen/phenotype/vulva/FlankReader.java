package org.wormscreen.phenotype.vulva;

/** Reads one flank of a straightened body. */
record FlankReader(FlankTracer tracer, Contour contour) {

  /** A neighbour nearer to the edge than this hides it, um. */
  private static final double MARGIN_UM = 6;

  private static final double ALONG_UM = 5;

  /**
   * The flank.
   *
   * @param halfUm the half-width expected at each column, um
   */
  Flank read(BodyStrip strip, double[] halfUm, boolean left) {
    double[] edge = tracer.trace(strip, halfUm, left);
    boolean[] seen = seen(strip, edge, left);
    double[] smooth = contour.of(edge, seen, strip.gridUm());
    return new Flank(left, edge, smooth, seen, Contour.noise(edge, smooth, seen));
  }

  private static boolean[] seen(BodyStrip strip, double[] edge, boolean left) {
    int columns = strip.columns();
    boolean[] hidden = new boolean[columns];
    for (int x = 0; x < columns; x++) {
      int from = (int) Math.max(0, (edge[x] - MARGIN_UM) / strip.gridUm());
      int to = (int) Math.min(strip.reach(), (edge[x] + MARGIN_UM) / strip.gridUm());
      for (int k = from; k <= to; k++) {
        hidden[x] |= strip.barred(x, k, left);
      }
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
}
