package org.wormscreen.response.spread;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.wormscreen.stats.Logit;

/**
 * Two ways, of one parameter each, in which a treated distribution of small numbers comes from the
 * vehicle's: a share of animals falls to 0 and the others stay (zero inflation; Lambert 1992, doi
 * 10.2307/1269547), or the odds of every step change by one factor (proportional odds; McCullagh
 * 1980, doi 10.1111/j.2517-6161.1980.tb01109.x).
 *
 * @param split log likelihood of the first
 * @param shift log likelihood of the second
 * @param responders share of animals that fall to 0 by the first
 * @param logOdds change of the log-odds of every step by the second
 */
record SplitOrShift(double split, double shift, double responders, double logOdds) {

  private static final double TOLERANCE = 1e-10;
  private static final double REACH = 12;
  private static final int MOST = 500;

  /** Half an animal is added to each number of the vehicle, so that none is impossible. */
  static SplitOrShift of(List<Integer> treated, List<Integer> vehicle) {
    int length = Math.max(treated.size(), vehicle.size());
    double[] y = padded(treated, length, 0);
    double[] base = padded(vehicle, length, 0.5);
    double all = Arrays.stream(base).sum();
    double[] f = Arrays.stream(base).map(v -> v / all).toArray();
    DoubleUnaryOperator split = share -> logLikelihood(y, inflated(f, share));
    DoubleUnaryOperator shift = change -> logLikelihood(y, shifted(f, change));
    double share = top(split, 0, 1 - 1e-9);
    double change = top(shift, -REACH, REACH);
    return new SplitOrShift(split.applyAsDouble(share), shift.applyAsDouble(change), share, change);
  }

  private static double[] padded(List<Integer> counts, int length, double more) {
    double[] padded = new double[length];
    for (int i = 0; i < length; i++) {
      padded[i] = (i < counts.size() ? counts.get(i) : 0) + more;
    }
    return padded;
  }

  private static double[] inflated(double[] f, double share) {
    double[] g = Arrays.stream(f).map(v -> (1 - share) * v).toArray();
    g[0] += share;
    return g;
  }

  private static double[] shifted(double[] f, double change) {
    double[] g = new double[f.length];
    double above = 1;
    double before = 1;
    for (int i = 0; i < f.length; i++) {
      above -= f[i];
      double now = i == f.length - 1 ? 0 : moved(above, change);
      g[i] = before - now;
      before = now;
    }
    return g;
  }

  /** P(more than i), its log-odds changed. */
  private static double moved(double chance, double change) {
    double inside = Math.max(1e-12, Math.min(1 - 1e-12, chance));
    return Logit.share(Logit.of(inside) + change);
  }

  private static double logLikelihood(double[] y, double[] g) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += y[i] == 0 ? 0 : y[i] * StrictMath.log(Math.max(1e-300, g[i]));
    }
    return sum;
  }

  private static double top(DoubleUnaryOperator f, double low, double high) {
    return new BrentOptimizer(TOLERANCE, TOLERANCE)
        .optimize(
            new MaxEval(MOST),
            new UnivariateObjectiveFunction(f::applyAsDouble),
            GoalType.MAXIMIZE,
            new SearchInterval(low, high))
        .getPoint();
  }
}
