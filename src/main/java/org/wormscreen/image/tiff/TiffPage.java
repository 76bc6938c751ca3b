package org.wormscreen.image.tiff;

import static org.wormscreen.image.tiff.TiffDirectory.BITS;
import static org.wormscreen.image.tiff.TiffDirectory.COMPRESSION;
import static org.wormscreen.image.tiff.TiffDirectory.FILL_ORDER;
import static org.wormscreen.image.tiff.TiffDirectory.HEIGHT;
import static org.wormscreen.image.tiff.TiffDirectory.PHOTOMETRIC;
import static org.wormscreen.image.tiff.TiffDirectory.PLANAR;
import static org.wormscreen.image.tiff.TiffDirectory.PREDICTOR;
import static org.wormscreen.image.tiff.TiffDirectory.SAMPLES;
import static org.wormscreen.image.tiff.TiffDirectory.SAMPLE_FORMAT;
import static org.wormscreen.image.tiff.TiffDirectory.TILE_WIDTH;
import static org.wormscreen.image.tiff.TiffDirectory.WIDTH;

import java.io.IOException;
import java.util.Arrays;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.UnreadableImageException;

/**
 * One page of a TIFF: its size and the form of its samples, checked.
 *
 * @param samples values of a pixel: 1, or 3 and more for colour, of which opacity is ignored
 * @param separate whether each sample has strips of its own
 * @param predictor 1 none, 2 horizontal differences, 3 the same for floats
 */
record TiffPage(
    TiffDirectory directory,
    int width,
    int height,
    int bits,
    Form form,
    Colour colour,
    int samples,
    boolean separate,
    Compression compression,
    int predictor) {

  private static final int MOST_SAMPLES = 16;

  /** How the bits of a sample are to be understood. */
  enum Form {
    UNSIGNED,
    SIGNED,
    FLOAT
  }

  /** How the samples of a pixel become gray. */
  enum Colour {
    /** The value itself. */
    GRAY,
    /** Largest value minus value, for files in which 0 is white. */
    INVERTED,
    /** Luminance of red, green and blue. */
    RGB,
    /** Luminance of the palette's colour on a scale of 0 to 255. */
    PALETTE
  }

  static TiffPage of(TiffDirectory tags, ImageLimits limits) throws IOException {
    TiffBytes bytes = tags.bytes();
    if (!tags.has(WIDTH) || !tags.has(HEIGHT)) {
      throw bytes.fault(ImageFault.FORMAT, "a page without width or height");
    }
    long width = tags.first(WIDTH, 0);
    long height = tags.first(HEIGHT, 0);
    limits.check(bytes.name(), width, height);

    long samples = tags.first(SAMPLES, 1);
    if (samples < 1 || samples > MOST_SAMPLES) {
      throw bytes.fault(ImageFault.FORMAT, "%d samples a pixel", samples);
    }
    Form form = form(tags);
    int bits = bits(tags, form);
    long packing = tags.first(COMPRESSION, 1);
    Compression compression =
        Compression.of(packing)
            .orElseThrow(
                () -> unsupported(bytes, Compression.words(packing) + " is not read here"));
    if (tags.first(FILL_ORDER, 1) != 1 && compression != Compression.NONE) {
      throw unsupported(bytes, "bits filled in reverse order are not read here");
    }
    int predictor = predictor(tags, form, compression, bits);
    return new TiffPage(
        tags,
        (int) width,
        (int) height,
        bits,
        form,
        colour(tags, form, (int) samples, bits),
        (int) samples,
        samples > 1 && tags.first(PLANAR, 1) == 2,
        compression,
        predictor);
  }

  private static Form form(TiffDirectory tags) throws IOException {
    long code = tags.first(SAMPLE_FORMAT, 1);
    return switch ((int) code) {
      case 1, 4 -> Form.UNSIGNED;
      case 2 -> Form.SIGNED;
      case 3 -> Form.FLOAT;
      default -> throw unsupported(tags.bytes(), "sample format " + code + " is not read here");
    };
  }

  private static int bits(TiffDirectory tags, Form form) throws IOException {
    long[] all = tags.all(BITS);
    long bits = all.length == 0 ? 1 : all[0];
    boolean same = Arrays.stream(all).allMatch(b -> b == bits);
    boolean read = form == Form.FLOAT ? bits == 32 : bits == 8 || bits == 16 || bits == 32;
    if (!same || !read) {
      throw unsupported(
          tags.bytes(),
          "samples of %s bits (%s) are not read here; 8, 16 and 32 bits and 32-bit floats are"
              .formatted(
                  all.length == 0 ? "1" : Arrays.toString(all),
                  form.name().toLowerCase(java.util.Locale.ROOT)));
    }
    return (int) bits;
  }

  private static int predictor(TiffDirectory tags, Form form, Compression compression, int bits)
      throws IOException {
    long predictor = compression == Compression.NONE ? 1 : tags.first(PREDICTOR, 1);
    boolean known =
        predictor == 1
            || predictor == 2 && form != Form.FLOAT
            || predictor == 3 && form == Form.FLOAT && bits == 32;
    if (!known) {
      throw unsupported(tags.bytes(), "predictor " + predictor + " is not read here");
    }
    return (int) predictor;
  }

  private static Colour colour(TiffDirectory tags, Form form, int samples, int bits)
      throws IOException {
    long code = tags.first(PHOTOMETRIC, 1);
    boolean whole = form == Form.UNSIGNED && bits <= 16;
    if (code == 1 && samples == 1) {
      return Colour.GRAY;
    }
    if (code == 0 && samples == 1 && whole) {
      return Colour.INVERTED;
    }
    if (code == 2 && samples >= 3 && whole) {
      return Colour.RGB;
    }
    if (code == 3 && samples == 1 && whole) {
      return Colour.PALETTE;
    }
    throw unsupported(
        tags.bytes(),
        "photometric interpretation %s with %s samples of %s bits (%s) is not read here"
            .formatted(code, samples, bits, form.name().toLowerCase(java.util.Locale.ROOT)));
  }

  private static UnreadableImageException unsupported(TiffBytes bytes, String sentence) {
    return bytes.fault(ImageFault.UNSUPPORTED, "%s", sentence);
  }

  boolean tiled() {
    return directory.has(TILE_WIDTH);
  }

  /** Bytes of one sample. */
  int sampleBytes() {
    return bits / 8;
  }

  /** Samples that lie side by side in one strip. */
  int interleaved() {
    return separate ? 1 : samples;
  }

  /** Whether both have the same size and form, so that they can be planes of one image. */
  boolean isLike(TiffPage other) {
    return width == other.width
        && height == other.height
        && bits == other.bits
        && form == other.form
        && colour == other.colour;
  }
}
