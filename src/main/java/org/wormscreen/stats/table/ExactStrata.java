package org.wormscreen.stats.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.proportion.BetaBinomial;

/**
 * The exact conditional distribution of the affected treated animals in one or more 2 x 2 tables
 * with fixed margins (Fisher 1935; Mehta, Patel and Gray 1985, doi 10.1080/01621459.1985.10478214).
 */
final class ExactStrata {

  private static final double SAME = 1 + 1e-7;
  private static final double FARTHEST = 700;
  private static final double TOLERANCE = 1e-13;
  private static final int MOST_STEPS = 1000;

  private final double[] logWeights;
  private final int lowest;
  private final int seen;

  ExactStrata(List<TwoByTwo> tables) {
    double[] logs = {0};
    int low = 0;
    int total = 0;
    for (TwoByTwo t : tables) {
      logs = convolve(logs, hypergeometric(t));
      low += lowest(t);
      total += t.a();
    }
    logWeights = logs;
    lowest = low;
    seen = total - low;
  }

  private static int lowest(TwoByTwo t) {
    return Math.max(0, t.a() - t.d());
  }

  /** log of the hypergeometric weights of a from its lowest to its highest value. */
  private static double[] hypergeometric(TwoByTwo t) {
    int highest = Math.min(t.a() + t.b(), t.a() + t.c());
    double[] logs = new double[highest - lowest(t) + 1];
    for (int i = 0; i < logs.length; i++) {
      int a = lowest(t) + i;
      logs[i] =
          BetaBinomial.logChoose(t.a() + t.b(), a)
              + BetaBinomial.logChoose(t.c() + t.d(), t.a() + t.c() - a);
    }
    return logs;
  }

  private static double[] convolve(double[] one, double[] two) {
    double top = max(one) + max(two);
    double[] sum = new double[one.length + two.length - 1];
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < two.length; j++) {
        sum[i + j] += StrictMath.exp(one[i] + two[j] - top);
      }
    }
    return Arrays.stream(sum).map(v -> StrictMath.log(v) + top).toArray();
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }

  /** The chances at this log odds ratio. */
  private double[] chances(double logOdds) {
    double[] logs = logWeights.clone();
    for (int i = 0; i < logs.length; i++) {
      logs[i] += i * logOdds;
    }
    double top = max(logs);
    double[] p = Arrays.stream(logs).map(v -> StrictMath.exp(v - top)).toArray();
    double sum = Arrays.stream(p).sum();
    return Arrays.stream(p).map(v -> v / sum).toArray();
  }

  /** P(A &lt;= a) at this log odds ratio. */
  double atMost(double logOdds) {
    return Arrays.stream(chances(logOdds), 0, seen + 1).sum();
  }

  /** P(A &gt;= a) at this log odds ratio. */
  double atLeast(double logOdds) {
    return Arrays.stream(chances(logOdds), seen, logWeights.length).sum();
  }

  /** The sum of the chances of all tables no likelier than the one seen. */
  double twoSided() {
    double[] p = chances(0);
    double sum = Arrays.stream(p).filter(v -> v <= p[seen] * SAME).sum();
    return Math.min(1, sum);
  }

  /** The conditional maximum likelihood odds ratio; 0 or infinite at the ends of the range. */
  double oddsRatio() {
    if (seen == 0) {
      return 0;
    }
    if (seen == logWeights.length - 1) {
      return Double.POSITIVE_INFINITY;
    }
    return StrictMath.exp(
        root(
            log -> {
              double[] p = chances(log);
              double mean = 0;
              for (int i = 0; i < p.length; i++) {
                mean += i * p[i];
              }
              return mean - seen;
            }));
  }

  /** The exact limits of the odds ratio, alpha / 2 in each tail. */
  Limits limits(double alpha) {
    double low = seen == 0 ? 0 : StrictMath.exp(root(log -> atLeast(log) - alpha / 2));
    double high =
        seen == logWeights.length - 1
            ? Double.POSITIVE_INFINITY
            : StrictMath.exp(root(log -> atMost(log) - alpha / 2));
    return new Limits(low, high);
  }

  private double root(DoubleUnaryOperator function) {
    double reach = 1;
    while (reach < FARTHEST && function.applyAsDouble(-reach) * function.applyAsDouble(reach) > 0) {
      reach *= 2;
    }
    return new BrentSolver(TOLERANCE).solve(MOST_STEPS, function::applyAsDouble, -reach, reach);
  }
}
