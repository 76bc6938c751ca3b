package org.wormscreen.stats.wells;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.wormscreen.stats.Limits;

/**
 * The difference of treated and reference wells in one number per well, common to all strata
 * (plates): least squares with an effect of each stratum and one spread for all wells.
 *
 * @param difference treated minus reference
 * @param standardError NaN without residual degrees of freedom
 * @param freedom wells minus strata minus 1
 */
public record StratifiedDifference(double difference, double standardError, int freedom) {

  private static final double UPPER_95 = 0.975;

  /** The wells of one stratum; each stratum needs at least one of both. */
  public record Stratum(double[] treated, double[] reference) {
    public Stratum {
      if (treated.length == 0 || reference.length == 0) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "A stratum needs treated and reference wells; found %d and %d",
                treated.length,
                reference.length));
      }
    }

    /** These values less the mean of the stratum's reference. */
    public DoubleStream centred(double[] values) {
      double centre = sum(reference) / reference.length;
      return Arrays.stream(values).map(v -> v - centre);
    }
  }

  /** Fits (within-stratum regression on the indicator of treatment). */
  public static StratifiedDifference of(List<Stratum> strata) {
    double xy = 0;
    double xx = 0;
    double yy = 0;
    int wells = 0;
    for (Stratum s : strata) {
      int treated = s.treated.length;
      int n = treated + s.reference.length;
      double mean = (sum(s.treated) + sum(s.reference)) / n;
      double share = (double) treated / n;
      xx += treated * (1 - share);
      xy += sum(s.treated) - treated * mean;
      yy += squares(s.treated, mean) + squares(s.reference, mean);
      wells += n;
    }
    double difference = xy / xx;
    int freedom = wells - strata.size() - 1;
    double residual = Math.max(0, yy - difference * xy);
    double error = freedom > 0 ? Math.sqrt(residual / freedom / xx) : Double.NaN;
    return new StratifiedDifference(difference, error, freedom);
  }

  /** The 95 % limits by Student's t; NaN without residual degrees of freedom. */
  public Limits limits95() {
    if (freedom < 1) {
      return new Limits(Double.NaN, Double.NaN);
    }
    double half = TDistribution.of(freedom).inverseCumulativeProbability(UPPER_95) * standardError;
    return new Limits(difference - half, difference + half);
  }

  /** Two-sided p by Student's t; NaN without residual degrees of freedom or without spread. */
  public double p() {
    return freedom < 1 || !(standardError > 0)
        ? Double.NaN
        : 2 * TDistribution.of(freedom).survivalProbability(Math.abs(difference / standardError));
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum;
  }

  private static double squares(double[] values, double centre) {
    double sum = 0;
    for (double v : values) {
      sum += (v - centre) * (v - centre);
    }
    return sum;
  }
}
