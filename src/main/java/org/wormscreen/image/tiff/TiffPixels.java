package org.wormscreen.image.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.Luminance;
import org.wormscreen.image.tiff.TiffPage.Colour;
import org.wormscreen.image.tiff.TiffPage.Form;

/** The pixels of one page as gray values; every strip must hold exactly what it should. */
final class TiffPixels {

  /** Unpacked strips are read in pieces, so that a picture of one strip is not held twice. */
  private static final int PIECE = 1 << 18;

  private final TiffPage page;
  private final Strips strips;
  private final TiffBytes bytes;
  private final float[] palette;
  private byte[] packed = new byte[0];
  private byte[] data = new byte[0];

  TiffPixels(TiffPage page, Strips strips) throws IOException {
    this.page = page;
    this.strips = strips;
    this.bytes = page.directory().bytes();
    this.palette = page.colour() == Colour.PALETTE ? palette() : new float[0];
  }

  GrayImage read() throws IOException {
    if (page.separate() && page.colour() == Colour.RGB) {
      float[][] colours = new float[3][page.width() * page.height()];
      for (int sample = 0; sample < 3; sample++) {
        fill(colours[sample], sample);
      }
      return GrayImage.filledBy(
          page.width(),
          page.height(),
          gray -> {
            for (int i = 0; i < gray.length; i++) {
              gray[i] = Luminance.of((int) colours[0][i], (int) colours[1][i], (int) colours[2][i]);
            }
          });
    }
    return GrayImage.filledBy(page.width(), page.height(), values -> fill(values, 0));
  }

  private void fill(float[] values, int sample) throws IOException {
    int perSample = strips.across() * strips.down();
    for (int i = 0; i < perSample; i++) {
      int index = sample * perSample + i;
      int column = i % strips.across() * strips.width();
      int row = i / strips.across() * strips.height();
      if (page.compression() == Compression.NONE) {
        readPlain(values, index, row, column);
      } else {
        int rows = strips.rows(page, index);
        unpack(index, rows);
        place(values, row, column, Math.min(rows, page.height() - row));
      }
    }
  }

  private int rowBytes() {
    return strips.width() * page.interleaved() * page.sampleBytes();
  }

  private void readPlain(float[] values, int index, int row, int column) throws IOException {
    int rowBytes = rowBytes();
    int rows = Math.min(strips.height(), page.height() - row);
    int atOnce = Math.min(rows, Math.max(1, PIECE / rowBytes));
    data = grown(data, atOnce * rowBytes);
    for (int done = 0; done < rows; done += atOnce) {
      int now = Math.min(atOnce, rows - done);
      bytes.read(strips.offsets()[index] + (long) done * rowBytes, data, now * rowBytes);
      place(values, row + done, column, now);
    }
  }

  private void unpack(int index, int rows) throws IOException {
    int rowBytes = rowBytes();
    int expected = rows * rowBytes;
    // A last strip may be filled up to its full height; one byte more shows what is beyond that.
    int most = strips.height() * rowBytes;
    data = grown(data, most + 1);
    int length = (int) Math.min(strips.counts()[index], Integer.MAX_VALUE - 64);
    packed = grown(packed, length);
    bytes.read(strips.offsets()[index], packed, length);
    int found;
    try {
      found = page.compression().unpack(packed, length, data, expected);
    } catch (DataFormatException e) {
      throw bytes.fault(
          ImageFault.FORMAT,
          "strip or tile %d cannot be unpacked (%s): %s",
          index + 1,
          page.compression(),
          e.getMessage());
    }
    if (found < expected) {
      throw bytes.fault(
          ImageFault.TRUNCATED,
          "strip or tile %d unpacks to %d of its %d bytes",
          index + 1,
          found,
          expected);
    }
    if (found > most) {
      throw bytes.fault(
          ImageFault.FORMAT, "strip or tile %d unpacks to more than its %d bytes", index + 1, most);
    }
    if (page.predictor() == 2) {
      Predictor.sum(data, rows, rowBytes, page.interleaved(), page.sampleBytes(), bytes.order());
    } else if (page.predictor() == 3) {
      Predictor.floats(data, rows, rowBytes, page.interleaved(), bytes.order());
    }
  }

  private static byte[] grown(byte[] array, int length) {
    return array.length < length ? new byte[length] : array;
  }

  /** Puts the unpacked rows into the picture, cutting what reaches over its right edge. */
  private void place(float[] values, int row, int column, int rows) {
    ByteBuffer source = ByteBuffer.wrap(data).order(bytes.order());
    int columns = Math.min(strips.width(), page.width() - column);
    int rowBytes = rowBytes();
    for (int r = 0; r < rows; r++) {
      convert(source, r * rowBytes, values, (row + r) * page.width() + column, columns);
    }
  }

  private void convert(ByteBuffer source, int from, float[] values, int to, int columns) {
    switch (page.colour()) {
      case RGB -> rgb(source, from, values, to, columns);
      case PALETTE -> {
        gray(source, from, values, to, columns);
        for (int i = to; i < to + columns; i++) {
          values[i] = palette[(int) values[i]];
        }
      }
      case INVERTED -> {
        gray(source, from, values, to, columns);
        int largest = (1 << page.bits()) - 1;
        for (int i = to; i < to + columns; i++) {
          values[i] = largest - values[i];
        }
      }
      default -> gray(source, from, values, to, columns);
    }
  }

  private void gray(ByteBuffer source, int from, float[] values, int to, int columns) {
    boolean signed = page.form() == Form.SIGNED;
    if (page.form() == Form.FLOAT) {
      for (int i = 0; i < columns; i++) {
        float value = source.getFloat(from + 4 * i);
        values[to + i] = Float.isInfinite(value) ? Float.NaN : value;
      }
    } else if (page.bits() == 8) {
      int mask = signed ? -1 : 0xff;
      for (int i = 0; i < columns; i++) {
        values[to + i] = source.get(from + i) & mask;
      }
    } else if (page.bits() == 16) {
      int mask = signed ? -1 : 0xffff;
      for (int i = 0; i < columns; i++) {
        values[to + i] = source.getShort(from + 2 * i) & mask;
      }
    } else {
      long mask = signed ? -1L : 0xffff_ffffL;
      for (int i = 0; i < columns; i++) {
        values[to + i] = source.getInt(from + 4 * i) & mask;
      }
    }
  }

  private void rgb(ByteBuffer source, int from, float[] values, int to, int columns) {
    if (page.separate()) {
      gray(source, from, values, to, columns);
      return;
    }
    int step = page.samples();
    for (int i = 0; i < columns; i++) {
      int at = from + i * step * page.sampleBytes();
      values[to + i] =
          page.bits() == 8
              ? Luminance.of(
                  source.get(at) & 0xff, source.get(at + 1) & 0xff, source.get(at + 2) & 0xff)
              : Luminance.of(
                  source.getShort(at) & 0xffff,
                  source.getShort(at + 2) & 0xffff,
                  source.getShort(at + 4) & 0xffff);
    }
  }

  /** The luminance of each palette entry, whose colours run from 0 to 65535 in the file. */
  private float[] palette() throws IOException {
    long[] map = page.directory().all(TiffDirectory.COLOUR_MAP);
    int colours = 1 << page.bits();
    if (map.length != 3 * colours) {
      throw bytes.fault(
          ImageFault.FORMAT, "a palette of %d values, %d expected", map.length, 3 * colours);
    }
    float[] gray = new float[colours];
    for (int i = 0; i < colours; i++) {
      gray[i] =
          Luminance.of(
              (int) map[i] >> 8, (int) map[colours + i] >> 8, (int) map[2 * colours + i] >> 8);
    }
    return gray;
  }
}
