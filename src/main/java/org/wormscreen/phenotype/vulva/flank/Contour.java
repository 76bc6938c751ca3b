package org.wormscreen.phenotype.vulva.flank;

import java.util.Arrays;

/**
 * The stiff contour of a flank as it would be without bulges: a smoother with a penalty on second
 * differences (Whittaker 1923, doi 10.1017/S0013091500077853; Eilers 2003, doi 10.1021/ac034173t)
 * that gives little weight to what stands out.
 *
 * @param waveUm waves of this length are followed by half, um
 */
public record Contour(double waveUm) {

  private static final int ROUNDS = 8;
  private static final double OUT = 0.004;
  private static final double LEAST_NOISE_UM = 0.5;
  private static final double TWO_SIDED = 2;

  /**
   * The contour, um.
   *
   * @param edgeUm the flank, um
   * @param seen whether each column is to be believed
   */
  public double[] of(double[] edgeUm, boolean[] seen, double gridUm) {
    double samples = waveUm / gridUm / (2 * Math.PI);
    double stiffness = samples * samples * samples * samples;
    double[] weight = new double[edgeUm.length];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = seen[i] ? 1 : OUT;
    }
    double[] smooth = smoothed(edgeUm, weight, stiffness);
    for (int round = 0; round < ROUNDS; round++) {
      double noise = noise(edgeUm, smooth, seen);
      for (int i = 0; i < weight.length; i++) {
        double out = edgeUm[i] - smooth[i];
        boolean outlier = out > 1.5 * noise || out < -3 * noise;
        weight[i] = !seen[i] || outlier ? OUT : 1;
      }
      smooth = smoothed(edgeUm, weight, stiffness);
    }
    return smooth;
  }

  /** The standard deviation of the flank about its contour from the median deviation, um. */
  public static double noise(double[] edgeUm, double[] contour, boolean[] seen) {
    double[] off = new double[edgeUm.length];
    int count = 0;
    for (int i = 0; i < off.length; i++) {
      if (seen[i]) {
        off[count++] = Math.abs(edgeUm[i] - contour[i]);
      }
    }
    Arrays.sort(off, 0, count);
    return count == 0 ? LEAST_NOISE_UM : Math.max(LEAST_NOISE_UM, 1.4826 * off[count / 2]);
  }

  /** Solves (W + s D'D) z = W y, D the second differences, by banded Cholesky factors. */
  private static double[] smoothed(double[] y, double[] w, double s) {
    int n = y.length;
    double[] z = y.clone();
    if (n < 5) {
      return z;
    }
    double[] main = new double[n];
    double[] one = new double[n];
    double[] two = new double[n];
    for (int i = 0; i < n; i++) {
      main[i] = w[i] + 1e-9;
    }
    for (int i = 0; i + 2 < n; i++) {
      main[i] += s;
      main[i + 1] += 4 * s;
      main[i + 2] += s;
      one[i] -= TWO_SIDED * s;
      one[i + 1] -= TWO_SIDED * s;
      two[i] += s;
    }
    double[] d = new double[n];
    double[] l1 = new double[n];
    double[] l2 = new double[n];
    for (int i = 0; i < n; i++) {
      double v = main[i];
      if (i >= 1) {
        v -= l1[i - 1] * l1[i - 1] * d[i - 1];
      }
      if (i >= 2) {
        v -= l2[i - 2] * l2[i - 2] * d[i - 2];
      }
      d[i] = v;
      double a = one[i];
      if (i >= 1) {
        a -= l2[i - 1] * l1[i - 1] * d[i - 1];
      }
      l1[i] = a / v;
      l2[i] = two[i] / v;
    }
    for (int i = 0; i < n; i++) {
      z[i] = w[i] * y[i];
      if (i >= 1) {
        z[i] -= l1[i - 1] * z[i - 1];
      }
      if (i >= 2) {
        z[i] -= l2[i - 2] * z[i - 2];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      z[i] /= d[i];
      if (i + 1 < n) {
        z[i] -= l1[i] * z[i + 1];
      }
      if (i + 2 < n) {
        z[i] -= l2[i] * z[i + 2];
      }
    }
    return z;
  }
}
