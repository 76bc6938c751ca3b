package org.wormscreen.image.raster;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;
import org.wormscreen.image.Calibration;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.plate.PixelSize;

/** The segments of a JPEG file (ITU-T T.81, annex B). */
final class JpegFile {

  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int APP0 = 0xe0;
  private static final int APP14 = 0xee;
  private static final int APP15 = 0xef;
  private static final int COMMENT = 0xfe;

  /** A block of 8 x 8 pixels takes at least one bit. */
  private static final int MOST_PIXELS_A_BYTE = 512;

  private final RandomAccessFile in;
  private final String name;
  private final ByteArrayOutputStream headers = new ByteArrayOutputStream();
  private int width;
  private int height;
  private Optional<PixelSize> pixelSize = Optional.empty();
  private long scans;

  /** Walks the segments up to the first scan. */
  JpegFile(RandomAccessFile in, Path file, ImageLimits limits) throws IOException {
    this.in = in;
    this.name = file.getFileName().toString();
    try {
      walk(limits);
    } catch (EOFException e) {
      throw fault(ImageFault.TRUNCATED, "ends inside its headers");
    }
    long pixels = (long) width * height;
    if (pixels / MOST_PIXELS_A_BYTE > in.length() - scans) {
      throw fault(
          ImageFault.TRUNCATED,
          "has %s bytes of pixels, too few for %s x %s"
              .formatted(in.length() - scans, width, height));
    }
    if (in.length() - scans > pixels * 16 + (1 << 24)) {
      throw fault(
          ImageFault.FORMAT,
          "has %s bytes behind its headers, too many for %s x %s"
              .formatted(in.length() - scans, width, height));
    }
  }

  private void walk(ImageLimits limits) throws IOException {
    headers.write(0xff);
    headers.write(SOI);
    in.seek(2);
    int marker = 0;
    while (marker != SOS) {
      marker = nextMarker();
      int length = in.readUnsignedShort();
      if (length < 2) {
        throw fault(ImageFault.FORMAT, "has a segment of %s bytes".formatted(length));
      }
      byte[] data = new byte[length - 2];
      in.readFully(data);
      if (isFrame(marker)) {
        frame(marker, data, limits);
      } else if (marker == APP0) {
        pixelSize = density(data);
      }
      boolean aside = marker > APP0 && marker <= APP15 && marker != APP14 || marker == COMMENT;
      if (!aside) {
        headers.write(0xff);
        headers.write(marker);
        headers.write(length >> 8);
        headers.write(length);
        headers.write(data);
      }
    }
    if (width == 0) {
      throw fault(ImageFault.FORMAT, "has no frame before its first scan");
    }
    scans = in.getFilePointer();
  }

  private int nextMarker() throws IOException {
    if (in.readUnsignedByte() != 0xff) {
      throw fault(ImageFault.FORMAT, "has bytes between its segments");
    }
    int marker = in.readUnsignedByte();
    while (marker == 0xff) {
      marker = in.readUnsignedByte();
    }
    return marker;
  }

  /** Start of frame: C0 to CF without the tables C4, C8 and CC. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private void frame(int marker, byte[] data, ImageLimits limits) throws IOException {
    if (data.length < 6) {
      throw fault(ImageFault.FORMAT, "has a frame header of %s bytes".formatted(data.length));
    }
    int precision = data[0];
    int components = data[5];
    int h = (data[1] & 0xff) << 8 | data[2] & 0xff;
    int w = (data[3] & 0xff) << 8 | data[4] & 0xff;
    limits.check(name, w, h);
    if (marker > 0xc2 || precision != 8 || components != 1 && components != 3) {
      throw fault(
          ImageFault.UNSUPPORTED,
          "is a JPEG of process %s, %s bits and %s components; baseline and progressive, 8 bits, 1"
                  .formatted(marker - 0xc0, precision, components)
              + " or 3 components are read");
    }
    width = w;
    height = h;
  }

  private Optional<PixelSize> density(byte[] data) {
    boolean jfif = data.length >= 12 && data[0] == 'J' && data[1] == 'F' && data[2] == 'I';
    if (!jfif) {
      return pixelSize;
    }
    String unit = data[7] == 1 ? "inch" : data[7] == 2 ? "cm" : "";
    return Calibration.ofResolution(
        (data[8] & 0xff) << 8 | data[9] & 0xff,
        (data[10] & 0xff) << 8 | data[11] & 0xff,
        unit,
        "JPEG density of " + name);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  Optional<PixelSize> pixelSize() {
    return pixelSize;
  }

  /** A JPEG without comments and application segments, from its start to its end marker. */
  byte[] clean() throws IOException {
    byte[] rest = new byte[(int) (in.length() - scans)];
    in.seek(scans);
    in.readFully(rest);
    int end = end(rest);
    byte[] clean = new byte[headers.size() + end];
    System.arraycopy(headers.toByteArray(), 0, clean, 0, headers.size());
    System.arraycopy(rest, 0, clean, headers.size(), end);
    return clean;
  }

  /** The place behind the end marker, found by walking scans and the segments between them. */
  private int end(byte[] rest) throws UnreadableImageException {
    int at = 0;
    while (at + 1 < rest.length) {
      int marker = rest[at + 1] & 0xff;
      boolean entropy = (rest[at] & 0xff) != 0xff || marker == 0;
      boolean restart = marker >= 0xd0 && marker <= 0xd7;
      if (entropy || restart || marker == 0xff) {
        at++;
      } else if (marker == EOI) {
        return at + 2;
      } else if (at + 3 < rest.length) {
        at += 2 + ((rest[at + 2] & 0xff) << 8 | rest[at + 3] & 0xff);
      } else {
        break;
      }
    }
    throw fault(ImageFault.TRUNCATED, "ends without its end marker");
  }

  private UnreadableImageException fault(ImageFault fault, String sentence) {
    return new UnreadableImageException(fault, name + " " + sentence);
  }
}
