package org.wormscreen.stats.combination;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.wormscreen.stats.Logit;
import org.wormscreen.stats.optimum.Maximum;

/**
 * Percent inhibition of one compound, {@code lower + (100 - lower) / (1 + (ec50 / dose)^hill)}, by
 * least squares.
 *
 * @param lower effect at dose 0, known
 * @param residualSquares sum of squared residuals
 */
public record HillCurve(double lower, double hill, double ec50, double residualSquares) {

  static final double FULL = 100;
  private static final double STEEPEST = 5;
  private static final double[] SLOPES = {-1, 0, 0.7};

  /** Fits doses above 0; missing effects (NaN) are left out. */
  public static HillCurve fit(double[] doses, double[] effects, double lower) {
    int[] present =
        IntStream.range(0, doses.length).filter(i -> !Double.isNaN(effects[i])).toArray();
    if (present.length < 2) {
      throw new IllegalArgumentException(
          "A curve needs two measured doses; found " + present.length);
    }
    double[] logs = Arrays.stream(present).mapToDouble(i -> StrictMath.log(doses[i])).toArray();
    double[] y = Arrays.stream(present).mapToDouble(i -> effects[i]).toArray();
    ToDoubleFunction<double[]> closeness = at -> -squares(logs, y, lower, at);
    List<double[]> starts =
        Arrays.stream(logs)
            .boxed()
            .flatMap(middle -> Arrays.stream(SLOPES).mapToObj(s -> new double[] {s, middle}))
            .sorted(Comparator.comparingDouble(at -> -closeness.applyAsDouble(at)))
            .limit(2)
            .toList();
    Maximum best = Maximum.of(closeness, starts);
    return new HillCurve(lower, hill(best.at()), StrictMath.exp(best.at()[1]), -best.value());
  }

  /** Bounded, so that two doses with a jump between them do not ask for an infinite slope. */
  private static double hill(double[] at) {
    return StrictMath.exp(Math.max(-STEEPEST, Math.min(STEEPEST, at[0])));
  }

  private static double squares(double[] logs, double[] y, double lower, double[] at) {
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      double fit = lower + (FULL - lower) * Logit.share(hill(at) * (logs[i] - at[1]));
      sum += (y[i] - fit) * (y[i] - fit);
    }
    return sum;
  }

  /** The effect at a dose. */
  public double at(double dose) {
    return dose == 0
        ? lower
        : lower
            + (FULL - lower) * Logit.share(hill * (StrictMath.log(dose) - StrictMath.log(ec50)));
  }

  /** The dose of an effect, for a curve from 0; NaN outside 0 to 100. */
  public double doseOf(double effect) {
    return effect > 0 && effect < FULL
        ? ec50 * StrictMath.pow(effect / (FULL - effect), 1 / hill)
        : Double.NaN;
  }
}
