package org.wormscreen.mask.plane;

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
    float[] line = new float[Math.max(width, height)];
    for (int y = 0; y < height; y++) {
      pass(values, y * width, 1, width, sign, line);
    }
    for (int x = 0; x < width; x++) {
      pass(values, x, width, height, sign, line);
    }
    return GrayImage.of(width, height, values);
  }

  private void pass(float[] values, int start, int step, int count, int sign, float[] line) {
    int window = 2 * radius + 1;
    int padded = count + 2 * radius;
    float[] source = new float[padded];
    java.util.Arrays.fill(source, Float.NEGATIVE_INFINITY);
    for (int i = 0; i < count; i++) {
      source[i + radius] = sign * values[start + i * step];
    }
    float[] left = new float[padded];
    float[] right = new float[padded];
    for (int i = 0; i < padded; i++) {
      left[i] = i % window == 0 ? source[i] : Math.max(left[i - 1], source[i]);
    }
    for (int i = padded - 1; i >= 0; i--) {
      boolean last = i == padded - 1 || (i + 1) % window == 0;
      right[i] = last ? source[i] : Math.max(right[i + 1], source[i]);
    }
    for (int i = 0; i < count; i++) {
      line[i] = sign * Math.max(right[i], left[i + window - 1]);
    }
    for (int i = 0; i < count; i++) {
      values[start + i * step] = line[i];
    }
  }
}
