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

  /** Columns worked on together, so that their rows stay in the processor's cache. */
  private static final int COLUMNS = 256;

  public SlidingWindow {
    if (radius < 0) {
      throw new IllegalArgumentException("A window's radius is at least 0, found " + radius);
    }
  }

  /** Closing, the smallest of the largest: fills what is dark and narrower than the window. */
  public GrayImage closing(GrayImage image) {
    int width = image.width();
    int height = image.height();
    float[] down = largest(image.toArray(), width, height);
    float[] turned = Transposition.of(down, width, height);
    float[] across = smallest(largest(turned, height, width), height, width);
    float[] upright = Transposition.of(across, height, width);
    return GrayImage.taking(width, height, smallest(upright, width, height));
  }

  private float[] smallest(float[] values, int width, int height) {
    return negated(largest(negated(values), width, height));
  }

  private static float[] negated(float[] values) {
    float[] negated = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      negated[i] = -values[i];
    }
    return negated;
  }

  /** The largest values over windows along the columns, some columns at a time. */
  private float[] largest(float[] values, int width, int height) {
    float[] out = new float[values.length];
    for (int left = 0; left < width; left += COLUMNS) {
      largest(values, out, width, height, left, Math.min(COLUMNS, width - left));
    }
    return out;
  }

  /** From both ends of blocks of rows as long as the window. */
  private void largest(float[] values, float[] out, int width, int height, int left, int columns) {
    int window = 2 * radius + 1;
    int padded = height + 2 * radius;
    float[] nothing = new float[columns];
    Arrays.fill(nothing, Float.NEGATIVE_INFINITY);
    float[][] source = new float[padded][];
    float[][] before = new float[padded][];
    for (int i = 0; i < padded; i++) {
      int y = i - radius;
      int start = y * width + left;
      source[i] =
          y < 0 || y >= height ? nothing : Arrays.copyOfRange(values, start, start + columns);
      before[i] = i % window == 0 ? source[i] : larger(before[i - 1], source[i]);
    }
    float[] behind = nothing;
    for (int i = padded - 1; i >= 0; i--) {
      boolean last = i == padded - 1 || (i + 1) % window == 0;
      behind = last ? source[i] : larger(behind, source[i]);
      if (i < height) {
        float[] all = larger(behind, before[i + window - 1]);
        System.arraycopy(all, 0, out, i * width + left, columns);
      }
    }
  }

  private static float[] larger(float[] a, float[] b) {
    float[] larger = new float[a.length];
    for (int x = 0; x < larger.length; x++) {
      larger[x] = Math.max(a[x], b[x]);
    }
    return larger;
  }
}
