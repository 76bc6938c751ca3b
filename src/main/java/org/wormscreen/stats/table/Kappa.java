package org.wormscreen.stats.table;

/**
 * Agreement of two raters beyond chance (Cohen 1960, doi 10.1177/001316446002000104).
 *
 * @param observed share of cases on which both agree, 0 to 1; NaN without any case
 * @param expected share on which they would agree by chance, each keeping to its own shares
 * @param kappa (observed - expected) / (1 - expected); NaN where chance alone always agrees
 */
public record Kappa(double observed, double expected, double kappa) {

  /**
   * Of a square table.
   *
   * @param weights cases, or sums of their weights, by the first rater's category (row) and the
   *     second's (column), 0 or more
   */
  public static Kappa of(double[][] weights) {
    int n = weights.length;
    double[] rows = new double[n];
    double[] columns = new double[n];
    double total = 0;
    double agreed = 0;
    for (int i = 0; i < n; i++) {
      if (weights[i].length != n) {
        throw new IllegalArgumentException(
            "The table has " + n + " rows, found a row of " + weights[i].length);
      }
      for (int j = 0; j < n; j++) {
        if (!(weights[i][j] >= 0)) {
          throw new IllegalArgumentException("A weight is 0 or more, found " + weights[i][j]);
        }
        rows[i] += weights[i][j];
        columns[j] += weights[i][j];
        total += weights[i][j];
      }
      agreed += weights[i][i];
    }
    double chance = 0;
    for (int i = 0; i < n; i++) {
      chance += rows[i] / total * (columns[i] / total);
    }
    double observed = agreed / total;
    return new Kappa(
        observed, chance, chance < 1 ? (observed - chance) / (1 - chance) : Double.NaN);
  }
}
