package org.wormscreen.mask.plane;

import java.util.Arrays;
import org.wormscreen.image.GrayImage;

/**
 * Largest and smallest values over a square window (gray dilation and erosion), in three
 * comparisons a pixel whatever the window (van Herk 1992, doi 10.1016/0167-8655(92)90069-C; Gil and
 * Werman 1993, doi 10.1109/34.211471). The window is cut at the border.
 *
 * @param radius half the window without its middle pixel; the window has 2 * radius + 1 pixels
 */
public record SlidingWindow(int radius) {

  public SlidingWindow {
    if (radius < 0) {
      throw new IllegalArgumentException("A window's radius is at least 0, found " + radius);
    }
  }

  /** The largest value in the window about each pixel. */
  public GrayImage max(GrayImage image) {
    return both(image, 1);
  }

  /** The smallest value in the window about each pixel. */
  public GrayImage min(GrayImage image) {
    return both(image, -1);
  }

  /** Closing: fills what is dark and narrower than the window. */
  public GrayImage closing(GrayImage image) {
    return min(max(image));
  }

  /** Opening: levels what is bright and narrower than the window. */
  public GrayImage opening(GrayImage image) {
    return max(min(image));
  }

  private GrayImage both(GrayImage image, int sign) {
    int width = image.width();
    int height = image.height();
    float[] values = image.toArray();
    negated(values, sign);
    float[] down = alongColumns(values, width, height);
    float[] across = alongColumns(Transposition.of(down, width, height), height, width);
    float[] both = Transposition.of(across, height, width);
    negated(both, sign);
    return GrayImage.of(width, height, both);
  }

  private static void negated(float[] values, int sign) {
    for (int i = 0; sign < 0 && i < values.length; i++) {
      values[i] = -values[i];
    }
  }

  /** The largest values over windows of rows: from both ends of blocks as long as the window. */
  private float[] alongColumns(float[] values, int width, int height) {
    int window = 2 * radius + 1;
    int padded = height + 2 * radius;
    float[] nothing = new float[width];
    Arrays.fill(nothing, Float.NEGATIVE_INFINITY);
    float[][] source = new float[padded][];
    float[][] before = new float[padded][];
    for (int i = 0; i < padded; i++) {
      int y = i - radius;
      source[i] =
          y < 0 || y >= height ? nothing : Arrays.copyOfRange(values, y * width, (y + 1) * width);
      before[i] = i % window == 0 ? source[i] : larger(before[i - 1], source[i]);
    }
    float[] out = new float[values.length];
    float[] behind = nothing;
    for (int i = padded - 1; i >= 0; i--) {
      boolean last = i == padded - 1 || (i + 1) % window == 0;
      behind = last ? source[i] : larger(behind, source[i]);
      if (i < height) {
        System.arraycopy(larger(behind, before[i + window - 1]), 0, out, i * width, width);
      }
    }
    return out;
  }

  private static float[] larger(float[] a, float[] b) {
    float[] larger = new float[a.length];
    for (int x = 0; x < larger.length; x++) {
      larger[x] = Math.max(a[x], b[x]);
    }
    return larger;
  }
}
