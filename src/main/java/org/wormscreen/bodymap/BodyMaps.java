package org.wormscreen.bodymap;

import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Window;

/**
 * Where bodies are: probabilities in [0, 1] for each pixel of a window of an image.
 *
 * <p>Pixels are named as in the image, not in the window; outside of the window all is 0.
 * Directions are bins of 15 degrees: bin b is around b * pi / 12, measured from the x axis towards
 * y (down), a direction and its opposite being the same. A body is on in the two or three bins
 * nearest to its direction; two animals that cross are on in different bins and so come apart.
 *
 * <p>A probability is held as a byte, 16 steps per unit of logit in [-8, 8), rounded down.
 */
public final class BodyMaps {

  /** Number of direction bins over half a turn. */
  public static final int BINS = 12;

  /** Body, then core by direction. */
  static final int PLANES = 1 + BINS;

  private static final float STEPS_PER_LOGIT = 16f;
  private static final float[] PROBABILITY = new float[256];

  static {
    for (int q = 0; q < PROBABILITY.length; q++) {
      PROBABILITY[q] = (float) (1 / (1 + StrictMath.exp(-(q - 127.5) / STEPS_PER_LOGIT)));
    }
  }

  private final Window window;
  private final byte[][] planes;

  BodyMaps(Window window, byte[][] planes) {
    this.window = window;
    this.planes = planes;
  }

  /** The part of the image that the maps cover. */
  public Window window() {
    return window;
  }

  /** Whether any body covers a pixel, over the window. */
  public GrayImage body() {
    float[] values = new float[planes[0].length];
    for (int i = 0; i < values.length; i++) {
      values[i] = PROBABILITY[planes[0][i] & 0xff];
    }
    return GrayImage.taking(window.width(), window.height(), values);
  }

  /** Whether the core of a body of any direction does: the largest over directions. */
  public GrayImage core() {
    float[] values = new float[planes[0].length];
    for (int i = 0; i < values.length; i++) {
      int most = 0;
      for (int bin = 1; bin <= BINS; bin++) {
        most = Math.max(most, planes[bin][i] & 0xff);
      }
      values[i] = PROBABILITY[most];
    }
    return GrayImage.taking(window.width(), window.height(), values);
  }

  /** Whether any body covers this pixel. */
  public float body(int x, int y) {
    return at(0, x, y);
  }

  /**
   * Whether the core (the inner 45 % to either side of a midline) of a body of this direction does.
   */
  public float core(int bin, int x, int y) {
    return at(1 + checked(bin), x, y);
  }

  static byte quantised(float logit) {
    float q = (float) Math.floor(logit * STEPS_PER_LOGIT) + 128f;
    return (byte) (int) Math.max(0f, Math.min(255f, q));
  }

  private float at(int plane, int x, int y) {
    int column = x - window.left();
    int row = y - window.top();
    if (column < 0 || row < 0 || column >= window.width() || row >= window.height()) {
      return 0f;
    }
    return PROBABILITY[planes[plane][row * window.width() + column] & 0xff];
  }

  private static int checked(int bin) {
    if (bin < 0 || bin >= BINS) {
      throw new IllegalArgumentException("direction bin %s of %s".formatted(bin, BINS));
    }
    return bin;
  }
}
