package org.wormscreen.stats.robust;

import java.util.Arrays;

/**
 * A scale of scores on which most wells lie between -3 and 3: (x - centre) / spread.
 *
 * @param centre median of the reference wells
 * @param spread 1.4826 MAD; where that is 0 (counts, shares of 100 %) 1.2533 times the mean
 *     absolute deviation from the median
 * @param basis which of the two spreads it is, or that there is none
 * @param wells reference wells
 */
public record RobustScore(double centre, double spread, Basis basis, int wells) {

  /** Makes the mean absolute deviation of normal values their standard deviation: sqrt(pi / 2). */
  private static final double MEAN_DEVIATION_SCALE = Math.sqrt(Math.PI / 2);

  /** Below so many reference wells a MAD is badly biased. */
  private static final int ENOUGH = 8;

  /** Where the spread comes from. */
  public enum Basis {
    MEDIAN_DEVIATION,
    MEAN_DEVIATION,
    /** All reference wells are alike: no score exists. */
    ZERO_SPREAD
  }

  /** The scale of these reference wells. */
  public static RobustScore of(double... reference) {
    double centre = Middle.median(reference);
    double mad = Middle.scaledMad(reference);
    if (mad > 0) {
      return new RobustScore(centre, mad, Basis.MEDIAN_DEVIATION, reference.length);
    }
    double mean = Arrays.stream(reference).map(v -> Math.abs(v - centre)).average().orElse(0);
    return new RobustScore(
        centre,
        MEAN_DEVIATION_SCALE * mean,
        mean > 0 ? Basis.MEAN_DEVIATION : Basis.ZERO_SPREAD,
        reference.length);
  }

  /** The score of a value; NaN when there is no spread. */
  public double of(double value) {
    return basis == Basis.ZERO_SPREAD ? Double.NaN : (value - centre) / spread;
  }

  /** Whether there are too few reference wells to trust the spread. */
  public boolean rough() {
    return wells < ENOUGH;
  }
}
