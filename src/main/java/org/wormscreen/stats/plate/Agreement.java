package org.wormscreen.stats.plate;

import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * How well two replicates of the same things agree.
 *
 * @param spearman rank correlation, ties by mean ranks
 * @param concordance Lin's concordance correlation, which falls with a shift or a change of scale
 *     as well (Lin 1989, doi 10.2307/2532051): 2 s_xy / (s_x^2 + s_y^2 + (mean x - mean y)^2), all
 *     moments over n
 */
public record Agreement(double spearman, double concordance) {

  /**
   * The agreement of two rows of numbers.
   *
   * @return NaN where one of the rows does not vary
   */
  public static Agreement of(double[] x, double[] y) {
    if (x.length != y.length || x.length < 2) {
      throw new IllegalArgumentException(
          "Two rows of equal length, at least 2, are needed; found "
              + x.length
              + " and "
              + y.length);
    }
    double meanX = mean(x);
    double meanY = mean(y);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    double n = x.length;
    double apart = (meanX - meanY) * (meanX - meanY);
    return new Agreement(
        new SpearmansCorrelation().correlation(x, y), 2 * xy / n / (xx / n + yy / n + apart));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
