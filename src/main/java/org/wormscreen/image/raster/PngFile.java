package org.wormscreen.image.raster;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.wormscreen.image.Calibration;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.plate.PixelSize;

/** The chunks of a PNG file (PNG specification, third edition, W3C 2025). */
final class PngFile {

  private static final long SIGNATURE = 0x8950_4e47_0d0a_1a0aL;
  private static final int IHDR = 0x4948_4452;
  private static final int PLTE = 0x504c_5445;
  private static final int IDAT = 0x4944_4154;
  private static final int IEND = 0x4945_4e44;
  private static final int PHYS = 0x7048_5973;
  private static final int MOST_CHUNKS = 1_000_000;
  private static final int LARGEST_RATIO = 1040;

  private final RandomAccessFile in;
  private final String name;
  private int width;
  private int height;
  private int bits;
  private int colour;
  private boolean interlaced;
  private long dataBytes;
  private Optional<PixelSize> pixelSize = Optional.empty();

  /** Walks the chunks to the end chunk, reading headers alone. */
  PngFile(RandomAccessFile in, Path file, ImageLimits limits) throws IOException {
    this.in = in;
    this.name = file.getFileName().toString();
    long size = in.length();
    long at = 8;
    int chunks = 0;
    int type = 0;
    while (type != IEND) {
      if (at + 12 > size) {
        throw truncated(size);
      }
      in.seek(at);
      long length = in.readInt() & 0xffff_ffffL;
      type = in.readInt();
      if (at + 12 + length > size) {
        throw truncated(size);
      }
      if (at == 8 && (type != IHDR || length != 13) || ++chunks > MOST_CHUNKS) {
        throw fault(ImageFault.FORMAT, "does not begin with a header chunk, or never ends");
      }
      switch (type) {
        case IHDR -> header(limits);
        case PHYS -> pixelSize = physical(length);
        case IDAT -> dataBytes += length;
        default -> {}
      }
      at += 12 + length;
    }
    long raw = rawBytes();
    if (raw / LARGEST_RATIO > dataBytes || dataBytes > raw + raw / 8 + 65_536) {
      throw fault(
          ImageFault.FORMAT,
          "has %s bytes of packed pixels, which cannot be %s x %s pixels"
              .formatted(dataBytes, width, height));
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Bits of a value as it is handed out: 8 for all smaller depths. */
  int bits() {
    return Math.max(8, bits);
  }

  Optional<PixelSize> pixelSize() {
    return pixelSize;
  }

  private void header(ImageLimits limits) throws IOException {
    long w = in.readInt() & 0xffff_ffffL;
    long h = in.readInt() & 0xffff_ffffL;
    bits = in.readUnsignedByte();
    colour = in.readUnsignedByte();
    int packing = in.readUnsignedByte();
    int filter = in.readUnsignedByte();
    int interlace = in.readUnsignedByte();
    boolean depth = bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
    if (!depth || samples() == 0 || packing != 0 || filter != 0 || interlace > 1) {
      throw fault(ImageFault.FORMAT, "has a PNG header that no PNG may have");
    }
    limits.check(name, w, h);
    width = (int) w;
    height = (int) h;
    interlaced = interlace == 1;
  }

  private int samples() {
    return switch (colour) {
      case 0, 3 -> 1;
      case 4 -> 2;
      case 2 -> 3;
      case 6 -> 4;
      default -> 0;
    };
  }

  private Optional<PixelSize> physical(long length) throws IOException {
    if (length != 9) {
      throw fault(ImageFault.FORMAT, "has a resolution chunk of %s bytes".formatted(length));
    }
    double x = in.readInt() & 0xffff_ffffL;
    double y = in.readInt() & 0xffff_ffffL;
    return in.readUnsignedByte() == 1
        ? Calibration.ofResolution(x, y, "m", "PNG resolution of " + name)
        : Optional.empty();
  }

  /** A PNG of the header, palette and pixel chunks alone, all of them complete. */
  byte[] clean() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(SIGNATURE);
    Inflated inflated = new Inflated(rawBytes());
    try {
      long at = 8;
      int type = 0;
      while (type != IEND) {
        in.seek(at);
        int length = in.readInt();
        type = in.readInt();
        if (type == IHDR || type == PLTE || type == IDAT || type == IEND) {
          byte[] data = new byte[length];
          in.readFully(data);
          int crc = in.readInt();
          requireCrc(type, data, crc);
          if (type == IDAT) {
            inflated.add(data);
          }
          out.writeInt(length);
          out.writeInt(type);
          out.write(data);
          out.writeInt(crc);
        }
        at += 12L + length;
      }
      inflated.requireAll();
    } finally {
      inflated.inflater.end();
    }
    return bytes.toByteArray();
  }

  private void requireCrc(int type, byte[] data, int expected) throws UnreadableImageException {
    CRC32 crc = new CRC32();
    crc.update(new byte[] {(byte) (type >> 24), (byte) (type >> 16), (byte) (type >> 8)});
    crc.update(type & 0xff);
    crc.update(data);
    if ((int) crc.getValue() != expected) {
      throw fault(ImageFault.FORMAT, "has a chunk whose checksum is wrong");
    }
  }

  /** Bytes of all rows with their filter bytes, of all seven passes when interlaced. */
  private long rawBytes() {
    if (!interlaced) {
      return pass(width, height);
    }
    int[][] passes = {
      {0, 0, 8, 8},
      {4, 0, 8, 8},
      {0, 4, 4, 8},
      {2, 0, 4, 4},
      {0, 2, 2, 4},
      {1, 0, 2, 2},
      {0, 1, 1, 2}
    };
    long sum = 0;
    for (int[] p : passes) {
      sum += pass((width - p[0] + p[2] - 1) / p[2], (height - p[1] + p[3] - 1) / p[3]);
    }
    return sum;
  }

  private long pass(long columns, long rows) {
    return columns == 0 ? 0 : rows * (1 + (columns * samples() * bits + 7) / 8);
  }

  private UnreadableImageException truncated(long size) {
    return fault(ImageFault.TRUNCATED, "ends after %s bytes without its end chunk".formatted(size));
  }

  private UnreadableImageException fault(ImageFault fault, String sentence) {
    return new UnreadableImageException(fault, name + " " + sentence);
  }

  /** Unpacks the pixel chunks only to count what comes out. */
  private final class Inflated {
    private final Inflater inflater = new Inflater();
    private final byte[] scratch = new byte[1 << 16];
    private final long expected;
    private long found;

    Inflated(long expected) {
      this.expected = expected;
    }

    void add(byte[] packed) throws UnreadableImageException {
      inflater.setInput(packed);
      try {
        while (!inflater.finished() && found <= expected) {
          int n = inflater.inflate(scratch);
          if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
            return;
          }
          found += n;
        }
      } catch (DataFormatException e) {
        throw fault(ImageFault.FORMAT, "has pixels that cannot be unpacked: " + e.getMessage());
      }
    }

    void requireAll() throws UnreadableImageException {
      if (found != expected) {
        throw fault(
            found < expected ? ImageFault.TRUNCATED : ImageFault.FORMAT,
            "unpacks to %s%s bytes of pixels, %s expected"
                .formatted(found < expected ? "" : "more than ", found, expected));
      }
    }
  }
}
