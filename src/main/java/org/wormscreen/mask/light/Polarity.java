package org.wormscreen.mask.light;

import java.util.Arrays;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.DistanceMap;
import org.wormscreen.mask.plane.Gaussian;
import org.wormscreen.mask.plane.Gray;
import org.wormscreen.mask.plane.Resampling;

/**
 * Tells whether objects are darker or lighter than their ground: the skewness of the light on the
 * floor, against a wide mean. (Not of its logarithm, which turns over with nothing.)
 *
 * @param window width of the widest object in pixels
 */
public record Polarity(int window) {

  private static final double EDGE = 4;

  /** A floor lighter than this part of the lightest pixel is no dark ground. */
  private static final double DARK_GROUND = 0.75;

  /**
   * Whether the picture is to be turned over; never where its floor is as light as anything in it,
   * as in an empty well.
   *
   * @param most the lightest gray of the picture
   */
  public boolean isLightOnDark(GrayImage coarse, BinaryMask well, float most) {
    int width = coarse.width();
    int height = coarse.height();
    float[] value = coarse.toArray();
    float[] depth = new DistanceMap(true).of(well).toArray();
    float[] weight = new float[value.length];
    float[] weighted = new float[value.length];
    for (int i = 0; i < value.length; i++) {
      if (depth[i] > EDGE) {
        weight[i] = 1;
        weighted[i] = value[i];
      }
    }
    float[] mean = wide(weighted, width, height);
    float[] share = wide(weight, width, height);
    float[] residual = new float[value.length];
    float[] ground = new float[value.length];
    int count = 0;
    for (int i = 0; i < value.length; i++) {
      if (weight[i] > 0) {
        ground[count] = value[i];
        residual[count++] = weighted[i] - mean[i] / Math.max(1e-6f, share[i]);
      }
    }
    if (count == 0
        || Gray.quantile(Gray.sorted(Arrays.copyOf(ground, count)), 0.5) > DARK_GROUND * most) {
      return false;
    }
    return skewness(Gray.sorted(Arrays.copyOf(residual, count))) > 0;
  }

  /** A blur so wide that a quarter of the pixels carry it. */
  private float[] wide(float[] values, int width, int height) {
    Resampling quarter = new Resampling(Math.max(1, width / 4), Math.max(1, height / 4));
    GrayImage small = quarter.of(GrayImage.of(width, height, values));
    GrayImage blurred = new Gaussian(window / 4.0).blur(small);
    return new Resampling(width, height).of(blurred).toArray();
  }

  /** The sum of cubes about the median: its sign is all that counts. */
  private static double skewness(float[] sorted) {
    double middle = Gray.quantile(sorted, 0.5);
    double cubes = 0;
    for (float r : sorted) {
      cubes += (r - middle) * (r - middle) * (r - middle);
    }
    return cubes;
  }
}
