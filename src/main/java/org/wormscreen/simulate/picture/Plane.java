package org.wormscreen.simulate.picture;

import java.util.Arrays;

/** A plane of numbers under construction; value (x, y) stands at y * width + x. */
final class Plane {

  private static final double REACH = 3.5;

  final int width;
  final int height;
  final double[] values;

  Plane(int width, int height, double fill) {
    this.width = width;
    this.height = height;
    this.values = new double[Math.multiplyExact(width, height)];
    Arrays.fill(values, fill);
  }

  /** Blurs with a Gauss kernel; beyond the border the outermost value goes on. */
  void blur(double sigma) {
    if (sigma < 0.05) {
      return;
    }
    int reach = (int) Math.ceil(REACH * sigma);
    double[] kernel = new double[2 * reach + 1];
    double sum = 0;
    for (int i = -reach; i <= reach; i++) {
      kernel[i + reach] = StrictMath.exp(-i * i / (2 * sigma * sigma));
      sum += kernel[i + reach];
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] /= sum;
    }
    double[] line = new double[Math.max(width, height) + 2 * reach];
    for (int y = 0; y < height; y++) {
      blurLine(y * width, 1, width, kernel, line);
    }
    for (int x = 0; x < width; x++) {
      blurLine(x, width, height, kernel, line);
    }
  }

  private void blurLine(int from, int stride, int length, double[] kernel, double[] line) {
    int reach = kernel.length / 2;
    for (int i = 0; i < length + 2 * reach; i++) {
      int inside = Math.max(0, Math.min(length - 1, i - reach));
      line[i] = values[from + inside * stride];
    }
    for (int i = 0; i < length; i++) {
      double sum = 0;
      for (int k = 0; k < kernel.length; k++) {
        sum += kernel[k] * line[i + k];
      }
      values[from + i * stride] = sum;
    }
  }
}
