package org.wormscreen.bodymap;

import java.util.Arrays;

/**
 * Channels of a layer, each with a border of one zero pixel, rows one after another.
 *
 * <p>Row y of channel c begins at {@link #row}; its pixel x is at row + x, x from -1 to width. The
 * rows are made up to a multiple of four below, as the convolution takes four at a time; what is
 * below the last row is kept 0.
 */
final class Planes {

  final int channels;
  final int width;
  final int height;
  final int stride;
  final int planeSize;
  final float[] values;

  Planes(int channels, int width, int height) {
    this.channels = channels;
    this.width = width;
    this.height = height;
    this.stride = width + 2;
    this.planeSize = stride * (blocks() * 4 + 2);
    this.values = new float[Math.multiplyExact(channels, planeSize)];
  }

  /** Groups of four rows. */
  int blocks() {
    return (height + 3) / 4;
  }

  int row(int channel, int y) {
    return channel * planeSize + (y + 1) * stride + 1;
  }

  /** Writes zeros again below the last row, where whole groups of rows were written. */
  void clearBelow() {
    for (int c = 0; c < channels; c++) {
      Arrays.fill(values, row(c, height) - 1, (c + 1) * planeSize, 0f);
    }
  }

  /** Mean over 2 x 2 pixels. */
  Planes halved() {
    Planes half = new Planes(channels, width / 2, height / 2);
    for (int c = 0; c < channels; c++) {
      for (int y = 0; y < half.height; y++) {
        int upper = row(c, 2 * y);
        int lower = upper + stride;
        int out = half.row(c, y);
        for (int x = 0; x < half.width; x++) {
          float sum = values[upper + 2 * x] + values[upper + 2 * x + 1];
          sum += values[lower + 2 * x] + values[lower + 2 * x + 1];
          half.values[out + x] = 0.25f * sum;
        }
      }
    }
    return half;
  }

  /** Adds each pixel of planes of half the size to 2 x 2 pixels of these. */
  void addDoubled(Planes half) {
    for (int c = 0; c < channels; c++) {
      for (int y = 0; y < height; y++) {
        int from = half.row(c, y / 2);
        int to = row(c, y);
        for (int x = 0; x < half.width; x++) {
          float v = half.values[from + x];
          values[to + 2 * x] += v;
          values[to + 2 * x + 1] += v;
        }
      }
    }
  }
}
