package org.wormscreen.image.zarr;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.UnreadableImageException;

/** An array whose last two axes are the rows and columns of planes. */
record ZarrArray(Path folder, ArrayHeader header) {

  static ZarrArray open(Path folder, ImageLimits limits) throws IOException {
    ArrayHeader header = ArrayHeader.read(folder);
    ZarrArray array = new ZarrArray(folder, header);
    limits.check(array.name(), array.width(), array.height());
    return array;
  }

  String name() {
    return ZarrJson.name(folder);
  }

  int width() {
    return header.shape().get(header.shape().size() - 1);
  }

  int height() {
    return header.shape().get(header.shape().size() - 2);
  }

  /**
   * Reads one plane.
   *
   * @param leading the place on all axes but the last two
   * @throws UnreadableImageException TRUNCATED when chunks are cut, or are absent where the array
   *     names no value for absent ones, or all chunks of the plane are absent
   */
  GrayImage plane(List<Integer> leading) throws IOException {
    int axes = header.shape().size();
    int rows = header.chunk().get(axes - 2);
    int columns = header.chunk().get(axes - 1);
    ChunkStore store = new ChunkStore(folder, header);
    boolean[] any = new boolean[1];
    GrayImage image =
        GrayImage.filledBy(
            width(),
            height(),
            values -> {
              for (int row = 0; row * rows < height(); row++) {
                for (int column = 0; column * columns < width(); column++) {
                  any[0] |= chunk(store, leading, row, column, values);
                }
              }
            });
    if (!any[0]) {
      throw new UnreadableImageException(
          ImageFault.TRUNCATED, "%s: no chunk of the plane %s is there".formatted(name(), leading));
    }
    return image.requireValues(name());
  }

  /** Puts a chunk into the plane; false when it is absent. */
  private boolean chunk(
      ChunkStore store, List<Integer> leading, int row, int column, float[] values)
      throws IOException {
    List<Integer> place = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < leading.size(); i++) {
      int length = header.chunk().get(i);
      place.add(leading.get(i) / length);
      first = first * length + leading.get(i) % length;
    }
    place.add(row);
    place.add(column);
    try {
      Optional<byte[]> packed = store.packed(place);
      int rows = header.chunk().get(leading.size());
      int columns = header.chunk().get(leading.size() + 1);
      if (packed.isEmpty()) {
        fill(values, row * rows, column * columns, rows, columns);
        return false;
      }
      ByteBuffer bytes = ByteBuffer.wrap(unpacked(packed.get())).order(header.order());
      copy(bytes, first * rows * columns, values, row * rows, column * columns, rows, columns);
      return true;
    } catch (UnreadableImageException e) {
      throw e;
    } catch (EOFException e) {
      throw fault(ImageFault.TRUNCATED, place, e);
    } catch (java.util.zip.ZipException e) {
      throw fault(ImageFault.FORMAT, place, e);
    }
  }

  private UnreadableImageException fault(ImageFault fault, List<Integer> place, IOException e) {
    return new UnreadableImageException(
        fault, "%s, chunk %s: %s".formatted(name(), place, e.getMessage()), e);
  }

  private byte[] unpacked(byte[] packed) throws IOException {
    int expected = header.valueBytes();
    for (int length : header.chunk()) {
      expected *= length;
    }
    byte[] bytes = packed;
    for (Codec codec : header.codecs()) {
      bytes = codec.unpack(bytes, codec == Codec.CRC32C ? bytes.length : expected);
    }
    if (bytes.length < expected) {
      throw new EOFException("%s bytes, %s expected".formatted(bytes.length, expected));
    }
    return bytes;
  }

  private void fill(float[] values, int top, int left, int rows, int columns)
      throws UnreadableImageException {
    if (header.fill().isEmpty()) {
      throw new UnreadableImageException(
          ImageFault.TRUNCATED,
          "%s lacks the chunk at row %s, column %s, and names no value for such"
              .formatted(name(), top, left));
    }
    for (int y = top; y < Math.min(top + rows, height()); y++) {
      for (int x = left; x < Math.min(left + columns, width()); x++) {
        values[y * width() + x] = (float) header.fill().getAsDouble();
      }
    }
  }

  private void copy(
      ByteBuffer bytes, int first, float[] values, int top, int left, int rows, int columns) {
    int size = header.valueBytes();
    int across = Math.min(columns, width() - left);
    boolean usual = header.type().equals("u2");
    for (int y = 0; y < Math.min(rows, height() - top); y++) {
      int to = (top + y) * width() + left;
      int from = (first + y * columns) * size;
      if (usual) {
        for (int x = 0; x < across; x++) {
          values[to + x] = bytes.getShort(from + 2 * x) & 0xffff;
        }
      } else {
        for (int x = 0; x < across; x++) {
          values[to + x] = value(bytes, from + x * size);
        }
      }
    }
  }

  private float value(ByteBuffer bytes, int at) {
    float value =
        switch (header.type()) {
          case "u1" -> bytes.get(at) & 0xff;
          case "i1" -> bytes.get(at);
          case "u2" -> bytes.getShort(at) & 0xffff;
          case "i2" -> bytes.getShort(at);
          case "u4" -> bytes.getInt(at) & 0xffff_ffffL;
          case "i4" -> bytes.getInt(at);
          case "f4" -> bytes.getFloat(at);
          default -> (float) bytes.getDouble(at);
        };
    return Float.isInfinite(value) ? Float.NaN : value;
  }
}
