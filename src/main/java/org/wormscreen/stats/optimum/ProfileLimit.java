package org.wormscreen.stats.optimum;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Where a profile likelihood has fallen so far that a value no longer belongs to the limits.
 *
 * @param reach how far from the best value is looked, above 0
 * @param tolerance of the value
 * @param mostSteps of Brent's search
 */
public record ProfileLimit(double reach, double tolerance, int mostSteps) {

  private static final double FIRST_STEP = 0.25;
  private static final double STRIDE = 1.6;

  /**
   * The limit on one side.
   *
   * @param height of the profile over the height at which it is cut; positive at {@code best}
   * @param side -1 below the best value, 1 above
   * @return infinite on that side where the profile is not cut within reach
   */
  public double of(DoubleUnaryOperator height, double best, int side) {
    double inside = best;
    for (double step = FIRST_STEP; step < reach; step *= STRIDE) {
      double outside = best + side * step;
      if (height.applyAsDouble(outside) < 0) {
        return new BrentSolver(tolerance)
            .solve(
                mostSteps,
                height::applyAsDouble,
                Math.min(inside, outside),
                Math.max(inside, outside));
      }
      inside = outside;
    }
    return side * Double.POSITIVE_INFINITY;
  }
}
