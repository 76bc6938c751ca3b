package org.wormscreen.stats;

import java.util.Locale;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * k of n. The counts are kept to the end; a share without its denominator cannot be written.
 *
 * @param successes k, from 0 to n
 * @param trials n, 0 or more
 */
public record Proportion(int successes, int trials) {

  private static final double ALPHA_95 = 0.05;

  public Proportion {
    if (trials < 0 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%d of %d is no proportion", successes, trials));
    }
  }

  /** k / n; NaN when n is 0. */
  public double fraction() {
    return trials == 0 ? Double.NaN : (double) successes / trials;
  }

  /**
   * The 95 % score interval of Wilson (1927, doi 10.1080/01621459.1927.10502953); NaN to NaN when n
   * is 0.
   */
  public Limits wilson95() {
    if (trials == 0) {
      return new Limits(Double.NaN, Double.NaN);
    }
    Interval interval =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(trials, successes, ALPHA_95);
    return new Limits(interval.getLowerBound(), interval.getUpperBound());
  }

  /** k and n of both together. */
  public Proportion plus(Proportion other) {
    return new Proportion(successes + other.successes, trials + other.trials);
  }
}
