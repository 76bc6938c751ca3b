package org.wormscreen.image.tiff;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes the bytes of TIFF files, sound or broken; written without a look at the reader. */
public final class TiffBuilder {

  /** The values of a tag that a test sets by hand. */
  private record Tag(int type, long[] values) {}

  private final int width;
  private final int height;
  private final int bits;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
  private boolean bigTiff;
  private boolean loop;
  private int compression = 1;
  private int predictor = 1;
  private int samples = 1;
  private boolean separate;
  private int rowsPerStrip;
  private int tileWidth;
  private int tileHeight;
  private int behind;
  private List<byte[]> ready = List.of();
  private final List<byte[]> pages = new ArrayList<>();
  private final SortedMap<Integer, Tag> tags = new TreeMap<>();
  private final Map<Integer, Integer> counts = new HashMap<>();

  public TiffBuilder(int width, int height, int bits) {
    this.width = width;
    this.height = height;
    this.bits = bits;
    this.rowsPerStrip = Math.max(1, height);
  }

  /** Bits of a sample. */
  public int bits() {
    return bits;
  }

  @Override
  public String toString() {
    return "%d bits, %s, compression %d, predictor %d, tiles of %d"
        .formatted(bits, order, compression, predictor, tileWidth);
  }

  public TiffBuilder bigEndian() {
    order = ByteOrder.BIG_ENDIAN;
    return this;
  }

  public TiffBuilder bigTiff() {
    bigTiff = true;
    return this;
  }

  public TiffBuilder compression(int code) {
    compression = code;
    return this;
  }

  /** 2: horizontal differences, 3: those of floats. */
  public TiffBuilder predictor(int code) {
    predictor = code;
    return code == 1 ? this : tag(317, 3, code);
  }

  public TiffBuilder rowsPerStrip(int rows) {
    rowsPerStrip = rows;
    return this;
  }

  public TiffBuilder tiles(int columns, int rows) {
    tileWidth = columns;
    tileHeight = rows;
    return this;
  }

  public TiffBuilder samples(int count, boolean eachForItself) {
    samples = count;
    separate = eachForItself;
    return this;
  }

  /** Lets the last page lead back to the first. */
  public TiffBuilder loop() {
    loop = true;
    return this;
  }

  /** This many of the given pages have no directory, but lie behind the first page's pixels. */
  public TiffBuilder behindFirst(int planes) {
    behind = planes;
    return this;
  }

  /** A page of floats: its samples row by row, those of a pixel side by side. */
  public TiffBuilder floats(float... values) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(order);
    for (float value : values) {
      raw.putFloat(value);
    }
    pages.add(raw.array());
    return tag(339, 3, 3);
  }

  /** A page of whole numbers: its samples row by row, those of a pixel side by side. */
  public TiffBuilder page(int... values) {
    ByteBuffer raw = ByteBuffer.allocate(values.length * bits / 8).order(order);
    for (int value : values) {
      switch (bits) {
        case 8 -> raw.put((byte) value);
        case 16 -> raw.putShort((short) value);
        default -> raw.putInt(value);
      }
    }
    pages.add(raw.array());
    return this;
  }

  /** A page given by its strips or tiles as packed by the test. */
  public TiffBuilder blocks(byte[]... packed) {
    pages.add(new byte[0]);
    ready = List.of(packed);
    return this;
  }

  /** Sets a tag of every page, over what would be written otherwise. */
  public TiffBuilder tag(int code, int type, long... values) {
    tags.put(code, new Tag(type, values));
    return this;
  }

  /** Says another number of values of a tag than it has. */
  public TiffBuilder countOf(int code, int count) {
    counts.put(code, count);
    return this;
  }

  /** Sets a text tag as Latin letters, or UTF-8. */
  public TiffBuilder text(int code, String text) {
    byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
    long[] values = new long[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      values[i] = bytes[i] & 0xff;
    }
    return tag(code, 2, values);
  }

  /** Pixels per unit as a ratio, with the unit: 1 none, 2 inch, 3 cm. */
  public TiffBuilder resolution(long numerator, long denominator, int unit) {
    return tag(282, 5, numerator, denominator)
        .tag(283, 5, numerator, denominator)
        .tag(296, 3, unit);
  }

  public byte[] build() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int head = bigTiff ? 16 : 8;
    out.writeBytes(new byte[head]);
    List<Long> directories = new ArrayList<>();
    List<Long> nextFields = new ArrayList<>();
    for (int p = 0; p < pages.size() - behind; p++) {
      List<Long> offsets = new ArrayList<>();
      List<Long> counts = new ArrayList<>();
      for (byte[] block : blocks(pages.get(p))) {
        offsets.add((long) out.size());
        counts.add((long) block.length);
        out.writeBytes(block);
      }
      if (p == 0) {
        pages.subList(pages.size() - behind, pages.size()).forEach(out::writeBytes);
      }
      SortedMap<Integer, Tag> all = ownTags(offsets, counts);
      all.putAll(tags);
      Map<Integer, Long> places = new HashMap<>();
      all.forEach(
          (code, tag) -> {
            byte[] values = bytes(tag);
            if (values.length > (bigTiff ? 8 : 4)) {
              places.put(code, (long) out.size());
              out.writeBytes(values);
            }
          });
      directories.add((long) out.size());
      number(out, bigTiff ? 8 : 2, all.size());
      all.forEach((code, tag) -> entry(out, code, tag, places.get(code)));
      nextFields.add((long) out.size());
      number(out, bigTiff ? 8 : 4, 0);
    }
    byte[] file = out.toByteArray();
    ByteBuffer fill = ByteBuffer.wrap(file).order(order);
    fill.put(0, (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M'));
    fill.put(1, fill.get(0));
    fill.putShort(2, (short) (bigTiff ? 43 : 42));
    if (bigTiff) {
      fill.putShort(4, (short) 8);
    }
    offset(fill, bigTiff ? 8 : 4, directories.get(0));
    for (int p = 0; p + 1 < directories.size(); p++) {
      offset(fill, nextFields.get(p), directories.get(p + 1));
    }
    if (loop) {
      offset(fill, nextFields.get(nextFields.size() - 1), directories.get(0));
    }
    return file;
  }

  private void offset(ByteBuffer file, long at, long value) {
    if (bigTiff) {
      file.putLong((int) at, value);
    } else {
      file.putInt((int) at, (int) value);
    }
  }

  private SortedMap<Integer, Tag> ownTags(List<Long> offsets, List<Long> counts) {
    boolean tiled = tileWidth > 0;
    SortedMap<Integer, Tag> all = new TreeMap<>();
    all.put(256, new Tag(4, new long[] {width}));
    all.put(257, new Tag(4, new long[] {height}));
    long[] depths = new long[samples];
    java.util.Arrays.fill(depths, bits);
    all.put(258, new Tag(3, depths));
    all.put(259, new Tag(3, new long[] {compression}));
    all.put(262, new Tag(3, new long[] {samples >= 3 ? 2 : 1}));
    all.put(277, new Tag(3, new long[] {samples}));
    all.put(284, new Tag(3, new long[] {separate ? 2 : 1}));
    all.put(tiled ? 324 : 273, new Tag(4, longs(offsets)));
    all.put(tiled ? 325 : 279, new Tag(4, longs(counts)));
    if (tiled) {
      all.put(322, new Tag(3, new long[] {tileWidth}));
      all.put(323, new Tag(3, new long[] {tileHeight}));
    } else {
      all.put(278, new Tag(4, new long[] {rowsPerStrip}));
    }
    return all;
  }

  private static long[] longs(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }

  private void entry(ByteArrayOutputStream out, int code, Tag tag, Long place) {
    byte[] values = bytes(tag);
    int unit = tag.type == 5 ? 8 : size(tag.type);
    number(out, 2, code);
    number(out, 2, tag.type);
    number(out, bigTiff ? 8 : 4, counts.getOrDefault(code, values.length / unit));
    if (place != null) {
      number(out, bigTiff ? 8 : 4, place);
    } else {
      out.writeBytes(java.util.Arrays.copyOf(values, bigTiff ? 8 : 4));
    }
  }

  private static int size(int type) {
    return switch (type) {
      case 1, 2, 6, 7 -> 1;
      case 3, 8 -> 2;
      case 16 -> 8;
      default -> 4;
    };
  }

  private byte[] bytes(Tag tag) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (long value : tag.values) {
      number(out, size(tag.type), value);
    }
    return out.toByteArray();
  }

  private void number(ByteArrayOutputStream out, int length, long value) {
    ByteBuffer number = ByteBuffer.allocate(8).order(order);
    number.putLong(value);
    out.write(number.array(), order == ByteOrder.LITTLE_ENDIAN ? 0 : 8 - length, length);
  }

  private List<byte[]> blocks(byte[] page) {
    if (!ready.isEmpty()) {
      return ready;
    }
    List<byte[]> packed = new ArrayList<>();
    int bytes = bits / 8;
    int inOne = separate ? 1 : samples;
    int columns = tileWidth > 0 ? tileWidth : width;
    int rows = tileWidth > 0 ? tileHeight : rowsPerStrip;
    for (int sample = 0; sample < (separate ? samples : 1); sample++) {
      for (int y0 = 0; y0 < height; y0 += rows) {
        int own = tileWidth > 0 ? rows : Math.min(rows, height - y0);
        for (int x0 = 0; x0 < width; x0 += columns) {
          byte[] block = new byte[own * columns * inOne * bytes];
          for (int y = 0; y < Math.min(own, height - y0); y++) {
            for (int x = 0; x < Math.min(columns, width - x0); x++) {
              int from = (((y0 + y) * width + x0 + x) * samples + sample) * bytes;
              int to = (y * columns + x) * inOne * bytes;
              System.arraycopy(page, from, block, to, inOne * bytes);
            }
          }
          packed.add(pack(differences(block, columns * inOne * bytes, inOne)));
        }
      }
    }
    return packed;
  }

  private byte[] differences(byte[] block, int rowBytes, int inOne) {
    if (predictor == 1) {
      return block;
    }
    byte[] out = new byte[block.length];
    for (int row = 0; row < block.length; row += rowBytes) {
      if (predictor == 3) {
        byte[] planes = new byte[rowBytes];
        int n = rowBytes / 4;
        for (int i = 0; i < n; i++) {
          for (int b = 0; b < 4; b++) {
            int from = order == ByteOrder.BIG_ENDIAN ? b : 3 - b;
            planes[b * n + i] = block[row + 4 * i + from];
          }
        }
        for (int i = rowBytes - 1; i >= 0; i--) {
          out[row + i] = (byte) (planes[i] - (i >= inOne ? planes[i - inOne] : 0));
        }
      } else {
        ByteBuffer in = ByteBuffer.wrap(block).order(order);
        ByteBuffer to = ByteBuffer.wrap(out).order(order);
        int bytes = bits / 8;
        for (int at = row; at < row + rowBytes; at += bytes) {
          boolean first = at < row + inOne * bytes;
          int before = at - inOne * bytes;
          switch (bits) {
            case 8 -> to.put(at, (byte) (in.get(at) - (first ? 0 : in.get(before))));
            case 16 ->
                to.putShort(at, (short) (in.getShort(at) - (first ? 0 : in.getShort(before))));
            default -> to.putInt(at, in.getInt(at) - (first ? 0 : in.getInt(before)));
          }
        }
      }
    }
    return out;
  }

  private byte[] pack(byte[] block) {
    return switch (compression) {
      case 5 -> lzw(block);
      case 8, 32946 -> deflate(block);
      case 32773 -> packBits(block);
      default -> block;
    };
  }

  /** Deflated bytes. */
  public static byte[] deflate(byte[] block) {
    Deflater deflater = new Deflater();
    deflater.setInput(block);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] some = new byte[4096];
    while (!deflater.finished()) {
      out.write(some, 0, deflater.deflate(some));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] packBits(byte[] block) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    while (at < block.length) {
      int run = 1;
      while (run < 128 && at + run < block.length && block[at + run] == block[at]) {
        run++;
      }
      if (run > 1) {
        out.write(1 - run);
        out.write(block[at]);
      } else {
        out.write(0);
        out.write(block[at]);
      }
      at += run;
    }
    return out.toByteArray();
  }

  /** LZW as in the encoder of the TIFF 6.0 specification, by strings. */
  public static byte[] lzw(byte[] block) {
    return lzw(block, false);
  }

  /** The same; some writers leave the end code as wide as the last code before it. */
  static byte[] lzw(byte[] block, boolean narrowEnd) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int[] pending = {0, 0};
    Map<String, Integer> table = new HashMap<>();
    int[] next = {258};
    int[] codeBits = {9};
    writeCode(out, pending, 256, 9);
    StringBuilder omega = new StringBuilder();
    for (byte b : block) {
      char k = (char) (b & 0xff);
      String longer = omega.toString() + k;
      if (longer.length() == 1 || table.containsKey(longer)) {
        omega.append(k);
        continue;
      }
      writeCode(out, pending, code(table, omega.toString()), codeBits[0]);
      table.put(longer, next[0]++);
      if (next[0] == 4094) {
        writeCode(out, pending, 256, 12);
        table.clear();
        next[0] = 258;
      }
      codeBits[0] = next[0] < 512 ? 9 : next[0] < 1024 ? 10 : next[0] < 2048 ? 11 : 12;
      omega.setLength(0);
      omega.append(k);
    }
    if (omega.length() > 0) {
      writeCode(out, pending, code(table, omega.toString()), codeBits[0]);
      next[0] += narrowEnd ? 0 : 1;
      codeBits[0] = next[0] < 512 ? 9 : next[0] < 1024 ? 10 : next[0] < 2048 ? 11 : 12;
    }
    writeCode(out, pending, 257, codeBits[0]);
    if (pending[1] > 0) {
      out.write(pending[0] << 8 - pending[1]);
    }
    return out.toByteArray();
  }

  private static int code(Map<String, Integer> table, String string) {
    return string.length() == 1 ? string.charAt(0) : table.get(string);
  }

  private static void writeCode(ByteArrayOutputStream out, int[] pending, int code, int bits) {
    for (int i = bits - 1; i >= 0; i--) {
      pending[0] = pending[0] << 1 | code >> i & 1;
      if (++pending[1] == 8) {
        out.write(pending[0]);
        pending[0] = 0;
        pending[1] = 0;
      }
    }
  }
}
