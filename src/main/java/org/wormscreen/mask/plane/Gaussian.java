package org.wormscreen.mask.plane;

import java.util.Arrays;
import org.wormscreen.image.GrayImage;

/**
 * Blurring by a separable Gaussian, cut at three sigma and normalised; beyond the border the
 * nearest pixel goes on.
 *
 * @param sigma standard deviation in pixels, at least 0 (0 leaves the image as it is)
 */
public record Gaussian(double sigma) {

  private static final int TOGETHER = 4;

  public Gaussian {
    if (!(sigma >= 0) || Double.isInfinite(sigma)) {
      throw new IllegalArgumentException("Sigma is at least 0 and finite, found " + sigma);
    }
  }

  /** The blurred image; NaN spreads over the width of the kernel. */
  public GrayImage blur(GrayImage image) {
    if (sigma < 0.1) {
      return image;
    }
    int width = image.width();
    int height = image.height();
    double[] kernel = kernel();
    float[] across = alongColumns(Transposition.rows(image.toArray(), width, height), kernel);
    float[] both = alongColumns(Transposition.rows(across, height, width), kernel);
    return GrayImage.taking(width, height, both);
  }

  private double[] kernel() {
    int radius = (int) Math.ceil(3 * sigma);
    double[] kernel = new double[2 * radius + 1];
    double sum = 0;
    for (int i = -radius; i <= radius; i++) {
      kernel[i + radius] = StrictMath.exp(-0.5 * i * i / (sigma * sigma));
      sum += kernel[i + radius];
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] /= sum;
    }
    return kernel;
  }

  private static float[] alongColumns(double[][] rows, double[] kernel) {
    int radius = kernel.length / 2;
    int height = rows.length;
    int width = rows[0].length;
    float[] out = new float[width * height];
    double[] sum = new double[width];
    for (int y = 0; y < height; y++) {
      Arrays.fill(sum, 0);
      int k = 0;
      for (; k + TOGETHER <= kernel.length; k += TOGETHER) {
        int at = y + k - radius;
        add(
            row(rows, at),
            row(rows, at + 1),
            row(rows, at + 2),
            row(rows, at + 3),
            kernel[k],
            kernel[k + 1],
            kernel[k + 2],
            kernel[k + 3],
            sum);
      }
      for (; k < kernel.length; k++) {
        add(row(rows, y + k - radius), kernel[k], sum);
      }
      for (int x = 0; x < width; x++) {
        out[y * width + x] = (float) sum[x];
      }
    }
    return out;
  }

  private static double[] row(double[][] rows, int y) {
    return rows[Math.min(rows.length - 1, Math.max(0, y))];
  }

  /** Several rows in one loop that writes one array: run several pixels at a time. */
  private static void add(
      double[] a,
      double[] b,
      double[] c,
      double[] d,
      double p,
      double q,
      double r,
      double s,
      double[] sum) {
    for (int x = 0; x < sum.length; x++) {
      sum[x] = sum[x] + p * a[x] + q * b[x] + r * c[x] + s * d[x];
    }
  }

  private static void add(double[] a, double p, double[] sum) {
    for (int x = 0; x < sum.length; x++) {
      sum[x] = sum[x] + p * a[x];
    }
  }
}
