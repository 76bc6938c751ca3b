package org.wormscreen.image.tiff;

import java.nio.ByteOrder;

/** Undoes the differences that were taken along each row before packing (TIFF 6.0, section 14). */
final class Predictor {

  private Predictor() {}

  /** Sums whole numbers along rows, each sample of a pixel for itself, wrapping as written. */
  static void sum(byte[] data, int rows, int rowBytes, int samples, int bytes, ByteOrder order) {
    int step = samples * bytes;
    boolean little = order == ByteOrder.LITTLE_ENDIAN;
    for (int row = 0; row < rows; row++) {
      int begin = row * rowBytes;
      for (int at = begin + step; at < begin + rowBytes; at += bytes) {
        int carry = 0;
        for (int i = 0; i < bytes; i++) {
          int b = at + (little ? i : bytes - 1 - i);
          int sum = (data[b] & 0xff) + (data[b - step] & 0xff) + carry;
          data[b] = (byte) sum;
          carry = sum >>> 8;
        }
      }
    }
  }

  /**
   * Sums the bytes of 32-bit floats along rows and puts them together again: they were split into
   * all first bytes, all second bytes and so on (Adobe Photoshop TIFF Technical Note 3, 2005).
   */
  static void floats(byte[] data, int rows, int rowBytes, int samples, ByteOrder order) {
    byte[] row = new byte[rowBytes];
    int values = rowBytes / 4;
    boolean little = order == ByteOrder.LITTLE_ENDIAN;
    for (int r = 0; r < rows; r++) {
      int begin = r * rowBytes;
      for (int i = samples; i < rowBytes; i++) {
        data[begin + i] += data[begin + i - samples];
      }
      System.arraycopy(data, begin, row, 0, rowBytes);
      for (int v = 0; v < values; v++) {
        for (int b = 0; b < 4; b++) {
          data[begin + 4 * v + (little ? 3 - b : b)] = row[b * values + v];
        }
      }
    }
  }
}
