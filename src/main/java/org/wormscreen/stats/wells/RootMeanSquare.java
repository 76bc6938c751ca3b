package org.wormscreen.stats.wells;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The distribution of an estimated standard deviation over the true one, s = sqrt(chi2(df) / df),
 * over which t statistics are averaged.
 */
public final class RootMeanSquare {

  private static final double TAIL = 1e-14;
  private static final int PIECES = 12;

  private RootMeanSquare() {}

  /** The mean of f(s) over the distribution of s with these degrees of freedom. */
  public static double mean(DoubleUnaryOperator f, double freedom) {
    ChiSquaredDistribution chi = ChiSquaredDistribution.of(freedom);
    double low = Math.sqrt(chi.inverseCumulativeProbability(TAIL) / freedom);
    double high = Math.sqrt(chi.inverseSurvivalProbability(TAIL) / freedom);
    return Quadrature.integrate(
        s -> f.applyAsDouble(s) * chi.density(freedom * s * s) * 2 * freedom * s,
        low,
        high,
        PIECES);
  }
}
