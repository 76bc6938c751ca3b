package org.wormscreen.image.zarr;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** One step of unpacking a chunk; the output never grows beyond what the array expects. */
enum Codec {
  GZIP {
    @Override
    byte[] unpack(byte[] packed, int expected) throws IOException {
      return stream(new GZIPInputStream(new ByteArrayInputStream(packed)), expected);
    }
  },
  ZLIB {
    @Override
    byte[] unpack(byte[] packed, int expected) throws IOException {
      return stream(new InflaterInputStream(new ByteArrayInputStream(packed)), expected);
    }
  },
  ZSTD {
    @Override
    byte[] unpack(byte[] packed, int expected) throws IOException {
      byte[] unpacked = new byte[expected];
      try {
        int length =
            new ZstdDecompressor()
                .decompress(packed, 0, packed.length, unpacked, 0, unpacked.length);
        return Arrays.copyOf(unpacked, length);
      } catch (MalformedInputException | IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new ZipException("Zstandard: " + e.getMessage());
      }
    }
  },
  BLOSC {
    @Override
    byte[] unpack(byte[] packed, int expected) throws IOException {
      return Blosc.unpack(packed, expected);
    }
  },
  /** Four bytes of a checksum behind the others, which is compared. */
  CRC32C {
    @Override
    byte[] unpack(byte[] packed, int expected) throws IOException {
      int length = packed.length - 4;
      if (length < 0) {
        throw new EOFException("a chunk of %s bytes has no checksum".formatted(packed.length));
      }
      java.util.zip.CRC32C sum = new java.util.zip.CRC32C();
      sum.update(packed, 0, length);
      int told =
          java.nio.ByteBuffer.wrap(packed).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(length);
      if (told != (int) sum.getValue()) {
        throw new ZipException("the checksum of a chunk is not that of its bytes");
      }
      return Arrays.copyOf(packed, length);
    }
  };

  /**
   * Unpacks.
   *
   * @param expected bytes of the whole chunk; more are an error
   */
  abstract byte[] unpack(byte[] packed, int expected) throws IOException;

  private static byte[] stream(InputStream in, int expected) throws IOException {
    try (in) {
      byte[] unpacked = in.readNBytes(expected);
      if (in.read() >= 0) {
        throw new ZipException("a chunk unpacks to more than its %s bytes".formatted(expected));
      }
      return unpacked;
    }
  }
}
