package org.wormscreen.image.tiff;

import java.util.zip.DataFormatException;

/**
 * The LZW of TIFF (TIFF 6.0, section 13): codes of 9 to 12 bits, most significant bit first, each
 * width left one code early.
 *
 * <p>Every string of the table has been written before, followed by its next byte, so a code is
 * kept as a place in the output and a length.
 */
final class Lzw {

  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int FIRST_FREE = 258;
  private static final int CODES = 4096;

  private Lzw() {}

  /**
   * Unpacks until an end code, the end of the input or the end of the output.
   *
   * @param expected bytes of the strip's pixels; there is room for more
   */
  static int unpack(byte[] packed, int length, byte[] into, int expected)
      throws DataFormatException {
    int[] start = new int[CODES];
    int[] size = new int[CODES];
    int free = FIRST_FREE;
    int width = 9;
    int done = 0;
    int lastStart = -1;
    int lastSize = 0;
    int bits = 0;
    int held = 0;
    int at = 0;
    while (done < into.length) {
      while (held < width) {
        if (at >= length) {
          return done;
        }
        bits = bits << 8 | packed[at++] & 0xff;
        held += 8;
      }
      held -= width;
      int code = bits >>> held & (1 << width) - 1;
      // Some writers leave a width one code later just before the end code: the last code of a
      // strip that is full already is its end, whatever it reads as.
      if (code == END || at == length && done == expected) {
        return done;
      }
      if (code == CLEAR) {
        free = FIRST_FREE;
        width = 9;
        lastStart = -1;
        continue;
      }
      int from = done;
      if (code < CLEAR) {
        into[done++] = (byte) code;
      } else {
        boolean justMade = code == free && lastStart >= 0;
        if (!justMade && code >= free) {
          throw new DataFormatException("code %s where %s are known".formatted(code, free));
        }
        int source = justMade ? lastStart : start[code];
        int count = Math.min(justMade ? lastSize + 1 : size[code], into.length - done);
        // Byte by byte: a string just made ends in the byte that it begins with.
        for (int i = 0; i < count; i++) {
          into[done++] = into[source + i];
        }
      }
      if (lastStart >= 0 && free < CODES) {
        start[free] = lastStart;
        size[free] = lastSize + 1;
        free++;
        if (free + 1 >> width != 0 && width < 12) {
          width++;
        }
      }
      lastStart = from;
      lastSize = done - from;
    }
    return done;
  }
}
