package org.wormscreen.stats.robust;

import java.util.Arrays;

/**
 * Tukey's two-way median polish of a plate: value = overall + row + column + residual (Tukey 1977,
 * Exploratory Data Analysis). Rows are swept first; the median of the column effects goes into the
 * overall effect after the rows, that of the row effects after the columns, as medpolish in R does.
 *
 * @param overall effect of the plate
 * @param rows effects of the rows
 * @param columns effects of the columns
 * @param residuals [row][column]; NaN where the value is missing
 * @param converged whether the sum of absolute residuals settled
 */
public record MedianPolish(
    double overall, double[] rows, double[] columns, double[][] residuals, boolean converged) {

  private static final double EPS = 1e-12;
  private static final int MOST_ROUNDS = 1000;

  /** Polished to convergence; the B-score of a plate rests on this fit. */
  public static MedianPolish converged(double[][] values) {
    return of(values, EPS, MOST_ROUNDS);
  }

  /**
   * Polishes until the sum of absolute residuals changes by less than {@code eps} of itself.
   *
   * @param values [row][column], NaN for missing wells; a row or column without any value has the
   *     effect 0
   */
  public static MedianPolish of(double[][] values, double eps, int mostRounds) {
    double[][] z = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    double[] rows = new double[z.length];
    double[] columns = new double[z[0].length];
    double overall = 0;
    double last = 0;
    boolean settled = false;
    for (int round = 0; round < mostRounds && !settled; round++) {
      for (int r = 0; r < rows.length; r++) {
        double middle = medianOfPresent(z[r]);
        rows[r] += middle;
        for (int c = 0; c < columns.length; c++) {
          z[r][c] -= middle;
        }
      }
      overall += centre(columns);
      for (int c = 0; c < columns.length; c++) {
        double middle = medianOfPresent(column(z, c));
        columns[c] += middle;
        for (double[] row : z) {
          row[c] -= middle;
        }
      }
      overall += centre(rows);
      double sum = absoluteSum(z);
      settled = sum == 0 || Math.abs(sum - last) < eps * sum;
      last = sum;
    }
    return new MedianPolish(overall, rows, columns, z, settled);
  }

  /**
   * The B-score of Brideau et al. (2003, doi 10.1177/1087057103258285): residual / (1.4826 MAD of
   * all residuals), [row][column]. NaN for missing wells; all NaN when the residuals do not spread.
   */
  public double[][] bScores() {
    double[] present =
        Arrays.stream(residuals)
            .flatMapToDouble(Arrays::stream)
            .filter(v -> !Double.isNaN(v))
            .toArray();
    double mad = Middle.scaledMad(present);
    return Arrays.stream(residuals)
        .map(row -> Arrays.stream(row).map(v -> mad > 0 ? v / mad : Double.NaN).toArray())
        .toArray(double[][]::new);
  }

  /** Takes the median out of the effects and returns it. */
  private static double centre(double[] effects) {
    double middle = Middle.median(effects);
    for (int i = 0; i < effects.length; i++) {
      effects[i] -= middle;
    }
    return middle;
  }

  private static double medianOfPresent(double[] values) {
    double[] present = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    return present.length == 0 ? 0 : Middle.median(present);
  }

  private static double[] column(double[][] z, int c) {
    return Arrays.stream(z).mapToDouble(row -> row[c]).toArray();
  }

  private static double absoluteSum(double[][] z) {
    double sum = 0;
    for (double[] row : z) {
      for (double v : row) {
        sum += Double.isNaN(v) ? 0 : Math.abs(v);
      }
    }
    return sum;
  }
}
