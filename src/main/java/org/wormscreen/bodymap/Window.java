package org.wormscreen.bodymap;

/**
 * A rectangle of pixels of an image.
 *
 * @param x its left column
 * @param y its top row
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
public record Window(int x, int y, int width, int height) {

  /** Checks that the window lies on no negative side and holds a pixel. */
  public Window {
    if (x < 0 || y < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "A window of %d x %d pixels at (%d, %d)".formatted(width, height, x, y));
    }
  }

  boolean holds(int column, int row) {
    return column >= x && column < x + width && row >= y && row < y + height;
  }
}
