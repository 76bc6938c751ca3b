package org.wormscreen.report.picture;

import java.util.BitSet;

/**
 * The part of an image that a picture shows, in pixels of the image.
 *
 * @param left of its first column
 * @param top of its first row
 * @param width at least 1
 * @param height at least 1
 */
public record Frame(int left, int top, int width, int height) {

  private static final double MARGIN = 0.03;

  public Frame {
    if (left < 0 || top < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "A frame lies within its image, found %s x %s pixels at (%s, %s)"
              .formatted(width, height, left, top));
    }
  }

  /** The whole of an image of this size. */
  public static Frame whole(int width, int height) {
    return new Frame(0, 0, width, height);
  }

  /**
   * What holds all pixels that are on, with a little room around them; the whole image when none
   * is.
   *
   * @param on pixel (x, y) is bit y * width + x, as of the floor of a well
   */
  public static Frame around(BitSet on, int width, int height) {
    if (on.isEmpty()) {
      return whole(width, height);
    }
    int left = width;
    int right = 0;
    for (int i = on.nextSetBit(0); i >= 0; i = on.nextSetBit(i + 1)) {
      left = Math.min(left, i % width);
      right = Math.max(right, i % width);
    }
    int top = on.nextSetBit(0) / width;
    int bottom = (on.length() - 1) / width;
    int room = (int) Math.ceil(MARGIN * Math.max(right - left + 1, bottom - top + 1));
    int x = Math.max(0, left - room);
    int y = Math.max(0, top - room);
    return new Frame(
        x, y, Math.min(width, right + 1 + room) - x, Math.min(height, bottom + 1 + room) - y);
  }
}
