package org.wormscreen.report.picture;

import org.wormscreen.image.GrayImage;

/**
 * An image made smaller: each new pixel is the mean of the area it covers, so that thin bodies fade
 * but never vanish between samples. Pixels without a value do not count; a new pixel without any is
 * NaN.
 */
final class Shrunken {

  private Shrunken() {}

  /** The image with its longest side at most {@code longestSide}; the same image if it fits. */
  static GrayImage of(GrayImage image, int longestSide) {
    int longest = Math.max(image.width(), image.height());
    if (longest <= longestSide) {
      return image;
    }
    double step = (double) longest / longestSide;
    int width = Math.max(1, (int) Math.round(image.width() / step));
    int height = Math.max(1, (int) Math.round(image.height() / step));
    float[] from = image.toArray();
    float[] to = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        to[y * width + x] = mean(from, image, x, y, width, height);
      }
    }
    return GrayImage.of(width, height, to);
  }

  private static float mean(float[] from, GrayImage image, int x, int y, int width, int height) {
    double left = (double) x * image.width() / width;
    double right = (double) (x + 1) * image.width() / width;
    double top = (double) y * image.height() / height;
    double bottom = (double) (y + 1) * image.height() / height;
    double sum = 0;
    double weight = 0;
    for (int j = (int) top; j < bottom && j < image.height(); j++) {
      double tall = Math.min(j + 1, bottom) - Math.max(j, top);
      for (int i = (int) left; i < right && i < image.width(); i++) {
        float value = from[j * image.width() + i];
        if (Float.isFinite(value)) {
          double area = tall * (Math.min(i + 1, right) - Math.max(i, left));
          sum += area * value;
          weight += area;
        }
      }
    }
    return weight > 0 ? (float) (sum / weight) : Float.NaN;
  }
}
