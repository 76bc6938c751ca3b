package org.wormscreen.mask.light;

import java.util.BitSet;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Gaussian;
import org.wormscreen.mask.plane.SlidingWindow;

/**
 * The light that would be seen without animals: what is dark and narrow is found against a closing,
 * then the logarithm of the light is fitted by local planes to the other pixels of the well alone;
 * twice, since the first fit tells better what is dark.
 *
 * @param window width in pixels of the largest object to be bridged
 */
public record Illumination(int window) {

  private static final double DARKER = 0.92;
  private static final double LIGHTER = 1.12;
  private static final double SUPPORT = 0.12;

  /**
   * The light on the floor, positive; beyond the well the light of its edge goes on.
   *
   * @param beyond so far, in pixels; farther away the light is a rough one
   */
  public GrayImage of(GrayImage image, BinaryMask well, int beyond) {
    int width = image.width();
    int height = image.height();
    GrayImage closing = new SlidingWindow(Math.max(1, window / 2)).closing(image);
    float[] light = new Gaussian(window / 6.0).blur(closing).toArray();
    float[] values = image.toArray();
    float[] log = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      log[i] = (float) StrictMath.log(Math.max(1e-6, values[i]));
    }
    BitSet floor = well.toBits();
    for (int round = 0; round < 2; round++) {
      float[] weight = new float[values.length];
      for (int i = 0; i < values.length; i++) {
        double t = values[i] / light[i];
        boolean free = floor.get(i) && t > DARKER && (round == 0 || t < LIGHTER);
        weight[i] = free ? 1 : 0;
      }
      BinaryMask wanted = round == 0 ? well : well.grown(beyond);
      light = fitted(log, weight, wanted, light);
    }
    return GrayImage.of(width, height, light);
  }

  private float[] fitted(float[] log, float[] weight, BinaryMask wanted, float[] otherwise) {
    float[] light = otherwise.clone();
    BitSet open = wanted.toBits();
    for (double sigma : new double[] {window / 3.0, 0.8 * window, 2.0 * window}) {
      if (open.isEmpty()) {
        break;
      }
      int block = Math.max(1, window / 5);
      LocalPlane.Fit fit =
          new LocalPlane(sigma, block).fit(log, weight, wanted.width(), wanted.height());
      float[] value = fit.value().toArray();
      float[] support = fit.support().toArray();
      for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
        if (support[i] > SUPPORT) {
          light[i] = (float) StrictMath.exp(value[i]);
          open.clear(i);
        }
      }
    }
    return light;
  }
}
