package org.wormscreen.bodymap;

import java.util.Arrays;

/**
 * Channels of a layer, each with a border of one zero pixel. They are held in pieces of rows, as
 * what is wanted often lies far apart: what nothing was written to is 0 and takes no memory.
 *
 * <p>Pixel x of a row is at index x + 1, x from -1 to width. The rows are made up to a multiple of
 * {@value #BLOCK} below, as the convolution takes so many at a time; what is below the last row is
 * 0.
 */
final class Planes {

  /** Rows that are convolved together. */
  static final int BLOCK = 4;

  /** Pixels of a piece. */
  private static final int PIECE = 256;

  final int channels;
  final int width;
  final int height;
  private final int rows;
  private final int inRow;
  private final float[][] pieces;

  Planes(int channels, int width, int height) {
    this.channels = channels;
    this.width = width;
    this.height = height;
    this.rows = blocks(height) * BLOCK + 2;
    this.inRow = (width + 2 + PIECE - 1) / PIECE;
    this.pieces = new float[Math.multiplyExact(channels, Math.multiplyExact(rows, inRow))][];
  }

  /** Groups of {@value #BLOCK} rows. */
  static int blocks(int height) {
    return (height + BLOCK - 1) / BLOCK;
  }

  /**
   * Copies a part of a row, y from -1 to the row below the last block.
   *
   * @param from index of its first pixel
   */
  void read(int channel, int y, int from, float[] to, int at, int count) {
    int row = (channel * rows + y + 1) * inRow;
    for (int done = 0; done < count; ) {
      int index = from + done;
      int inside = index % PIECE;
      int length = Math.min(count - done, PIECE - inside);
      float[] piece = pieces[row + index / PIECE];
      if (piece == null) {
        Arrays.fill(to, at + done, at + done + length, 0f);
      } else {
        System.arraycopy(piece, inside, to, at + done, length);
      }
      done += length;
    }
  }

  /**
   * Writes a part of a row.
   *
   * @param from index of its first pixel, at least 1
   */
  void write(int channel, int y, int from, float[] values, int at, int count) {
    int row = (channel * rows + y + 1) * inRow;
    for (int done = 0; done < count; ) {
      int index = from + done;
      int inside = index % PIECE;
      int length = Math.min(count - done, PIECE - inside);
      int place = row + index / PIECE;
      if (pieces[place] == null) {
        pieces[place] = new float[Math.min(PIECE, width + 2 - (index - inside))];
      }
      System.arraycopy(values, at + done, pieces[place], inside, length);
      done += length;
    }
  }

  /** Mean over 2 x 2 pixels, where the cover of the result wants it. */
  Planes halved(Cover wanted) {
    Planes half = new Planes(channels, width / 2, height / 2);
    float[] upper = new float[width + 2];
    float[] lower = new float[width + 2];
    float[] out = new float[half.width];
    wanted.spans(
        (y, from, to) -> {
          int count = to - from;
          for (int c = 0; c < channels; c++) {
            read(c, 2 * y, 2 * from + 1, upper, 0, 2 * count);
            read(c, 2 * y + 1, 2 * from + 1, lower, 0, 2 * count);
            for (int x = 0; x < count; x++) {
              float sum = upper[2 * x] + upper[2 * x + 1];
              sum += lower[2 * x] + lower[2 * x + 1];
              out[x] = 0.25f * sum;
            }
            half.write(c, y, from + 1, out, 0, count);
          }
        });
    return half;
  }

  /**
   * Adds each pixel of planes of half the size to 2 x 2 pixels of these, where these are wanted.
   */
  void addDoubled(Planes half, Cover wanted) {
    float[] in = new float[half.width + 2];
    float[] out = new float[width];
    wanted.spans(
        (y, from, to) -> {
          int first = from >> 1;
          for (int c = 0; c < channels; c++) {
            half.read(c, y / 2, first + 1, in, 0, (to - 1 >> 1) - first + 1);
            read(c, y, from + 1, out, 0, to - from);
            for (int x = from; x < to; x++) {
              out[x - from] += in[(x >> 1) - first];
            }
            write(c, y, from + 1, out, 0, to - from);
          }
        });
  }
}
