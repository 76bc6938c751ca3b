package org.wormscreen.stats.combination;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Effects of two compounds at all pairs of doses.
 *
 * @param dosesA of the first compound, rising, the first 0
 * @param dosesB of the second compound, rising, the first 0
 * @param effect percent inhibition, 0 to 100, [a][b]; NaN where a well is missing. The first column
 *     is compound A alone, the first row compound B alone
 */
public record DoseMatrix(double[] dosesA, double[] dosesB, double[][] effect) {

  public DoseMatrix {
    if (dosesA.length != effect.length
        || IntStream.range(0, effect.length).anyMatch(a -> effect[a].length != dosesB.length)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "A matrix of doses needs %d rows of %d effects; found %d rows",
              dosesA.length,
              dosesB.length,
              effect.length));
    }
    if (dosesA[0] != 0 || dosesB[0] != 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "The first dose of both compounds is 0; found %s and %s",
              dosesA[0],
              dosesB[0]));
    }
  }

  /** Effects of A alone at its doses above 0. */
  public double[] aloneA() {
    return column(0);
  }

  /** Effects of B alone at its doses above 0. */
  public double[] aloneB() {
    return row(0);
  }

  /** Effects at the doses of A above 0, beside this dose of B. */
  double[] column(int b) {
    return IntStream.range(1, dosesA.length).mapToDouble(a -> effect[a][b]).toArray();
  }

  /** Effects at the doses of B above 0, beside this dose of A. */
  double[] row(int a) {
    return IntStream.range(1, dosesB.length).mapToDouble(b -> effect[a][b]).toArray();
  }

  /** The mean of seen minus expected over the combined wells; missing ones are passed over. */
  public double meanExcess(double[][] expected) {
    return IntStream.range(1, dosesA.length)
        .boxed()
        .flatMapToDouble(
            a -> IntStream.range(1, dosesB.length).mapToDouble(b -> effect[a][b] - expected[a][b]))
        .filter(v -> !Double.isNaN(v))
        .average()
        .orElse(Double.NaN);
  }
}
