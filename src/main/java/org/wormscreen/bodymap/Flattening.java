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
 *
 * @param dark gray of darkness
 * @param span gray of the brightest ground less that of darkness
 */
public record Flattening(float dark, float span) {

  /** What lies farther away from a pixel than this changes nothing there. */
  public static final int REACH = 48;

  /** Gray is sampled at every so manieth pixel of every so manieth row. */
  public static final int SAMPLE = 3;

  private static final int WINDOW = 31;
  private static final double BLUR = 6;
  private static final double DARK_QUANTILE = 0.01;
  private static final double LIGHT_QUANTILE = 0.995;

  /** The darkest gray is darkness itself only where it is far below the light. */
  private static final double DARKNESS_AT_MOST = 0.15;

  /** Added to the light, which is 0 beyond a well. */
  private static final float FLOOR_OF_LIGHT = 0.04f;

  /**
   * The flattening of a picture, read from every {@link #SAMPLE}th pixel of every such row; NaN has
   * no say.
   */
  public static Flattening by(GrayImage sampled) {
    float[] sample = sampled.toArray();
    int n = 0;
    for (float v : sample) {
      if (!Float.isNaN(v)) {
        sample[n++] = v;
      }
    }
    if (n == 0) {
      throw new IllegalArgumentException("An image without any value cannot be flattened");
    }
    float[] rising = Gray.rising(sample, n);
    double light = quantile(rising, LIGHT_QUANTILE);
    double dark = quantile(rising, DARK_QUANTILE);
    dark = dark < DARKNESS_AT_MOST * light ? dark : 0;
    return new Flattening((float) dark, (float) Math.max(light - dark, 1e-6));
  }

  /** The transmission of an image at the normal scale, dark on light; NaN is taken for darkness. */
  public GrayImage of(GrayImage gray) {
    int width = gray.width();
    int height = gray.height();
    float[] values = gray.toArray();
    for (int i = 0; i < values.length; i++) {
      float v = (values[i] - dark) / span;
      values[i] = v > 0 ? v : 0;
    }
    GrayImage stretched = GrayImage.of(width, height, values);
    GrayImage lit = new SlidingWindow(WINDOW / 2).closing(stretched);
    float[] local = new Gaussian(BLUR).blur(lit).toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] / (local[i] + FLOOR_OF_LIGHT);
    }
    return GrayImage.taking(width, height, values);
  }

  /** The quantile between the two nearest of sorted values. */
  private static double quantile(float[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * ((double) sorted[above] - sorted[below]);
  }
}
