package org.wormscreen.bodymap;

/**
 * Channels of a layer, each with a border of one zero pixel. Every row is an array of its own, as
 * loops run several pixels at a time only over arrays that start where the loop does.
 *
 * <p>Pixel x of a row is at index x + 1, x from -1 to width. The rows are made up to a multiple of
 * {@value #BLOCK} below, as the convolution takes so many at a time; what is below the last row is
 * 0, as are all rows that nothing was written to, which take no memory.
 */
final class Planes {

  /** Rows that are convolved together. */
  static final int BLOCK = 4;

  final int channels;
  final int width;
  final int height;
  private final int rows;
  private final float[][] values;
  private final float[] zeros;

  Planes(int channels, int width, int height) {
    this.channels = channels;
    this.width = width;
    this.height = height;
    this.rows = blocks(height) * BLOCK + 2;
    this.values = new float[Math.multiplyExact(channels, rows)][];
    this.zeros = new float[width + 2];
  }

  /** Groups of {@value #BLOCK} rows. */
  static int blocks(int height) {
    return (height + BLOCK - 1) / BLOCK;
  }

  /** A row to be read, y from -1 to the row below the last block. */
  float[] row(int channel, int y) {
    float[] row = values[channel * rows + y + 1];
    return row == null ? zeros : row;
  }

  /** A row to be written to. */
  float[] rowToWrite(int channel, int y) {
    int at = channel * rows + y + 1;
    if (values[at] == null) {
      values[at] = new float[width + 2];
    }
    return values[at];
  }

  /** Mean over 2 x 2 pixels, where the cover of the result wants it. */
  Planes halved(Cover wanted) {
    Planes half = new Planes(channels, width / 2, height / 2);
    wanted.spans(
        (y, from, to) -> {
          for (int c = 0; c < channels; c++) {
            float[] upper = row(c, 2 * y);
            float[] lower = row(c, 2 * y + 1);
            float[] out = half.rowToWrite(c, y);
            for (int x = from; x < to; x++) {
              float sum = upper[2 * x + 1] + upper[2 * x + 2];
              sum += lower[2 * x + 1] + lower[2 * x + 2];
              out[x + 1] = 0.25f * sum;
            }
          }
        });
    return half;
  }

  /**
   * Adds each pixel of planes of half the size to 2 x 2 pixels of these, where these are wanted.
   */
  void addDoubled(Planes half, Cover wanted) {
    wanted.spans(
        (y, from, to) -> {
          for (int c = 0; c < channels; c++) {
            float[] in = half.row(c, y / 2);
            float[] out = rowToWrite(c, y);
            for (int x = from; x < to; x++) {
              out[x + 1] += in[(x >> 1) + 1];
            }
          }
        });
  }
}
