package org.wormscreen.image.tiff;

import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** How the bytes of a strip or tile are packed. */
enum Compression {
  NONE(1, 1),
  LZW(2560, 5) {
    @Override
    int unpack(byte[] packed, int length, byte[] into, int expected) throws DataFormatException {
      return Lzw.unpack(packed, length, into, expected);
    }
  },
  DEFLATE(1040, 8, 32946) {
    @Override
    int unpack(byte[] packed, int length, byte[] into, int expected) throws DataFormatException {
      Inflater inflater = new Inflater();
      try {
        inflater.setInput(packed, 0, length);
        int done = 0;
        while (done < into.length && !inflater.finished()) {
          int n = inflater.inflate(into, done, into.length - done);
          if (n == 0 && !inflater.finished()) {
            if (inflater.needsDictionary()) {
              throw new DataFormatException("it needs a dictionary");
            }
            break;
          }
          done += n;
        }
        return done;
      } finally {
        inflater.end();
      }
    }
  },
  PACKBITS(64, 32773) {
    @Override
    int unpack(byte[] packed, int length, byte[] into, int expected) {
      int done = 0;
      for (int at = 0; at + 1 < length && done < into.length; ) {
        int n = packed[at++];
        if (n >= 0) {
          int literal = Math.min(n + 1, Math.min(length - at, into.length - done));
          System.arraycopy(packed, at, into, done, literal);
          at += literal;
          done += literal;
        } else if (n != -128) {
          int run = Math.min(1 - n, into.length - done);
          Arrays.fill(into, done, done + run, packed[at++]);
          done += run;
        }
      }
      return done;
    }
  };

  private final int largestRatio;
  private final int[] codes;

  Compression(int largestRatio, int... codes) {
    this.largestRatio = largestRatio;
    this.codes = codes;
  }

  /** The packing of a tag's value; empty for one that is not read here. */
  static Optional<Compression> of(long code) {
    return Arrays.stream(values())
        .filter(c -> Arrays.stream(c.codes).anyMatch(known -> known == code))
        .findFirst();
  }

  /** The packing in words, for the message about one that is not read here. */
  static String words(long code) {
    return switch ((int) code) {
      case 2, 3, 4 -> "fax (CCITT) compression";
      case 6, 7 -> "JPEG compression";
      case 33003, 33005, 34712 -> "JPEG 2000 compression";
      case 34925 -> "LZMA compression";
      case 50000 -> "Zstandard compression";
      case 50001 -> "WebP compression";
      default -> "compression " + code;
    };
  }

  /** Whether so few packed bytes can hold so many at all; asked before giving memory. */
  boolean canHold(long packed, long unpacked) {
    return unpacked / largestRatio <= packed;
  }

  /**
   * Unpacks until the input ends or the output is full, so that no input can ask for memory.
   *
   * @param into room for more than is expected, so that an excess shows
   * @param expected bytes that the pixels need
   * @return bytes written
   * @throws DataFormatException when the packed bytes make no sense
   */
  int unpack(byte[] packed, int length, byte[] into, int expected) throws DataFormatException {
    int n = Math.min(length, into.length);
    System.arraycopy(packed, 0, into, 0, n);
    return n;
  }
}
