package org.wormscreen.mask;

import java.util.BitSet;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Gaussian;
import org.wormscreen.mask.plane.SlidingWindow;

/**
 * The light that would be seen without animals: a closing bridges what is dark and narrow, then the
 * pixels that are not darker than it are averaged over a window of the same width, within the well
 * alone.
 *
 * @param window width in pixels of the largest object to be bridged
 */
record Illumination(int window) {

  private static final double OBJECT = 0.9;

  /** The light at each pixel, positive; beyond the well the light of its edge goes on. */
  GrayImage of(GrayImage image, BinaryMask well) {
    int width = image.width();
    int height = image.height();
    GrayImage first = new SlidingWindow(Math.max(1, window / 2)).closing(image);
    float[] values = image.toArray();
    float[] closed = new Gaussian(window / 6.0).blur(first).toArray();
    BitSet floor = well.toBits();
    float[] weight = new float[values.length];
    float[] weighted = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      boolean free = floor.get(i) && values[i] > OBJECT * closed[i];
      weight[i] = free ? 1 : 0;
      weighted[i] = free ? values[i] : 0;
    }
    GrayImage numerator = GrayImage.of(width, height, weighted);
    GrayImage denominator = GrayImage.of(width, height, weight);
    float[] result = new float[values.length];
    double[] sigmas = {window / 4.0, window / 2.0, window, 3.0 * window};
    boolean[] done = new boolean[values.length];
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weighted[i];
      weights += weight[i];
    }
    java.util.Arrays.fill(result, (float) (weights > 0 ? sum / weights : 1));
    for (double sigma : sigmas) {
      float[] n = new Gaussian(sigma).blur(numerator).toArray();
      float[] d = new Gaussian(sigma).blur(denominator).toArray();
      for (int i = 0; i < result.length; i++) {
        if (!done[i] && d[i] > 0.15) {
          result[i] = n[i] / d[i];
          done[i] = true;
        }
      }
    }
    return new Gaussian(1).blur(GrayImage.of(width, height, result));
  }
}
