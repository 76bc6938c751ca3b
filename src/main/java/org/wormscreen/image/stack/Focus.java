package org.wormscreen.image.stack;

import org.wormscreen.image.GrayImage;

/**
 * How sharp a picture is: the mean squared difference of pixels two apart, along rows and columns,
 * divided by the squared mean of the picture (Brenner et al. 1976, J. Histochem. Cytochem.
 * 24:100-111, doi 10.1177/24.1.1254907). Larger is sharper; pixels without a value are left out.
 */
final class Focus {

  private static final int STEP = 2;

  private Focus() {}

  /** The measure, at least 0; 0 for a picture without two pixels to compare. */
  static double of(GrayImage image) {
    float[] values = image.toArray();
    int width = image.width();
    int height = image.height();
    double squares = 0;
    double total = 0;
    long pairs = 0;
    long counted = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = y * width + x;
        float value = values[at];
        if (Float.isNaN(value)) {
          continue;
        }
        total += value;
        counted++;
        if (x + STEP < width && !Float.isNaN(values[at + STEP])) {
          double d = values[at + STEP] - value;
          squares += d * d;
          pairs++;
        }
        if (y + STEP < height && !Float.isNaN(values[at + STEP * width])) {
          double d = values[at + STEP * width] - value;
          squares += d * d;
          pairs++;
        }
      }
    }
    double mean = counted == 0 ? 0 : total / counted;
    return pairs == 0 || mean == 0 ? 0 : squares / pairs / (mean * mean);
  }
}
