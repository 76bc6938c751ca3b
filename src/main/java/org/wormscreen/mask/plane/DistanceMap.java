package org.wormscreen.mask.plane;

import org.wormscreen.image.GrayImage;

/**
 * The exact Euclidean distance in pixels from each pixel's centre to the nearest centre that is off
 * (Felzenszwalb and Huttenlocher 2012, doi 10.4086/toc.2012.v008a019); 0 where the mask is off.
 * What lies beyond the border counts as off where {@code borderIsOff}, else it has no say.
 */
public record DistanceMap(boolean borderIsOff) {

  private static final double FAR = 1e12;

  /** More rows than any plane has. */
  private static final double UNKNOWN = 1e9;

  /** The distances, image-sized; {@code 1e6} everywhere when nothing is off. */
  public GrayImage of(BinaryMask mask) {
    int pad = borderIsOff ? 1 : 0;
    int width = mask.width() + 2 * pad;
    int height = mask.height() + 2 * pad;
    double[] squared = new double[width * height];
    java.util.BitSet on = mask.toBits();
    for (int i = on.nextSetBit(0); i >= 0; i = on.nextSetBit(i + 1)) {
      squared[(i / mask.width() + pad) * width + i % mask.width() + pad] = UNKNOWN;
    }
    alongColumns(squared, width, height);
    double[] line = new double[width];
    double[] out = new double[width];
    int[] parabola = new int[width];
    double[] border = new double[width + 1];
    for (int y = 0; y < height; y++) {
      alongRow(squared, y * width, width, line, out, parabola, border);
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

  /** Squared distances within each column: counted downwards, then upwards. */
  private static void alongColumns(double[] plane, int width, int height) {
    for (int i = width; i < plane.length; i++) {
      plane[i] = Math.min(plane[i], plane[i - width] + 1);
    }
    for (int i = plane.length - width - 1; i >= 0; i--) {
      plane[i] = Math.min(plane[i], plane[i + width] + 1);
    }
    for (int i = 0; i < plane.length; i++) {
      plane[i] = plane[i] < UNKNOWN ? plane[i] * plane[i] : FAR;
    }
  }

  private static void alongRow(
      double[] values,
      int start,
      int count,
      double[] line,
      double[] out,
      int[] parabola,
      double[] border) {
    for (int i = 0; i < count; i++) {
      line[i] = values[start + i];
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
      values[start + i] = out[i];
    }
  }

  private static double cut(double[] line, int q, int p) {
    return ((line[q] + (double) q * q) - (line[p] + (double) p * p)) / (2.0 * q - 2.0 * p);
  }
}
