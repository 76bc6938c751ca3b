package org.wormscreen.mask.plane;

import org.wormscreen.image.GrayImage;

/**
 * Blurring by a separable Gaussian, cut at three sigma and normalised; beyond the border the
 * nearest pixel goes on.
 *
 * @param sigma standard deviation in pixels, at least 0 (0 leaves the image as it is)
 */
public record Gaussian(double sigma) {

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
    float[] across = alongRows(image.toArray(), width, height, kernel);
    float[] down = alongColumns(across, width, height, kernel);
    return GrayImage.of(width, height, down);
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

  private static float[] alongRows(float[] in, int width, int height, double[] kernel) {
    int radius = kernel.length / 2;
    float[] out = new float[in.length];
    double[] padded = new double[width + 2 * radius];
    for (int y = 0; y < height; y++) {
      int row = y * width;
      for (int i = 0; i < padded.length; i++) {
        padded[i] = in[row + Math.min(width - 1, Math.max(0, i - radius))];
      }
      for (int x = 0; x < width; x++) {
        double sum = 0;
        for (int k = 0; k < kernel.length; k++) {
          sum += kernel[k] * padded[x + k];
        }
        out[row + x] = (float) sum;
      }
    }
    return out;
  }

  private static float[] alongColumns(float[] in, int width, int height, double[] kernel) {
    int radius = kernel.length / 2;
    float[] out = new float[in.length];
    double[] sum = new double[width];
    for (int y = 0; y < height; y++) {
      java.util.Arrays.fill(sum, 0);
      for (int k = 0; k < kernel.length; k++) {
        int row = Math.min(height - 1, Math.max(0, y + k - radius)) * width;
        double weight = kernel[k];
        for (int x = 0; x < width; x++) {
          sum[x] += weight * in[row + x];
        }
      }
      for (int x = 0; x < width; x++) {
        out[y * width + x] = (float) sum[x];
      }
    }
    return out;
  }
}
