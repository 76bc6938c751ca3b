package org.wormscreen.mask.plane;

import java.util.Arrays;
import org.wormscreen.image.GrayImage;

/**
 * An image at another pixel size, of which only the parts that are asked for are made; each pixel
 * is what it is in the whole. As {@link Resampling} says.
 */
public final class Resampled {

  /** A smaller part of a pixel is rounding. */
  private static final double NOTHING = 1e-9;

  private final GrayImage image;
  private final int width;
  private final int height;
  private final Share[] columns;
  private final Share[] rows;

  /** The image at a size. */
  public Resampled(GrayImage image, int width, int height) {
    this.image = image;
    this.width = width;
    this.height = height;
    this.columns = shares(image.width(), width);
    this.rows = shares(image.height(), height);
  }

  /** Width of the whole in pixels. */
  public int width() {
    return width;
  }

  /** Height of the whole in pixels. */
  public int height() {
    return height;
  }

  /** What lies in a window of the whole. */
  public GrayImage part(Window part) {
    if (image.width() == width && image.height() == height) {
      return part.cut(image);
    }
    return made(
        Arrays.copyOfRange(columns, part.left(), part.left() + part.width()),
        Arrays.copyOfRange(rows, part.top(), part.top() + part.height()));
  }

  /** Every so manieth pixel of every so manieth row, from the first on. */
  public GrayImage every(int step) {
    return made(every(step, columns), every(step, rows));
  }

  private static Share[] every(int step, Share[] shares) {
    Share[] some = new Share[(shares.length + step - 1) / step];
    Arrays.setAll(some, i -> shares[i * step]);
    return some;
  }

  /**
   * What a new pixel holds of the old ones along an axis.
   *
   * @param first the first old pixel that it holds of
   * @param weights of this and the next ones
   * @param whole the sum of the weights
   */
  private record Share(int first, double[] weights, double whole) {
    int end() {
      return first + weights.length;
    }
  }

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

  /** Pixels of some columns and rows, both rising. */
  private GrayImage made(Share[] across, Share[] down) {
    int left = across[0].first;
    int top = down[0].first;
    Window source =
        new Window(
            left, top, across[across.length - 1].end() - left, down[down.length - 1].end() - top);
    float[] narrow = across(source.cut(image), across, left);
    return GrayImage.taking(across.length, down.length, down(narrow, across.length, down, top));
  }

  /** Each row at its new length. */
  private static float[] across(GrayImage source, Share[] shares, int left) {
    int length = source.width();
    float[] in = new float[length];
    float[] out = new float[source.height() * shares.length];
    for (int y = 0; y < source.height(); y++) {
      source.copyRow(0, y, in, 0, length);
      for (int x = 0; x < shares.length; x++) {
        Share share = shares[x];
        double sum = 0;
        for (int k = 0; k < share.weights.length; k++) {
          sum += share.weights[k] * in[share.first - left + k];
        }
        out[y * shares.length + x] = (float) (sum / share.whole);
      }
    }
    return out;
  }

  /** Each column at its new length. */
  private static float[] down(float[] in, int width, Share[] shares, int top) {
    float[] out = new float[width * shares.length];
    double[] sum = new double[width];
    for (int y = 0; y < shares.length; y++) {
      Share share = shares[y];
      Arrays.fill(sum, 0);
      for (int k = 0; k < share.weights.length; k++) {
        int row = (share.first - top + k) * width;
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
