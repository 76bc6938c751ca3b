package org.wormscreen.stats.robust;

import org.apache.commons.statistics.descriptive.Median;

/** Median and scaled median absolute deviation. */
public final class Middle {

  /** Makes the MAD of normal values their standard deviation; the four digits that R uses. */
  public static final double MAD_SCALE = 1.4826;

  private Middle() {}

  /** The median; the mean of the middle two of an even number; NaN of none. */
  public static double median(double... values) {
    return Median.withDefaults().withCopy(true).evaluate(values);
  }

  /** 1.4826 times the median distance from the median; NaN of none. */
  public static double scaledMad(double... values) {
    double middle = median(values);
    double[] off = new double[values.length];
    for (int i = 0; i < off.length; i++) {
      off[i] = Math.abs(values[i] - middle);
    }
    return MAD_SCALE * median(off);
  }
}
