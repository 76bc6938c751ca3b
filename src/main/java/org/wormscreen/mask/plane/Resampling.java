package org.wormscreen.mask.plane;

import java.util.BitSet;
import org.wormscreen.image.GrayImage;

/**
 * An image at another pixel size: the mean over the area of each new pixel when shrinking, bilinear
 * between pixel centres when growing. Borders of the image fall on borders of the result.
 */
public record Resampling(int width, int height) {

  public Resampling {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "An image has at least one pixel, found %s x %s".formatted(width, height));
    }
  }

  /** To the size of an image whose pixels are {@code factor} times as many along each axis. */
  public static Resampling by(double factor, int width, int height) {
    return new Resampling(
        (int) Math.max(1, Math.round(width * factor)),
        (int) Math.max(1, Math.round(height * factor)));
  }

  /** The image at the new size. */
  public GrayImage of(GrayImage image) {
    if (image.width() == width && image.height() == height) {
      return image;
    }
    float[] rows = lines(image.toArray(), image.width(), image.height(), 1, image.width(), width);
    float[] both = lines(rows, image.height(), width, width, 1, height);
    // the second pass leaves columns one after another
    float[] out = new float[width * height];
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        out[y * width + x] = both[x * height + y];
      }
    }
    return GrayImage.of(width, height, out);
  }

  /** The mask at the new size: each pixel is what the mask is at its centre. */
  public BinaryMask of(BinaryMask mask) {
    if (mask.width() == width && mask.height() == height) {
      return mask;
    }
    BitSet in = mask.toBits();
    BitSet out = new BitSet(width * height);
    int[] column = new int[width];
    for (int x = 0; x < width; x++) {
      column[x] = (int) ((x + 0.5) * mask.width() / width);
    }
    for (int y = 0; y < height; y++) {
      int row = (int) ((y + 0.5) * mask.height() / height) * mask.width();
      for (int x = 0; x < width; x++) {
        if (in.get(row + column[x])) {
          out.set(y * width + x);
        }
      }
    }
    return BinaryMask.of(width, height, out);
  }

  private static float[] lines(
      float[] in, int length, int lines, int along, int between, int newLength) {
    double scale = (double) length / newLength;
    float[] out = new float[newLength * lines];
    for (int line = 0; line < lines; line++) {
      for (int i = 0; i < newLength; i++) {
        int start = line * between;
        double value =
            scale > 1
                ? mean(in, start, along, i * scale, Math.min(length, (i + 1) * scale))
                : between(in, start, along, length, (i + 0.5) * scale - 0.5);
        out[line * newLength + i] = (float) value;
      }
    }
    return out;
  }

  private static double mean(float[] in, int start, int along, double from, double to) {
    double sum = 0;
    double weights = 0;
    for (int i = (int) from; i < to; i++) {
      double weight = Math.min(to, i + 1) - Math.max(from, i);
      if (weight > 1e-9) {
        sum += weight * in[start + i * along];
        weights += weight;
      }
    }
    return sum / weights;
  }

  private static double between(float[] in, int start, int along, int length, double at) {
    double clamped = Math.min(length - 1, Math.max(0, at));
    int low = (int) clamped;
    int high = Math.min(length - 1, low + 1);
    double part = clamped - low;
    return in[start + low * along] * (1 - part) + in[start + high * along] * part;
  }
}
