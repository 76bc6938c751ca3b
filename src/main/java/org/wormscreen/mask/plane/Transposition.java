package org.wormscreen.mask.plane;

/** Rows become columns, so that what runs along columns runs along memory. */
final class Transposition {

  private static final int TILE = 16;

  private Transposition() {}

  /** The plane of {@code height} columns whose row x is column x of the given one. */
  static float[] of(float[] in, int width, int height) {
    float[] out = new float[in.length];
    for (int top = 0; top < height; top += TILE) {
      int bottom = Math.min(height, top + TILE);
      for (int x = 0; x < width; x++) {
        for (int y = top; y < bottom; y++) {
          out[x * height + y] = in[y * width + x];
        }
      }
    }
    return out;
  }

  /** The same, each row by itself. */
  static double[][] rows(float[] in, int width, int height) {
    double[][] out = new double[width][height];
    for (int top = 0; top < height; top += TILE) {
      int bottom = Math.min(height, top + TILE);
      for (int x = 0; x < width; x++) {
        double[] row = out[x];
        for (int y = top; y < bottom; y++) {
          row[y] = in[y * width + x];
        }
      }
    }
    return out;
  }
}
