package org.wormscreen.stats.plate;

import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import org.wormscreen.stats.Limits;

/**
 * Percentile limits of a figure of two groups of wells, each drawn anew with replacement (Efron and
 * Tibshirani 1993, ISBN 9780412042317). The same seed gives the same limits. With few wells such
 * limits are too narrow.
 *
 * @param draws how often
 * @param seed of the draws
 */
public record Bootstrap(int draws, long seed) {

  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;

  /** 95 % limits; NaN where fewer than half of the draws give a figure. */
  public Limits limits95(double[] one, double[] two, ToDoubleBiFunction<Spread, Spread> figure) {
    if (one.length == 0 || two.length == 0) {
      return new Limits(Double.NaN, Double.NaN);
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] figures =
        DoubleStream.generate(
                () ->
                    figure.applyAsDouble(
                        Spread.of(drawn(one, random)), Spread.of(drawn(two, random))))
            .limit(draws)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return figures.length < draws / 2
        ? new Limits(Double.NaN, Double.NaN)
        : new Limits(
            figures[(int) (LOW * (figures.length - 1))],
            figures[(int) Math.ceil(HIGH * (figures.length - 1))]);
  }

  private static double[] drawn(double[] values, SplittableRandom random) {
    double[] drawn = new double[values.length];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = values[random.nextInt(values.length)];
    }
    return drawn;
  }
}
