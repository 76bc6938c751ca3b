package org.wormscreen.stats.combination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * What two compounds would do together if they did not help or hinder each other, by four rules.
 * All in percent inhibition, [a][b]; positive excess is synergy.
 */
public final class Expected {

  private static final double TOLERANCE = 1e-12;
  private static final double EDGE = 1e-9;
  private static final int MOST_STEPS = 1000;

  private Expected() {}

  private interface Rule {
    double at(int a, int b);
  }

  private static double[][] fill(DoseMatrix m, Rule rule) {
    double[][] expected = new double[m.dosesA().length][m.dosesB().length];
    for (int a = 0; a < expected.length; a++) {
      for (int b = 0; b < expected[a].length; b++) {
        expected[a][b] = rule.at(a, b);
      }
    }
    return expected;
  }

  private static double independent(double one, double two) {
    return one + two - one * two / HillCurve.FULL;
  }

  /** Bliss (1939): the measured singles act independently, a + b - a b. */
  public static double[][] bliss(DoseMatrix m) {
    return fill(m, (a, b) -> independent(m.effect()[a][0], m.effect()[0][b]));
  }

  /** Highest single agent: the larger of the measured singles. */
  public static double[][] highestSingle(DoseMatrix m) {
    return fill(m, (a, b) -> Math.max(m.effect()[a][0], m.effect()[0][b]));
  }

  /**
   * Loewe (1926): the effect y at which dose a / D_A(y) + dose b / D_B(y) = 1, with log-logistic
   * curves from 0 to 100 through the singles. Wells of one compound alone are 0: no combination.
   */
  public static double[][] loewe(DoseMatrix m) {
    HillCurve one = HillCurve.fit(tail(m.dosesA()), m.aloneA(), 0);
    HillCurve two = HillCurve.fit(tail(m.dosesB()), m.aloneB(), 0);
    return fill(
        m,
        (a, b) ->
            a == 0 || b == 0
                ? 0
                : falling(y -> m.dosesA()[a] / one.doseOf(y) + m.dosesB()[b] / two.doseOf(y) - 1));
  }

  /** Where it crosses 0; an end of 0 to 100 where steep curves make it do so nearer than that. */
  private static double falling(UnivariateFunction sum) {
    double top = HillCurve.FULL - EDGE;
    if (sum.value(EDGE) <= 0) {
      return 0;
    }
    return sum.value(top) >= 0
        ? HillCurve.FULL
        : new BrentSolver(TOLERANCE).solve(MOST_STEPS, sum, EDGE, top);
  }

  /**
   * The combination index of Chou and Talalay (1984): dose a / D_A(seen) + dose b / D_B(seen);
   * below 1 is synergy. NaN for single wells and effects outside 0 to 100.
   */
  public static double[][] combinationIndex(DoseMatrix m) {
    HillCurve one = HillCurve.fit(tail(m.dosesA()), m.aloneA(), 0);
    HillCurve two = HillCurve.fit(tail(m.dosesB()), m.aloneB(), 0);
    return fill(
        m,
        (a, b) ->
            a == 0 || b == 0
                ? Double.NaN
                : m.dosesA()[a] / one.doseOf(m.effect()[a][b])
                    + m.dosesB()[b] / two.doseOf(m.effect()[a][b]));
  }

  /** Zero interaction potency: the fitted singles act independently (see {@link #zipDelta}). */
  public static double[][] zip(DoseMatrix m) {
    double[] one = fitted(HillCurve.fit(tail(m.dosesA()), m.aloneA(), 0), m.dosesA());
    double[] two = fitted(HillCurve.fit(tail(m.dosesB()), m.aloneB(), 0), m.dosesB());
    return fill(m, (a, b) -> independent(one[a], two[b]));
  }

  /**
   * The ZIP score (Yadav et al. 2015, doi 10.1016/j.csbj.2015.09.001): each row and column is
   * fitted again from the other compound's fitted effect up to 100; the mean of the two fits, at
   * most 100, less {@link #zip}. Zero for single wells; NaN in a row or column with fewer than two
   * measured combinations, which carries no curve.
   */
  public static double[][] zipDelta(DoseMatrix m) {
    double[] one = fitted(HillCurve.fit(tail(m.dosesA()), m.aloneA(), 0), m.dosesA());
    double[] two = fitted(HillCurve.fit(tail(m.dosesB()), m.aloneB(), 0), m.dosesB());
    double[][] expected = zip(m);
    List<DoubleUnaryOperator> columns = new ArrayList<>(List.of(dose -> Double.NaN));
    for (int b = 1; b < two.length; b++) {
      columns.add(refitted(tail(m.dosesA()), m.column(b), two[b]));
    }
    List<DoubleUnaryOperator> rows = new ArrayList<>(List.of(dose -> Double.NaN));
    for (int a = 1; a < one.length; a++) {
      rows.add(refitted(tail(m.dosesB()), m.row(a), one[a]));
    }
    return fill(
        m,
        (a, b) -> {
          if (a == 0 || b == 0) {
            return 0;
          }
          double byColumn = columns.get(b).applyAsDouble(m.dosesA()[a]);
          double byRow = rows.get(a).applyAsDouble(m.dosesB()[b]);
          double mean = (byColumn + byRow) / 2;
          return Math.min(HillCurve.FULL, mean) - expected[a][b];
        });
  }

  /** The curve through these combinations; NaN everywhere when fewer than two were measured. */
  private static DoubleUnaryOperator refitted(double[] doses, double[] effects, double lower) {
    long measured = Arrays.stream(effects).filter(e -> !Double.isNaN(e)).count();
    return measured < 2 ? dose -> Double.NaN : HillCurve.fit(doses, effects, lower)::at;
  }

  /** The mean over the combined wells, which is the score of the pair. */
  public static double meanOfCombined(double[][] scores) {
    return Arrays.stream(scores)
        .skip(1)
        .flatMapToDouble(row -> Arrays.stream(row).skip(1))
        .filter(v -> !Double.isNaN(v))
        .average()
        .orElse(Double.NaN);
  }

  private static double[] tail(double[] doses) {
    return Arrays.copyOfRange(doses, 1, doses.length);
  }

  private static double[] fitted(HillCurve curve, double[] doses) {
    return Arrays.stream(doses).map(curve::at).toArray();
  }
}
