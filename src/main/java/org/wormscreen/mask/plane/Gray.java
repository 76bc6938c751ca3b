package org.wormscreen.mask.plane;

import java.util.Arrays;
import org.wormscreen.image.GrayImage;

/** Order statistics of gray values. */
public final class Gray {

  private static final int MOST = 30_000;

  /** Fewer values than this are sorted by comparing them. */
  private static final int FEW = 1000;

  private static final int DIGIT = 11;
  private static final int DIGITS = 1 << DIGIT;

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
    return rising(sample, count);
  }

  /**
   * The first values of an array in rising order, as {@link Arrays#sort(float[])} leaves them: by
   * their bits, {@value #DIGIT} at a time, from the last to the first.
   *
   * @param values no NaN
   */
  public static float[] rising(float[] values, int count) {
    float[] sorted = Arrays.copyOf(values, count);
    if (count < FEW) {
      Arrays.sort(sorted);
      return sorted;
    }
    int[] keys = new int[count];
    for (int i = 0; i < count; i++) {
      keys[i] = inOrder(Float.floatToRawIntBits(sorted[i]));
    }
    for (int shift = 0; shift < Integer.SIZE; shift += DIGIT) {
      keys = byDigit(keys, shift);
    }
    for (int i = 0; i < count; i++) {
      sorted[i] = Float.intBitsToFloat(inOrder(keys[i]));
    }
    return sorted;
  }

  /** The bits of a float as an int of the same rank among others, and the way back. */
  private static int inOrder(int bits) {
    return bits ^ bits >> 31 & Integer.MAX_VALUE;
  }

  private static int[] byDigit(int[] keys, int shift) {
    int[] place = new int[DIGITS + 1];
    for (int key : keys) {
      place[digit(key, shift) + 1]++;
    }
    for (int digit = 1; digit < DIGITS; digit++) {
      place[digit] += place[digit - 1];
    }
    int[] moved = new int[keys.length];
    for (int key : keys) {
      moved[place[digit(key, shift)]++] = key;
    }
    return moved;
  }

  private static int digit(int key, int shift) {
    return (key ^ Integer.MIN_VALUE) >>> shift & DIGITS - 1;
  }

  /** The value below which the part {@code p} lies. */
  public static float quantile(float[] sorted, double p) {
    return sorted[(int) Math.round(p * (sorted.length - 1))];
  }
}
