package org.wormscreen.phenotype.induction.spot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parts the light of neighbouring spots: a mixture of Gaussians with axes along and across the
 * body, and an even rest, fitted as by expectation maximisation (Dempster, Laird and Rubin 1977,
 * doi 10.1111/j.2517-6161.1977.tb01600.x), with moments weighted by each spot's own fall (adaptive
 * moments, Bernstein and Jarvis 2002, doi 10.1086/338085).
 *
 * @param above light above the body's own, as {@link ReporterStrip#light}
 * @param least smaller values count as nothing, gray values
 */
record SpotMixture(ReporterStrip strip, float[] above, double least) {

  private static final int ROUNDS = 25;
  private static final double START_ALONG_UM = 5;
  private static final double START_ACROSS_UM = 3.5;
  private static final double LEAST_UM = 2;
  private static final double MOST_ALONG_UM = 9;
  private static final double MOST_ACROSS_UM = 7;
  private static final double REACH = 3;
  private static final double EDGE_UM = 6;

  /**
   * One spot of the mixture.
   *
   * @param x column of its middle
   * @param y row of its middle
   * @param flux its light, gray values times um2
   */
  record Blob(double x, double y, double flux, double alongUm, double acrossUm) {}

  /** The spots that begin at these columns and rows, in their order. */
  List<Blob> fit(List<int[]> seeds) {
    int n = seeds.size();
    double[][] p = new double[n][];
    for (int k = 0; k < n; k++) {
      int[] seed = seeds.get(k);
      double peak = Math.max(least, above[seed[1] * strip.columns + seed[0]]);
      double flux = 2 * Math.PI * START_ALONG_UM * START_ACROSS_UM * peak;
      p[k] = new double[] {seed[0], seed[1], flux, START_ALONG_UM, START_ACROSS_UM};
    }
    double rest = Math.max(least, 1e-9);
    for (int round = 0; round < ROUNDS; round++) {
      rest = round(p, rest);
    }
    List<Blob> blobs = new ArrayList<>();
    for (double[] b : p) {
      blobs.add(new Blob(b[0], b[1], b[2], b[3], b[4]));
    }
    return blobs;
  }

  /** One round; the new even rest, gray values. */
  private double round(double[][] p, double rest) {
    double[] all = new double[above.length];
    Arrays.fill(all, rest);
    List<Share> shares = new ArrayList<>();
    for (double[] b : p) {
      Share share = new Share(strip, b);
      share.addTo(all);
      shares.add(share);
    }
    double[] weight = new double[above.length];
    double left = 0;
    int pixels = 0;
    int from = columnOf(p, -1);
    int to = columnOf(p, 1);
    for (int y = 0; y < strip.rows; y++) {
      for (int x = from; x <= to; x++) {
        int i = y * strip.columns + x;
        if (strip.onBody(x, y, EDGE_UM)) {
          pixels++;
          weight[i] = above[i] > least ? above[i] / all[i] : 0;
          left += weight[i] * rest;
        }
      }
    }
    for (int k = 0; k < p.length; k++) {
      update(p[k], shares.get(k).sums(weight), strip.gridUm);
    }
    return pixels == 0 ? rest : Math.max(1e-9, left / pixels);
  }

  /** The light of one spot in the window that it reaches. */
  private static final class Share {

    private final ReporterStrip strip;
    private final int left;
    private final int top;
    private final int width;
    private final double[] light;
    private final double peak;

    Share(ReporterStrip strip, double[] b) {
      this.strip = strip;
      double g = strip.gridUm;
      left = (int) Math.max(0, Math.ceil(b[0] - REACH * b[3] / g));
      int right = (int) Math.min(strip.columns - 1.0, Math.floor(b[0] + REACH * b[3] / g));
      top = (int) Math.max(0, Math.ceil(b[1] - REACH * b[4] / g));
      int bottom = (int) Math.min(strip.rows - 1.0, Math.floor(b[1] + REACH * b[4] / g));
      width = Math.max(0, right - left + 1);
      int height = Math.max(0, bottom - top + 1);
      light = new double[width * height];
      double[] fallX = new double[width];
      for (int x = 0; x < width; x++) {
        double u = (left + x - b[0]) * g / b[3];
        fallX[x] = StrictMath.exp(-u * u / 2);
      }
      peak = Math.max(1e-9, b[2] / (2 * Math.PI * b[3] * b[4]));
      for (int y = 0; y < height; y++) {
        double v = (top + y - b[1]) * g / b[4];
        double fallY = peak * StrictMath.exp(-v * v / 2);
        for (int x = 0; x < width; x++) {
          light[y * width + x] = fallY * fallX[x];
        }
      }
    }

    private int at(int i) {
      return (top + i / width) * strip.columns + left + i % width;
    }

    void addTo(double[] all) {
      for (int i = 0; i < light.length; i++) {
        all[at(i)] += light[i];
      }
    }

    /**
     * Zeroth, first (x, y) and second (xx, yy) moments of its part of the light, weighted by its
     * own fall, which halves a Gaussian's light and variance and keeps tails and rests out.
     */
    double[] sums(double[] weight) {
      double[] s = new double[5];
      for (int i = 0; i < light.length; i++) {
        double share = weight[at(i)] * light[i] * light[i] / peak;
        int x = left + i % width;
        int y = top + i / width;
        s[0] += share;
        s[1] += share * x;
        s[2] += share * y;
        s[3] += share * x * x;
        s[4] += share * y * y;
      }
      return s;
    }
  }

  private static void update(double[] b, double[] s, double g) {
    b[2] = 2 * s[0] * g * g;
    if (s[0] > 0) {
      b[0] = s[1] / s[0];
      b[1] = s[2] / s[0];
      double along = Math.sqrt(2 * Math.max(0, s[3] / s[0] - b[0] * b[0])) * g;
      double across = Math.sqrt(2 * Math.max(0, s[4] / s[0] - b[1] * b[1])) * g;
      b[3] = Math.max(LEAST_UM, Math.min(MOST_ALONG_UM, along));
      b[4] = Math.max(LEAST_UM, Math.min(MOST_ACROSS_UM, across));
    }
  }

  /** The first or last column that any spot reaches. */
  private int columnOf(double[][] p, int side) {
    double reach = REACH * MOST_ALONG_UM / strip.gridUm;
    double at =
        side < 0
            ? Arrays.stream(p).mapToDouble(b -> b[0]).min().orElse(0) - reach
            : Arrays.stream(p).mapToDouble(b -> b[0]).max().orElse(-1) + reach;
    return (int) Math.max(0, Math.min(strip.columns - 1, at));
  }
}
