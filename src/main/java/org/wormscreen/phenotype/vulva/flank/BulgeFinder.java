package org.wormscreen.phenotype.vulva.flank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wormscreen.phenotype.vulva.strip.BodyStrip;

/**
 * Finds what stands out of a flank: peaks of edge minus contour, parted by valleys.
 *
 * @param leastUm lower peaks are not looked at, um
 */
public record BulgeFinder(double leastUm) {

  private static final double FOOT = 0.2;
  private static final double HALF = 0.5;

  /** The foot of a bulge is no farther from its top than so many times its half height is. */
  private static final double SPREAD = 2;

  private static final double VALLEY = 0.62;
  private static final double SMOOTH_UM = 2.6;
  private static final double BESIDE_UM = 45;
  private static final double SKIN_UM = 5;

  /** The middle of a bulge is higher than this share of its top. */
  private static final double MIDDLE = 0.7;

  /** A bulge whose one side is hidden still counts when so much is seen beyond its top, um. */
  private static final double CUT_UM = 8;

  /** The bulges of a flank in the order of the walk. */
  public List<Bulge> find(BodyStrip strip, Flank flank) {
    double[] out = standing(strip, flank);
    List<int[]> peaks = peaks(out);
    List<Bulge> bulges = new ArrayList<>();
    for (int[] peak : peaks) {
      bulges.add(bulge(strip, flank, out, peak));
    }
    return bulges;
  }

  private static double[] standing(BodyStrip strip, Flank flank) {
    double[] edge = flank.edgeUm();
    double[] contour = flank.contourUm();
    boolean[] seen = flank.seen();
    int reach = (int) Math.round(SMOOTH_UM / strip.gridUm() / 2);
    double[] out = new double[edge.length];
    for (int x = 0; x < edge.length; x++) {
      double sum = 0;
      int count = 0;
      for (int i = Math.max(0, x - reach); i <= Math.min(edge.length - 1, x + reach); i++) {
        if (seen[i]) {
          sum += edge[i] - contour[i];
          count++;
        }
      }
      out[x] = seen[x] && count > 0 ? sum / count : 0;
    }
    return out;
  }

  /** Peaks as {from, top, to}; neighbours are one peak unless a valley parts them. */
  private List<int[]> peaks(double[] out) {
    List<int[]> peaks = new ArrayList<>();
    int x = 0;
    while (x < out.length) {
      if (out[x] <= FOOT * leastUm) {
        x++;
        continue;
      }
      int end = x;
      while (end < out.length && out[end] > FOOT * leastUm) {
        end++;
      }
      part(out, x, end - 1, peaks);
      x = end;
    }
    peaks.removeIf(p -> out[p[1]] < leastUm);
    return peaks;
  }

  /** Cuts a stretch at its deepest valley as long as that parts two peaks. */
  private static void part(double[] out, int from, int to, List<int[]> peaks) {
    int valley = -1;
    double deepest = VALLEY;
    double[] before = new double[to - from + 1];
    double[] after = new double[to - from + 1];
    for (int i = from; i <= to; i++) {
      before[i - from] = Math.max(out[i], i > from ? before[i - from - 1] : 0);
      int j = to - (i - from);
      after[j - from] = Math.max(out[j], j < to ? after[j - from + 1] : 0);
    }
    for (int i = from; i <= to; i++) {
      double lower = Math.min(before[i - from], after[i - from]);
      if (out[i] < deepest * lower) {
        deepest = out[i] / lower;
        valley = i;
      }
    }
    if (valley > from && valley < to) {
      part(out, from, valley, peaks);
      part(out, valley, to, peaks);
      return;
    }
    int top = from;
    for (int i = from; i <= to; i++) {
      top = out[i] > out[top] ? i : top;
    }
    peaks.add(new int[] {from, top, to});
  }

  private static Bulge bulge(BodyStrip strip, Flank flank, double[] out, int[] peak) {
    int top = peak[1];
    double height = out[top];
    int from = top;
    while (from > peak[0] && out[from - 1] > FOOT * height) {
      from--;
    }
    int to = top;
    while (to < peak[2] && out[to + 1] > FOOT * height) {
      to++;
    }
    to = Math.min(to, top + shoulder(out, top, to, 1));
    from = Math.max(from, top - shoulder(out, top, from, -1));
    boolean[] seen = flank.seen();
    boolean cutBefore = from > 0 && !seen[from - 1];
    boolean cutAfter = to + 1 < out.length && !seen[to + 1];
    double valley = Math.max(cutBefore ? 0 : out[peak[0]], cutAfter ? 0 : out[peak[2]]);
    int base = to - from + 1;
    if (cutBefore != cutAfter && (cutBefore ? top - from : to - top) * strip.gridUm() > CUT_UM) {
      base = 2 * Math.max(to - top, top - from);
    } else if (cutBefore || cutAfter) {
      valley = height;
    }
    double[] beside = beside(strip, flank, from, to, height);
    double[] within = within(strip, flank, from, to);
    double skin = Math.max(0.02, median(beside));
    return new Bulge(
        flank.left(),
        (double) top / (out.length - 1),
        height,
        base * strip.gridUm(),
        height - Math.max(0, valley),
        within.length == 0 ? 0 : median(within) / skin,
        seam(strip, flank, from, to, skin),
        within.length == 0 ? 0 : spread(within) / skin,
        gap(strip, flank, out, from, to, height));
  }

  /** How far a foot may lie from the top: a flank that swells beside a bulge is no part of it. */
  private static int shoulder(double[] out, int top, int foot, int step) {
    int x = top;
    while (x != foot && out[x] > HALF * out[top]) {
      x += step;
    }
    return (int) Math.ceil(SPREAD * Math.abs(x - top));
  }

  /** Darkness of what stands out: between the contour and the edge. */
  private static double[] within(BodyStrip strip, Flank flank, int from, int to) {
    double[] edge = flank.edgeUm();
    double[] contour = flank.contourUm();
    List<Double> values = new ArrayList<>();
    for (int x = from; x <= to; x++) {
      for (int k = (int) Math.ceil((contour[x] + 1) / strip.gridUm());
          k * strip.gridUm() < edge[x] - 1;
          k++) {
        add(strip, x, k, flank.left(), values);
      }
    }
    return values.stream().mapToDouble(v -> v).toArray();
  }

  /** Darkness of the outermost tissue beside the bulge, as deep as the bulge is high. */
  private static double[] beside(BodyStrip strip, Flank flank, int from, int to, double height) {
    double[] edge = flank.edgeUm();
    boolean[] seen = flank.seen();
    int far = (int) Math.round(BESIDE_UM / strip.gridUm());
    List<Double> values = new ArrayList<>();
    for (int x = Math.max(0, from - far); x <= Math.min(edge.length - 1, to + far); x++) {
      if (seen[x] && (x < from || x > to)) {
        double deep = Math.max(SKIN_UM, height);
        for (int k = (int) Math.max(0, Math.ceil((edge[x] - deep) / strip.gridUm()));
            k * strip.gridUm() < edge[x] - 1;
            k++) {
          add(strip, x, k, flank.left(), values);
        }
      }
    }
    return values.stream().mapToDouble(v -> v).toArray();
  }

  /**
   * How far darkness at the contour stands above that on both sides of it, less the same beneath
   * the tissue's surface elsewhere.
   */
  private static double seam(BodyStrip strip, Flank flank, int from, int to, double skin) {
    double[] edge = flank.edgeUm();
    double[] contour = flank.contourUm();
    double sum = 0;
    int count = 0;
    for (int x = from; x <= to; x++) {
      if (edge[x] - contour[x] < SKIN_UM) {
        continue;
      }
      int line = (int) Math.round((contour[x] - 1.5) / strip.gridUm());
      int off = (int) Math.round(SKIN_UM / strip.gridUm());
      if (line - off < 0 || line + off > strip.reach()) {
        continue;
      }
      double here = strip.body(x, line, flank.left());
      double around =
          (strip.body(x, line - off, flank.left()) + strip.body(x, line + off, flank.left())) / 2;
      if (!Double.isNaN(here - around)) {
        sum += here - around;
        count++;
      }
    }
    return count == 0 ? 0 : sum / count / skin;
  }

  /** Median over the columns of the bulge's middle. */
  private static double gap(
      BodyStrip strip, Flank flank, double[] out, int from, int to, double height) {
    double[] gaps = new double[to - from + 1];
    int count = 0;
    for (int x = from; x <= to; x++) {
      if (out[x] > MIDDLE * height) {
        gaps[count++] = gap(strip, flank, x);
      }
    }
    return count == 0 ? 0 : median(Arrays.copyOf(gaps, count));
  }

  private static double gap(BodyStrip strip, Flank flank, int x) {
    double edge = flank.edgeUm()[x];
    double contour = flank.contourUm()[x];
    double darkest = 0;
    double palest = Double.POSITIVE_INFINITY;
    double pale = 0;
    int last = (int) Math.min(strip.reach(), edge / strip.gridUm());
    for (int k = (int) Math.max(0, Math.ceil(contour / strip.gridUm())); k <= last; k++) {
      double here = strip.body(x, k, flank.left());
      palest = Math.min(palest, here);
      if (k * strip.gridUm() > (edge + contour) / 2 && here > darkest) {
        darkest = here;
        pale = palest;
      }
    }
    return darkest > 0 ? Math.max(0, 1 - pale / darkest) : 0;
  }

  private static void add(BodyStrip strip, int x, int k, boolean left, List<Double> values) {
    if (k >= 0 && k <= strip.reach() && !strip.barred(x, k, left)) {
      values.add(strip.body(x, k, left));
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  private static double spread(double[] values) {
    double middle = median(values);
    return 1.4826 * median(Arrays.stream(values).map(v -> Math.abs(v - middle)).toArray());
  }
}
