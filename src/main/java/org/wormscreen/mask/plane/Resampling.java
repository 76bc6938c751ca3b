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
    return new Resampled(image, width, height).part(new Window(0, 0, width, height));
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
}
