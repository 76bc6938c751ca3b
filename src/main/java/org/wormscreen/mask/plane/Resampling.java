package org.wormscreen.mask.plane;

import java.util.Arrays;
import java.util.BitSet;
import org.wormscreen.image.GrayImage;

/**
 * An image at another pixel size: the mean over the area of each new pixel when shrinking, bilinear
 * between pixel centres when growing. Borders of the image fall on borders of the result.
 */
public record Resampling(int width, int height) {

  /** A smaller part of a pixel is rounding. */
  private static final double NOTHING = 1e-9;

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
    float[] rows = across(image.toArray(), image.width(), shares(image.width(), width));
    return GrayImage.of(width, height, down(rows, shares(image.height(), height)));
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

  /**
   * What a new pixel holds of the old ones along an axis.
   *
   * @param first the first old pixel that it holds of
   * @param weights of this and the next ones
   * @param whole the sum of the weights
   */
  private record Share(int first, double[] weights, double whole) {}

  private static Share[] shares(int length, int newLength) {
    double scale = (double) length / newLength;
    Share[] shares = new Share[newLength];
    for (int i = 0; i < newLength; i++) {
      shares[i] =
          scale > 1
              ? mean(i * scale, Math.min(length, (i + 1) * scale))
              : between((i + 0.5) * scale - 0.5, length);
    }
    return shares;
  }

  private static Share mean(double from, double to) {
    int first = (int) (from + NOTHING);
    double[] weights = new double[(int) Math.ceil(to - NOTHING) - first];
    double whole = 0;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = Math.min(to, first + k + 1) - Math.max(from, first + k);
      whole += weights[k];
    }
    return new Share(first, weights, whole);
  }

  private static Share between(double at, int length) {
    double clamped = Math.min(length - 1, Math.max(0, at));
    int low = (int) clamped;
    double part = clamped - low;
    return new Share(low, low + 1 < length ? new double[] {1 - part, part} : new double[] {1}, 1);
  }

  /** Each row at its new length. */
  private static float[] across(float[] in, int length, Share[] shares) {
    int rows = in.length / length;
    float[] out = new float[rows * shares.length];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < shares.length; x++) {
        Share share = shares[x];
        double sum = 0;
        for (int k = 0; k < share.weights.length; k++) {
          sum += share.weights[k] * in[y * length + share.first + k];
        }
        out[y * shares.length + x] = (float) (sum / share.whole);
      }
    }
    return out;
  }

  /** Each column at its new length. */
  private float[] down(float[] in, Share[] shares) {
    float[] out = new float[width * shares.length];
    double[] sum = new double[width];
    for (int y = 0; y < shares.length; y++) {
      Share share = shares[y];
      Arrays.fill(sum, 0);
      for (int k = 0; k < share.weights.length; k++) {
        int row = (share.first + k) * width;
        for (int x = 0; x < width; x++) {
          sum[x] += share.weights[k] * in[row + x];
        }
      }
      for (int x = 0; x < width; x++) {
        out[y * width + x] = (float) (sum[x] / share.whole);
      }
    }
    return out;
  }
}
