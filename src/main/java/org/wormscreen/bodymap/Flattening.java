package org.wormscreen.bodymap;

import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Gaussian;
import org.wormscreen.mask.plane.Gray;
import org.wormscreen.mask.plane.SlidingWindow;

/**
 * The flattening that the network was trained with: gray over local light, 1 on empty ground.
 *
 * <p>Gray is first stretched so that darkness is 0 and the light of the brightest ground about 1.
 * The local light is a closing over {@value #WINDOW} pixels, which bridges what is dark and
 * narrower, blurred. Nothing is taken away at the wall of a well, where animals lie too; there the
 * quotient is dark, and the network knows it. Dark objects on light ground are expected.
 */
public final class Flattening {

  private static final int WINDOW = 31;
  private static final double BLUR = 6;
  private static final double DARK_QUANTILE = 0.01;
  private static final double LIGHT_QUANTILE = 0.995;

  /** The darkest gray is darkness itself only where it is far below the light. */
  private static final double DARKNESS_AT_MOST = 0.15;

  /** Added to the light, which is 0 beyond a well. */
  private static final float FLOOR_OF_LIGHT = 0.04f;

  private static final int SAMPLE = 3;

  private Flattening() {}

  /** The transmission of an image at the normal scale, dark on light; NaN is taken for darkness. */
  public static GrayImage of(GrayImage gray) {
    float[] values = gray.toArray();
    float[] sample = sample(gray);
    double light = quantile(sample, LIGHT_QUANTILE);
    double dark = quantile(sample, DARK_QUANTILE);
    dark = dark < DARKNESS_AT_MOST * light ? dark : 0;
    float span = (float) Math.max(light - dark, 1e-6);
    for (int i = 0; i < values.length; i++) {
      float v = (values[i] - (float) dark) / span;
      values[i] = v > 0 ? v : 0;
    }
    GrayImage stretched = GrayImage.of(gray.width(), gray.height(), values);
    GrayImage lit = new SlidingWindow(WINDOW / 2).closing(stretched);
    float[] local = new Gaussian(BLUR).blur(lit).toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] / (local[i] + FLOOR_OF_LIGHT);
    }
    return GrayImage.of(gray.width(), gray.height(), values);
  }

  /** Every third pixel of every third row, in order of size; without NaN. */
  private static float[] sample(GrayImage gray) {
    float[] sample = new float[(gray.width() / SAMPLE + 1) * (gray.height() / SAMPLE + 1)];
    int n = 0;
    for (int y = 0; y < gray.height(); y += SAMPLE) {
      for (int x = 0; x < gray.width(); x += SAMPLE) {
        float v = gray.at(x, y);
        if (!Float.isNaN(v)) {
          sample[n++] = v;
        }
      }
    }
    if (n == 0) {
      throw new IllegalArgumentException("An image without any value cannot be flattened");
    }
    return Gray.rising(sample, n);
  }

  /** The quantile between the two nearest of sorted values. */
  private static double quantile(float[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * ((double) sorted[above] - sorted[below]);
  }
}
