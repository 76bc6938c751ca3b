package org.wormscreen.image.foreign;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.Luminance;
import org.wormscreen.image.UnreadableImageException;

/**
 * The bytes of a plane as a foreign library hands them over.
 *
 * @param type of the samples
 * @param order of the bytes of a sample
 * @param samples values of a pixel: 1, or 3 and more for red, green, blue and others
 * @param interleaved whether the samples of a pixel lie side by side, or each colour for itself
 */
public record ForeignPixels(Type type, ByteOrder order, int samples, boolean interleaved) {

  /** The types of samples that both libraries number from 0. */
  public enum Type {
    INT8(1),
    UINT8(1),
    INT16(2),
    UINT16(2),
    INT32(4),
    UINT32(4),
    FLOAT(4),
    DOUBLE(8);

    private final int bytes;

    Type(int bytes) {
      this.bytes = bytes;
    }

    /** Bytes of one sample. */
    public int bytes() {
      return bytes;
    }
  }

  /**
   * The plane as gray values; three or more samples become luminance, of two the first counts.
   *
   * @param file the file's name for messages
   * @throws UnreadableImageException TRUNCATED when there are fewer bytes than pixels need
   */
  public GrayImage image(byte[] plane, int width, int height, String file)
      throws java.io.IOException {
    long expected = (long) width * height * samples * type.bytes;
    if (plane.length < expected) {
      throw new UnreadableImageException(
          ImageFault.TRUNCATED,
          "%s gave %s bytes for a plane of %s".formatted(file, plane.length, expected));
    }
    ByteBuffer bytes = ByteBuffer.wrap(plane).order(order);
    int pixels = width * height;
    return GrayImage.filledBy(
            width,
            height,
            values -> {
              for (int i = 0; i < pixels; i++) {
                values[i] = samples < 3 ? value(bytes, at(i, 0, pixels)) : gray(bytes, i, pixels);
              }
            })
        .requireValues(file);
  }

  private int at(int pixel, int sample, int pixels) {
    return (interleaved ? pixel * samples + sample : sample * pixels + pixel) * type.bytes;
  }

  private float gray(ByteBuffer bytes, int pixel, int pixels) {
    return Luminance.of(
        Math.round(value(bytes, at(pixel, 0, pixels))),
        Math.round(value(bytes, at(pixel, 1, pixels))),
        Math.round(value(bytes, at(pixel, 2, pixels))));
  }

  private float value(ByteBuffer bytes, int at) {
    return switch (type) {
      case INT8 -> bytes.get(at);
      case UINT8 -> bytes.get(at) & 0xff;
      case INT16 -> bytes.getShort(at);
      case UINT16 -> bytes.getShort(at) & 0xffff;
      case INT32 -> bytes.getInt(at);
      case UINT32 -> bytes.getInt(at) & 0xffff_ffffL;
      case FLOAT -> finite(bytes.getFloat(at));
      case DOUBLE -> finite((float) bytes.getDouble(at));
    };
  }

  private static float finite(float value) {
    return Float.isInfinite(value) ? Float.NaN : value;
  }
}
