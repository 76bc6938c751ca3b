package org.wormscreen.stats.optimum;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * The highest point of a function of few parameters: a simplex from several starts, restarted until
 * it climbs no more.
 */
public record Maximum(double[] at, double value) {

  private static final double TOLERANCE = 1e-14;
  private static final int MOST_EVALUATIONS = 20_000;
  private static final int MOST_RESTARTS = 12;
  private static final double CLIMB = 1e-11;
  private static final double EDGE = 0.3;

  /** Of a function that is finite at the starts and may be minus infinity elsewhere. */
  public static Maximum of(ToDoubleFunction<double[]> function, List<double[]> starts) {
    Maximum best = new Maximum(starts.get(0), Double.NEGATIVE_INFINITY);
    for (double[] start : starts) {
      Maximum found = climb(function, start);
      best = found.value > best.value ? found : best;
    }
    for (int restart = 0; restart < MOST_RESTARTS; restart++) {
      Maximum again = climb(function, best.at);
      boolean climbed = again.value > best.value + CLIMB;
      best = again.value > best.value ? again : best;
      if (!climbed) {
        break;
      }
    }
    return best;
  }

  private static Maximum climb(ToDoubleFunction<double[]> function, double[] start) {
    if (start.length == 0) {
      return new Maximum(start, function.applyAsDouble(start));
    }
    PointValuePair top =
        new SimplexOptimizer(TOLERANCE, TOLERANCE)
            .optimize(
                new MaxEval(MOST_EVALUATIONS),
                new ObjectiveFunction(function::applyAsDouble),
                GoalType.MAXIMIZE,
                new InitialGuess(start),
                new NelderMeadSimplex(start.length, EDGE));
    return new Maximum(top.getPoint(), top.getValue());
  }
}
