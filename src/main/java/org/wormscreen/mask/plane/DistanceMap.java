package org.wormscreen.mask.plane;

import org.wormscreen.image.GrayImage;

/**
 * The exact Euclidean distance in pixels from each pixel's centre to the nearest centre that is off
 * (Felzenszwalb and Huttenlocher 2012, doi 10.4086/toc.2012.v008a019); 0 where the mask is off.
 * What lies beyond the border counts as off where {@code borderIsOff}, else it has no say.
 */
public record DistanceMap(boolean borderIsOff) {

  private static final double FAR = 1e12;

  /** The distances, image-sized; {@code 1e6} everywhere when nothing is off. */
  public GrayImage of(BinaryMask mask) {
    int pad = borderIsOff ? 1 : 0;
    int width = mask.width() + 2 * pad;
    int height = mask.height() + 2 * pad;
    double[] squared = new double[width * height];
    java.util.BitSet on = mask.toBits();
    for (int i = on.nextSetBit(0); i >= 0; i = on.nextSetBit(i + 1)) {
      squared[(i / mask.width() + pad) * width + i % mask.width() + pad] = FAR;
    }
    int longest = Math.max(width, height);
    double[] line = new double[longest];
    double[] out = new double[longest];
    int[] parabola = new int[longest];
    double[] border = new double[longest + 1];
    for (int x = 0; x < width; x++) {
      pass(squared, x, width, height, line, out, parabola, border);
    }
    for (int y = 0; y < height; y++) {
      pass(squared, y * width, 1, width, line, out, parabola, border);
    }
    float[] distance = new float[mask.width() * mask.height()];
    for (int y = 0; y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        double d = Math.sqrt(squared[(y + pad) * width + x + pad]);
        distance[y * mask.width() + x] = (float) Math.min(d, 1e6);
      }
    }
    return GrayImage.of(mask.width(), mask.height(), distance);
  }

  private static void pass(
      double[] values,
      int start,
      int step,
      int count,
      double[] line,
      double[] out,
      int[] parabola,
      double[] border) {
    for (int i = 0; i < count; i++) {
      line[i] = values[start + i * step];
    }
    int k = 0;
    parabola[0] = 0;
    border[0] = -Double.MAX_VALUE;
    border[1] = Double.MAX_VALUE;
    for (int q = 1; q < count; q++) {
      double cut = cut(line, q, parabola[k]);
      while (cut <= border[k]) {
        k--;
        cut = cut(line, q, parabola[k]);
      }
      k++;
      parabola[k] = q;
      border[k] = cut;
      border[k + 1] = Double.MAX_VALUE;
    }
    k = 0;
    for (int q = 0; q < count; q++) {
      while (border[k + 1] < q) {
        k++;
      }
      double far = q - parabola[k];
      out[q] = far * far + line[parabola[k]];
    }
    for (int i = 0; i < count; i++) {
      values[start + i * step] = out[i];
    }
  }

  private static double cut(double[] line, int q, int p) {
    return ((line[q] + (double) q * q) - (line[p] + (double) p * p)) / (2.0 * q - 2.0 * p);
  }
}
