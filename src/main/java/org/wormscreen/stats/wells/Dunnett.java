package org.wormscreen.stats.wells;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.wormscreen.stats.plate.Spread;

/**
 * Several doses against one vehicle with one spread for all groups (Dunnett 1955, doi
 * 10.1080/01621459.1955.10501294).
 *
 * @param t of each dose
 * @param p two-sided, adjusted for the number of doses
 */
public record Dunnett(double[] t, double[] p) {

  private static final double FAR = 8;
  private static final int PIECES = 6;

  /** Tests groups of wells against the reference wells. */
  public static Dunnett of(double[] reference, double[]... groups) {
    Spread vehicle = Spread.of(reference);
    double squares = (vehicle.count() - 1) * square(vehicle.sd());
    int freedom = vehicle.count() - 1;
    for (double[] group : groups) {
      Spread s = Spread.of(group);
      squares += s.count() < 2 ? 0 : (s.count() - 1) * square(s.sd());
      freedom += s.count() - 1;
    }
    double sd = Math.sqrt(squares / freedom);
    double[] t = new double[groups.length];
    double[] lambda = new double[groups.length];
    for (int i = 0; i < groups.length; i++) {
      Spread s = Spread.of(groups[i]);
      t[i] =
          (s.mean() - vehicle.mean()) / (sd * Math.sqrt(1.0 / s.count() + 1.0 / vehicle.count()));
      lambda[i] = Math.sqrt(s.count() / (double) (s.count() + vehicle.count()));
    }
    double[] p = new double[groups.length];
    for (int i = 0; i < groups.length; i++) {
      p[i] = Math.max(0, 1 - within(Math.abs(t[i]), lambda, freedom));
    }
    return new Dunnett(t, p);
  }

  private static double square(double x) {
    return x * x;
  }

  /** P(max |T| &lt;= t) with correlations lambda_i lambda_j. */
  static double within(double t, double[] lambda, int freedom) {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    return RootMeanSquare.mean(
        s ->
            Quadrature.integrate(
                z -> {
                  double product = normal.density(z);
                  for (double l : lambda) {
                    double root = Math.sqrt(1 - l * l);
                    product *= normal.probability((l * z - t * s) / root, (l * z + t * s) / root);
                  }
                  return product;
                },
                -FAR,
                FAR,
                PIECES),
        freedom);
  }
}
