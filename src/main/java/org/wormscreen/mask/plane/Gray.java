package org.wormscreen.mask.plane;

import java.util.Arrays;
import org.wormscreen.image.GrayImage;

/** Order statistics of gray values. */
public final class Gray {

  private static final int MOST = 30_000;

  private Gray() {}

  /** The finite values in rising order; of large images an even sample. */
  public static float[] sorted(GrayImage image) {
    return sorted(image.toArray());
  }

  public static float[] sorted(float[] values) {
    int step = Math.max(1, values.length / MOST);
    float[] sample = new float[(values.length + step - 1) / step];
    int count = 0;
    for (int i = 0; i < values.length; i += step) {
      if (Float.isFinite(values[i])) {
        sample[count++] = values[i];
      }
    }
    float[] sorted = Arrays.copyOf(sample, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** The value below which the part {@code p} lies. */
  public static float quantile(float[] sorted, double p) {
    return sorted[(int) Math.round(p * (sorted.length - 1))];
  }
}
