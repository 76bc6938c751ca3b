package org.wormscreen.report.picture;

import java.util.Arrays;
import org.wormscreen.image.GrayImage;

/**
 * The gray values shown as black and as white: quantiles of the disc in the middle of the field, so
 * that the dark rim of a well does not use up the range. Equal where the field is of one gray.
 */
record DisplayRange(float black, float white) {

  private static final double DISC = 0.42;

  static DisplayRange of(GrayImage image, double darkQuantile, double brightQuantile) {
    float[] values = new float[image.width() * image.height()];
    int n = 0;
    double radius = DISC * Math.min(image.width(), image.height());
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        double dx = x + 0.5 - image.width() / 2.0;
        double dy = y + 0.5 - image.height() / 2.0;
        float value = image.at(x, y);
        if (dx * dx + dy * dy <= Math.max(1, radius * radius) && Float.isFinite(value)) {
          values[n++] = value;
        }
      }
    }
    if (n == 0) {
      return new DisplayRange(0, 0);
    }
    Arrays.sort(values, 0, n);
    return new DisplayRange(
        values[(int) (darkQuantile * (n - 1))], values[(int) (brightQuantile * (n - 1))]);
  }

  /** 0 for black and below, 255 for white and above; 0 without a value, 128 in an empty range. */
  int shade(float value) {
    if (!Float.isFinite(value)) {
      return 0;
    }
    if (white <= black) {
      return 128;
    }
    double share = ((double) value - black) / ((double) white - black);
    return (int) Math.round(255 * Math.max(0, Math.min(1, share)));
  }
}
