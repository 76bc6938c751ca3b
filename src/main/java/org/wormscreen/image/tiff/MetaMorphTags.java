package org.wormscreen.image.tiff;

import static org.wormscreen.image.tiff.TiffDirectory.UIC1;
import static org.wormscreen.image.tiff.TiffDirectory.UIC2;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.wormscreen.image.Calibration;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.description.Description;
import org.wormscreen.image.tiff.TiffDirectory.Entry;
import org.wormscreen.plate.PixelSize;

/**
 * The private tags of MetaMorph (STK format): UIC1 holds pairs of an identifier and a value or an
 * offset; UIC2 counts the planes, which lie one behind the other.
 */
final class MetaMorphTags {

  private static final int SPATIAL_CALIBRATION = 3;
  private static final int X_CALIBRATION = 4;
  private static final int Y_CALIBRATION = 5;
  private static final int UNITS = 6;
  private static final int NAME = 7;
  private static final int MOST_PAIRS = 1024;
  private static final int LONGEST_TEXT = 4096;

  private final TiffBytes bytes;
  private boolean calibrated;
  private double x = Double.NaN;
  private double y = Double.NaN;
  private String unit = "";
  private String channel = "";

  private MetaMorphTags(TiffBytes bytes) {
    this.bytes = bytes;
  }

  static boolean areIn(TiffDirectory tags) {
    return tags.has(UIC1);
  }

  /** Number of planes in the one directory. */
  static long planes(TiffDirectory tags) {
    return tags.entry(UIC2).map(Entry::count).orElse(1L);
  }

  static Description read(TiffDirectory tags) throws IOException {
    TiffBytes bytes = tags.bytes();
    long planes = planes(tags);
    if (planes < 1 || planes > Integer.MAX_VALUE) {
      throw bytes.fault(ImageFault.METADATA, "MetaMorph tags that claim %d planes", planes);
    }
    MetaMorphTags found = new MetaMorphTags(bytes);
    found.pairs(tags.entry(UIC1).orElseThrow());
    Optional<PixelSize> size =
        found.calibrated
            ? Calibration.ofEdges(found.x, found.y, found.unit, "MetaMorph tag of " + bytes.name())
            : Optional.empty();
    List<String> names = found.channel.isBlank() ? List.of() : List.of(found.channel);
    boolean focus = planes > 1 && focusMoves(tags, planes);
    return new Description(
        1, focus ? (int) planes : 1, focus ? 1 : (int) planes, "CZT", size, names);
  }

  private void pairs(Entry uic1) throws IOException {
    if (uic1.count() > MOST_PAIRS) {
      throw bytes.fault(ImageFault.METADATA, "MetaMorph tags of %d pairs", uic1.count());
    }
    for (int i = 0; i < uic1.count(); i++) {
      long at = uic1.offset() + 8L * i;
      long value = bytes.u32(at + 4);
      switch ((int) bytes.u32(at)) {
        case SPATIAL_CALIBRATION -> calibrated = value != 0;
        case X_CALIBRATION -> x = ratio(value);
        case Y_CALIBRATION -> y = ratio(value);
        case UNITS -> unit = text(value);
        case NAME -> channel = text(value);
        default -> {}
      }
    }
  }

  private double ratio(long at) throws IOException {
    return (double) bytes.u32(at) / bytes.u32(at + 4);
  }

  private String text(long at) throws IOException {
    long length = bytes.u32(at);
    if (length > LONGEST_TEXT) {
      throw bytes.fault(ImageFault.METADATA, "a MetaMorph text of %d bytes", length);
    }
    byte[] raw = new byte[(int) length];
    bytes.read(at + 4, raw, raw.length);
    String text = new String(raw, StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\0');
    return (end < 0 ? text : text.substring(0, end)).strip();
  }

  /** Planes at different focus are slices; otherwise they are time points. */
  private static boolean focusMoves(TiffDirectory tags, long planes) throws IOException {
    Entry uic2 = tags.entry(UIC2).orElseThrow();
    for (long i = 0; i < planes; i++) {
      if (tags.bytes().u32(uic2.offset() + 24 * i) != 0) {
        return true;
      }
    }
    return false;
  }
}
