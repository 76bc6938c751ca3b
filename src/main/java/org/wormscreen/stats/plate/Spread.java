package org.wormscreen.stats.plate;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Variance;
import org.wormscreen.stats.robust.Middle;

/**
 * A group of wells in four numbers.
 *
 * @param count how many
 * @param mean NaN of none
 * @param sd sample standard deviation (n - 1); NaN of fewer than two
 * @param median NaN of none
 * @param mad 1.4826 times the median absolute deviation; NaN of none
 */
public record Spread(int count, double mean, double sd, double median, double mad) {

  /** Of these values. */
  public static Spread of(double... values) {
    return new Spread(
        values.length,
        Mean.of(values).getAsDouble(),
        values.length < 2 ? Double.NaN : Math.sqrt(Variance.of(values).getAsDouble()),
        Middle.median(values),
        Middle.scaledMad(values));
  }
}
