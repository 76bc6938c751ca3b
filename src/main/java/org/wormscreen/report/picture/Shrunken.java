package org.wormscreen.report.picture;

import org.wormscreen.image.GrayImage;

/**
 * An image made smaller: each new pixel is the mean of the area it covers, so that thin bodies fade
 * but never vanish between samples. Pixels without a value do not count; a new pixel without any is
 * NaN.
 */
final class Shrunken {

  private Shrunken() {}

  /** The framed part of the image with its longest side at most {@code longestSide}. */
  static GrayImage of(GrayImage image, Frame frame, int longestSide) {
    double step = Math.max(1, (double) Math.max(frame.width(), frame.height()) / longestSide);
    int width = Math.max(1, (int) Math.round(frame.width() / step));
    int height = Math.max(1, (int) Math.round(frame.height() / step));
    float[] from = image.toArray();
    float[] to = new float[width * height];
    for (int y = 0; y < height; y++) {
      double top = frame.top() + (double) y * frame.height() / height;
      double bottom = frame.top() + (double) (y + 1) * frame.height() / height;
      for (int x = 0; x < width; x++) {
        double left = frame.left() + (double) x * frame.width() / width;
        double right = frame.left() + (double) (x + 1) * frame.width() / width;
        to[y * width + x] = mean(from, image.width(), left, right, top, bottom);
      }
    }
    return GrayImage.of(width, height, to);
  }

  private static float mean(
      float[] from, int width, double left, double right, double top, double bottom) {
    double sum = 0;
    double weight = 0;
    for (int j = (int) top; j < bottom; j++) {
      double tall = Math.min(j + 1, bottom) - Math.max(j, top);
      for (int i = (int) left; i < right; i++) {
        float value = from[j * width + i];
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
