package org.wormscreen.stats.power;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.wormscreen.stats.proportion.Overdispersion;
import org.wormscreen.stats.wells.RootMeanSquare;

/** Sizes of two equal groups for a wanted two-sided test. Fractions are kept; round up to use. */
public final class SampleSize {

  private static final double TOLERANCE = 1e-10;
  private static final double MOST = 1e7;
  private static final int MOST_STEPS = 1000;

  private SampleSize() {}

  /**
   * Animals per group that tell share p1 from p2 (power.prop.test of R), each animal on its own;
   * times {@link Overdispersion#designEffect} for animals in wells.
   */
  public static double forShares(double p1, double p2, double alpha, double power) {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double pooled = (p1 + p2) * (1 - (p1 + p2) / 2);
    double apart = p1 * (1 - p1) + p2 * (1 - p2);
    double root =
        normal.inverseSurvivalProbability(alpha / 2) * Math.sqrt(pooled)
            + normal.inverseCumulativeProbability(power) * Math.sqrt(apart);
    return root * root / ((p1 - p2) * (p1 - p2));
  }

  /** Wells per group that tell means {@code delta} apart at this standard deviation. */
  public static double forMeans(double delta, double sd, double alpha, double power) {
    DoubleUnaryOperator lacking = n -> powerOfT(n, delta / sd, alpha) - power;
    return new BrentSolver(TOLERANCE).solve(MOST_STEPS, lacking::applyAsDouble, 2, MOST, 30);
  }

  /** P(T &gt; t) of the noncentral t of 2 (n - 1) degrees of freedom; the far tail is left out. */
  private static double powerOfT(double n, double effect, double alpha) {
    double freedom = 2 * (n - 1);
    double t = TDistribution.of(freedom).inverseSurvivalProbability(alpha / 2);
    double shift = Math.sqrt(n / 2) * Math.abs(effect);
    NormalDistribution normal = NormalDistribution.of(0, 1);
    return RootMeanSquare.mean(s -> normal.survivalProbability(t * s - shift), freedom);
  }

  /**
   * Animals that count, of wells with m animals each: n / (1 + (m - 1) rho). More wells beat more
   * animals: one well never counts for more than 1 / rho.
   */
  public static double effective(double animals, double animalsPerWell, double rho) {
    return animals / Overdispersion.designEffect(animalsPerWell, rho);
  }
}
