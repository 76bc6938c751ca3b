package org.wormscreen.image.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;

/** The tags of one page; their values are read from the file when asked for. */
final class TiffDirectory {

  static final int SUBFILE_TYPE = 254;
  static final int WIDTH = 256;
  static final int HEIGHT = 257;
  static final int BITS = 258;
  static final int COMPRESSION = 259;
  static final int PHOTOMETRIC = 262;
  static final int FILL_ORDER = 266;
  static final int DESCRIPTION = 270;
  static final int STRIP_OFFSETS = 273;
  static final int SAMPLES = 277;
  static final int ROWS_PER_STRIP = 278;
  static final int STRIP_COUNTS = 279;
  static final int X_RESOLUTION = 282;
  static final int Y_RESOLUTION = 283;
  static final int PLANAR = 284;
  static final int RESOLUTION_UNIT = 296;
  static final int PREDICTOR = 317;
  static final int COLOUR_MAP = 320;
  static final int TILE_WIDTH = 322;
  static final int TILE_HEIGHT = 323;
  static final int TILE_OFFSETS = 324;
  static final int TILE_COUNTS = 325;
  static final int SAMPLE_FORMAT = 339;
  static final int UIC1 = 33628;
  static final int UIC2 = 33629;

  /** More strips than the rows of the largest plane is no honest file. */
  private static final int LONGEST_ARRAY = 1 << 22;

  private static final int LONGEST_TEXT = 1 << 25;

  /** Where the values of a tag lie. */
  record Entry(int type, long count, long offset) {

    int bytes() {
      return switch (type) {
        case 1, 2, 6, 7 -> 1;
        case 3, 8 -> 2;
        case 4, 9, 11, 13 -> 4;
        default -> 8;
      };
    }
  }

  private final TiffBytes bytes;
  private final Map<Integer, Entry> entries = new HashMap<>();
  private final long next;

  /** Reads the directory at this offset of a classic or a big TIFF. */
  TiffDirectory(TiffBytes bytes, long offset, boolean big) throws IOException {
    this.bytes = bytes;
    long count = big ? bytes.i64(offset) : bytes.u16(offset);
    if (count < 1 || count > 0xffff) {
      throw bytes.fault(ImageFault.FORMAT, "a directory of %d tags at byte %d", count, offset);
    }
    int step = big ? 20 : 12;
    long at = offset + (big ? 8 : 2);
    for (int i = 0; i < count; i++, at += step) {
      int tag = bytes.u16(at);
      int type = bytes.u16(at + 2);
      if (type >= 1 && type <= 18 && type != 14 && type != 15) {
        long n = big ? bytes.i64(at + 4) : bytes.u32(at + 4);
        entries.putIfAbsent(tag, located(tag, type, n, at + (big ? 12 : 8), big));
      }
    }
    next = big ? bytes.i64(at) : bytes.u32(at);
  }

  private Entry located(int tag, int type, long count, long field, boolean big) throws IOException {
    Entry inline = new Entry(type, count, field);
    if (count < 0 || count > bytes.size()) {
      throw bytes.fault(
          ImageFault.FORMAT, "tag %d claims %s values", tag, Long.toUnsignedString(count));
    }
    if (count * inline.bytes() <= (big ? 8 : 4)) {
      return inline;
    }
    return new Entry(type, count, big ? bytes.i64(field) : bytes.u32(field));
  }

  TiffBytes bytes() {
    return bytes;
  }

  /** Offset of the next page's directory; 0 after the last. */
  long next() {
    return next;
  }

  boolean has(int tag) {
    return entries.containsKey(tag);
  }

  Optional<Entry> entry(int tag) {
    return Optional.ofNullable(entries.get(tag));
  }

  /** The first value of a whole-number tag. */
  long first(int tag, long otherwise) throws IOException {
    Entry entry = entries.get(tag);
    return entry == null || entry.count == 0 ? otherwise : whole(entry, 0);
  }

  /** All values of a whole-number tag; empty when it is absent. */
  long[] all(int tag) throws IOException {
    Entry entry = entries.get(tag);
    if (entry == null) {
      return new long[0];
    }
    if (entry.count > LONGEST_ARRAY) {
      throw bytes.fault(ImageFault.FORMAT, "tag %d claims %d values", tag, entry.count);
    }
    requireHeld(tag, entry);
    long[] values = new long[(int) entry.count];
    for (int i = 0; i < values.length; i++) {
      values[i] = whole(entry, i);
    }
    return values;
  }

  /** The first value of a rational tag; NaN when absent or divided by zero. */
  double rational(int tag) throws IOException {
    Entry entry = entries.get(tag);
    if (entry == null || entry.count == 0 || entry.type != 5) {
      return Double.NaN;
    }
    double denominator = bytes.u32(entry.offset + 4);
    return denominator == 0 ? Double.NaN : bytes.u32(entry.offset) / denominator;
  }

  /** A text tag up to its first NUL, as UTF-8 or, where it is none, Latin-1; empty when absent. */
  String text(int tag) throws IOException {
    Entry entry = entries.get(tag);
    if (entry == null || entry.bytes() != 1) {
      return "";
    }
    if (entry.count > LONGEST_TEXT) {
      throw bytes.fault(ImageFault.METADATA, "a text of %d bytes in tag %d", entry.count, tag);
    }
    requireHeld(tag, entry);
    byte[] raw = new byte[(int) entry.count];
    bytes.read(entry.offset, raw, raw.length);
    String text = decoded(raw);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private static String decoded(byte[] raw) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, StandardCharsets.ISO_8859_1);
    }
  }

  private void requireHeld(int tag, Entry entry) throws UnreadableImageException {
    if (!bytes.holds(entry.offset, entry.count * entry.bytes())) {
      throw bytes.fault(
          ImageFault.TRUNCATED,
          "the %d values of tag %d lie beyond the end of the file (%d bytes)",
          entry.count,
          tag,
          bytes.size());
    }
  }

  private long whole(Entry entry, int index) throws IOException {
    long at = entry.offset + (long) index * entry.bytes();
    return switch (entry.type) {
      case 1, 7 -> bytes.byteAt(at);
      case 6 -> (byte) bytes.byteAt(at);
      case 3 -> bytes.u16(at);
      case 8 -> (short) bytes.u16(at);
      case 4, 13 -> bytes.u32(at);
      case 9 -> (int) bytes.u32(at);
      case 16, 17, 18 -> bytes.i64(at);
      default ->
          throw bytes.fault(ImageFault.FORMAT, "a whole number has the tag type %d", entry.type);
    };
  }
}
