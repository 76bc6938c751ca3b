package org.wormscreen.image.zarr;

import io.airlift.compress.Decompressor;
import io.airlift.compress.MalformedInputException;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The container of Blosc 1: a header of 16 bytes, blocks that are packed each for itself by LZ4,
 * Zstandard or zlib, and the bytes of the values sorted by their place (shuffle). The codecs
 * BloscLZ and Snappy and the sorting of single bits are not read.
 */
final class Blosc {

  private static final int HEADER = 16;
  private static final int SHUFFLE = 1;
  private static final int STORED = 2;
  private static final int BIT_SHUFFLE = 4;
  private static final int UNSPLIT = 16;
  private static final int MOST_SPLITS = 16;
  private static final int SMALLEST_SPLIT = 128;

  private final ByteBuffer in;
  private final byte[] packed;
  private final int flags;
  private final int typeBytes;
  private final int length;
  private final int blockBytes;

  private Blosc(byte[] packed, int expected) throws IOException {
    if (packed.length < HEADER) {
      throw new EOFException("a Blosc chunk of %s bytes".formatted(packed.length));
    }
    this.packed = packed;
    in = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    flags = in.get(2);
    typeBytes = Math.max(1, in.get(3) & 0xff);
    length = in.getInt(4);
    blockBytes = in.getInt(8);
    int whole = in.getInt(12);
    if (whole > packed.length) {
      throw new EOFException(
          "a Blosc chunk of %s bytes, of which %s are here".formatted(whole, packed.length));
    }
    if (length < 0 || length > expected || blockBytes <= 0 && length > 0) {
      throw new ZipException(
          "a Blosc chunk of %s bytes where %s are expected".formatted(length, expected));
    }
  }

  static byte[] unpack(byte[] packed, int expected) throws IOException {
    return new Blosc(packed, expected).unpack();
  }

  private byte[] unpack() throws IOException {
    if ((flags & STORED) != 0) {
      if (HEADER + length > packed.length) {
        throw new EOFException("a stored Blosc chunk is cut");
      }
      return Arrays.copyOfRange(packed, HEADER, HEADER + length);
    }
    if ((flags & BIT_SHUFFLE) != 0) {
      throw new ZipException("Blosc with sorted bits is not read");
    }
    byte[] unpacked = new byte[length];
    int blocks = (int) (((long) length + blockBytes - 1) / blockBytes);
    for (int b = 0; b < blocks; b++) {
      int from = b * blockBytes;
      int size = Math.min(blockBytes, length - from);
      byte[] block = block(offset(HEADER + 4 * b), size, size < blockBytes);
      if ((flags & SHUFFLE) != 0 && typeBytes > 1) {
        unshuffle(block, unpacked, from);
      } else {
        System.arraycopy(block, 0, unpacked, from, size);
      }
    }
    return unpacked;
  }

  private int offset(int at) throws IOException {
    if (at < 0 || at + 4 > packed.length) {
      throw new EOFException("a Blosc chunk ends within its list of blocks");
    }
    return in.getInt(at);
  }

  /** A block's streams: one for each byte of a value where the writer split them. */
  private byte[] block(int start, int size, boolean last) throws IOException {
    boolean split =
        (flags & UNSPLIT) == 0
            && !last
            && typeBytes <= MOST_SPLITS
            && size / typeBytes >= SMALLEST_SPLIT
            && size % typeBytes == 0;
    int streams = split ? typeBytes : 1;
    byte[] block = new byte[size];
    int at = start;
    for (int s = 0; s < streams; s++) {
      int bytes = offset(at);
      int expected = size / streams;
      at += 4;
      if (bytes < 0 || at + (long) bytes > packed.length) {
        throw new EOFException("a Blosc chunk ends within a block");
      }
      stream(at, bytes, block, s * expected, expected);
      at += bytes;
    }
    return block;
  }

  private void stream(int at, int bytes, byte[] into, int from, int expected) throws IOException {
    if (bytes == expected) {
      System.arraycopy(packed, at, into, from, bytes);
      return;
    }
    int found;
    try {
      found =
          switch (flags >> 5 & 7) {
            case 1 -> decompress(new Lz4Decompressor(), at, bytes, into, from, expected);
            case 3 -> inflate(at, bytes, into, from, expected);
            case 4 -> decompress(new ZstdDecompressor(), at, bytes, into, from, expected);
            default ->
                throw new ZipException(
                    "Blosc with its codec number %s is not read; LZ4, Zstandard and zlib are"
                        .formatted(flags >> 5 & 7));
          };
    } catch (MalformedInputException
        | DataFormatException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      throw new ZipException("a Blosc block cannot be unpacked: " + e.getMessage());
    }
    if (found != expected) {
      throw new EOFException(
          "a Blosc block unpacks to %s of its %s bytes".formatted(found, expected));
    }
  }

  private int decompress(
      Decompressor codec, int at, int bytes, byte[] into, int from, int expected) {
    return codec.decompress(packed, at, bytes, into, from, expected);
  }

  private int inflate(int at, int bytes, byte[] into, int from, int expected)
      throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed, at, bytes);
      int done = 0;
      int n = -1;
      while (done < expected && n != 0) {
        n = inflater.inflate(into, from + done, expected - done);
        done += n;
      }
      return done;
    } finally {
      inflater.end();
    }
  }

  /** All first bytes, then all second bytes ... become values again; a remainder stays as it is. */
  private void unshuffle(byte[] block, byte[] into, int from) {
    int values = block.length / typeBytes;
    for (int b = 0; b < typeBytes; b++) {
      for (int v = 0; v < values; v++) {
        into[from + v * typeBytes + b] = block[b * values + v];
      }
    }
    int done = values * typeBytes;
    System.arraycopy(block, done, into, from + done, block.length - done);
  }
}
