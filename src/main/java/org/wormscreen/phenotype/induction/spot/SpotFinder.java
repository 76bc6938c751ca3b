package org.wormscreen.phenotype.induction.spot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds spots of light on a straightened body: local maxima of what is left above the body's own
 * light, smoothed a little more along the axis than across, so that the two daughters of a cell are
 * one spot.
 */
public final class SpotFinder {

  private static final double BODY_REACH_UM = 45;
  private static final double BODY_QUANTILE = 0.35;
  private static final double STEP_UM = 6;
  private static final double SMOOTH_ALONG_UM = 4;
  private static final double SMOOTH_ACROSS_UM = 2;
  private static final double APART_ALONG_UM = 13;
  private static final double APART_ACROSS_UM = 9;
  private static final double SATURATED_UM = 4;
  private static final double EDGE_UM = 5;
  private static final double LEAST_PEAK = 4;
  private static final int MOST = 24;

  private final ReporterStrip strip;
  private final float[] above;
  private final double[] smooth;

  /** Of this body. */
  public SpotFinder(ReporterStrip strip) {
    this.strip = strip;
    int step = (int) Math.max(1, Math.round(STEP_UM / strip.gridUm));
    float[] body = strip.smoothBody(BODY_REACH_UM, BODY_QUANTILE, step);
    above = new float[body.length];
    for (int i = 0; i < body.length; i++) {
      float v = strip.light[i] - body[i];
      above[i] = Float.isNaN(v) ? 0 : v;
    }
    smooth = smoothed();
  }

  private record Peak(int x, int y, double value) {}

  /** The spots between two places of the axis, 0 to 1, from the first end on. */
  public List<Spot> find(double from, double to) {
    List<Peak> kept = new ArrayList<>();
    for (Peak peak : peaks(from, to)) {
      if (kept.size() < MOST && kept.stream().noneMatch(k -> near(k, peak))) {
        kept.add(peak);
      }
    }
    kept.sort(Comparator.comparingInt(Peak::x).thenComparingInt(Peak::y));
    List<SpotMixture.Blob> blobs =
        new SpotMixture(strip, above, smoothNoise() / 2)
            .fit(kept.stream().map(k -> new int[] {k.x, k.y}).toList());
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      spots.add(spot(kept.get(i), blobs.get(i)));
    }
    return spots;
  }

  private boolean near(Peak a, Peak b) {
    double dx = (a.x - b.x) * strip.gridUm / APART_ALONG_UM;
    double dy = (a.y - b.y) * strip.gridUm / APART_ACROSS_UM;
    return dx * dx + dy * dy < 1;
  }

  private List<Peak> peaks(double from, double to) {
    List<Peak> peaks = new ArrayList<>();
    int first = (int) Math.max(1, from * (strip.columns - 1));
    int last = (int) Math.min(strip.columns - 2.0, to * (strip.columns - 1));
    double least = LEAST_PEAK * smoothNoise();
    for (int y = 1; y < strip.rows - 1; y++) {
      for (int x = first; x <= last; x++) {
        double v = smooth[y * strip.columns + x];
        if (v >= least && strip.onBody(x, y, EDGE_UM) && isPeak(x, y, v)) {
          peaks.add(new Peak(x, y, v));
        }
      }
    }
    peaks.sort(
        Comparator.comparingDouble(Peak::value)
            .reversed()
            .thenComparingInt(Peak::x)
            .thenComparingInt(Peak::y));
    return peaks;
  }

  private boolean isPeak(int x, int y, double v) {
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        if (smooth[(y + dy) * strip.columns + x + dx] > v) {
          return false;
        }
      }
    }
    return true;
  }

  /** Noise of a pixel after smoothing, for noise that is independent in pixels of the grid. */
  private double smoothNoise() {
    double share = 2 * Math.sqrt(Math.PI * SMOOTH_ALONG_UM * SMOOTH_ACROSS_UM) / strip.gridUm;
    return strip.noise / Math.max(1, share / 2);
  }

  private Spot spot(Peak peak, SpotMixture.Blob blob) {
    return new Spot(
        blob.x() / (strip.columns - 1),
        (blob.y() - strip.middle) * strip.gridUm / strip.halfUm[peak.x],
        blob.flux(),
        peak.value / smoothNoise(),
        blob.alongUm(),
        blob.acrossUm(),
        saturated(peak));
  }

  /** Share of the pixels near the peak at the camera's largest value. */
  private double saturated(Peak peak) {
    int reach = (int) Math.ceil(SATURATED_UM / strip.gridUm);
    int count = 0;
    int all = 0;
    for (int y = Math.max(0, peak.y - reach); y <= Math.min(strip.rows - 1, peak.y + reach); y++) {
      for (int x = peak.x - reach; x <= peak.x + reach; x++) {
        if (x >= 0 && x < strip.columns) {
          all++;
          count += strip.saturated[y * strip.columns + x] ? 1 : 0;
        }
      }
    }
    return (double) count / all;
  }

  private double[] smoothed() {
    double[] once = new double[above.length];
    double[] twice = new double[above.length];
    double[] along = kernel(SMOOTH_ALONG_UM / strip.gridUm);
    double[] across = kernel(SMOOTH_ACROSS_UM / strip.gridUm);
    int n = strip.columns;
    for (int y = 0; y < strip.rows; y++) {
      for (int x = 0; x < n; x++) {
        double sum = 0;
        for (int k = 1 - along.length; k < along.length; k++) {
          sum += along[Math.abs(k)] * above[y * n + Math.max(0, Math.min(n - 1, x + k))];
        }
        once[y * n + x] = sum;
      }
    }
    for (int y = 0; y < strip.rows; y++) {
      for (int x = 0; x < n; x++) {
        double sum = 0;
        for (int k = 1 - across.length; k < across.length; k++) {
          sum += across[Math.abs(k)] * once[Math.max(0, Math.min(strip.rows - 1, y + k)) * n + x];
        }
        twice[y * n + x] = sum;
      }
    }
    return twice;
  }

  /** One half of a Gaussian, its middle first; the whole sums to 1. */
  private static double[] kernel(double sigma) {
    double[] half = new double[(int) Math.ceil(3 * sigma) + 1];
    double sum = 0;
    for (int k = 0; k < half.length; k++) {
      half[k] = StrictMath.exp(-0.5 * k * k / (sigma * sigma));
      sum += k == 0 ? half[k] : 2 * half[k];
    }
    for (int k = 0; k < half.length; k++) {
      half[k] /= sum;
    }
    return half;
  }
}
