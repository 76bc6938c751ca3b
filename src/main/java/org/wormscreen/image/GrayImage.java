package org.wormscreen.image;

import java.io.IOException;
import java.util.Arrays;

/**
 * One plane of gray values.
 *
 * <p>Pixel (x, y) has its centre at (x + 0.5, y + 0.5); the origin is the upper left corner of the
 * upper left pixel, y grows downwards. Values are those of the file, unscaled; NaN marks a pixel
 * without a value.
 */
public final class GrayImage {

  private final int width;
  private final int height;
  private final float[] values;

  private GrayImage(int width, int height, float[] values) {
    if (width < 1 || height < 1 || values.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(
          "An image of %s x %s pixels does not hold %s values"
              .formatted(width, height, values.length));
    }
    this.width = width;
    this.height = height;
    this.values = values;
  }

  /** An image of a copy of these values, row by row. */
  public static GrayImage of(int width, int height, float[] values) {
    return new GrayImage(width, height, values.clone());
  }

  /**
   * An image of these values themselves, for what makes a plane and hands it on: large planes are
   * not copied. Whoever calls this must not touch the array any more.
   */
  public static GrayImage taking(int width, int height, float[] values) {
    return new GrayImage(width, height, values);
  }

  /**
   * An image whose values a reader writes straight into it, row by row, so that large planes are
   * not copied. The reader must not keep the array.
   */
  public static GrayImage filledBy(int width, int height, Filler filler) throws IOException {
    float[] values = new float[Math.multiplyExact(width, height)];
    filler.fill(values);
    return new GrayImage(width, height, values);
  }

  /** Writes the values of a new image. */
  @FunctionalInterface
  public interface Filler {
    /** Sets every element. */
    void fill(float[] values) throws IOException;
  }

  /**
   * This image, if it has at least one value that is not NaN.
   *
   * @param file the file's name for the message
   * @throws UnreadableImageException NO_VALUES otherwise
   */
  public GrayImage requireValues(String file) throws UnreadableImageException {
    for (float value : values) {
      if (!Float.isNaN(value)) {
        return this;
      }
    }
    throw new UnreadableImageException(
        ImageFault.NO_VALUES,
        "%s: none of the %s x %s pixels has a finite value".formatted(file, width, height));
  }

  /** Width in pixels. */
  public int width() {
    return width;
  }

  /** Height in pixels. */
  public int height() {
    return height;
  }

  /** The value at column x and row y. */
  public float at(int x, int y) {
    if (x < 0 || x >= width) {
      throw new IndexOutOfBoundsException("x = %s, width %s".formatted(x, width));
    }
    return values[y * width + x];
  }

  /** The value at place y * width + x. */
  public float at(int place) {
    return values[place];
  }

  /** Copies the values of a row from column {@code x} on to a place of an array. */
  public void copyRow(int x, int y, float[] to, int at, int count) {
    if (x < 0 || count < 0 || x + count > width) {
      throw new IndexOutOfBoundsException(
          "columns %s to %s, width %s".formatted(x, x + count, width));
    }
    System.arraycopy(values, y * width + x, to, at, count);
  }

  /** A copy of the values, row by row. */
  public float[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GrayImage image
        && width == image.width
        && Arrays.equals(values, image.values);
  }

  @Override
  public int hashCode() {
    return 31 * width + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "GrayImage[%s x %s]".formatted(width, height);
  }
}
