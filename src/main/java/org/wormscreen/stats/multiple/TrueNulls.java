package org.wormscreen.stats.multiple;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * The share of tests in which nothing happens, and q values that use it (Storey 2002, doi
 * 10.1111/1467-9868.00346). Wants 100 tests or more; p values of few wells are discrete and push
 * the estimate to its cap of 1.
 *
 * @param share pi0, from 1 / m to 1
 */
public record TrueNulls(double share) {

  private static final double FIRST = 0.05;
  private static final int STEPS = 19;
  private static final double LOW = 0.1;
  private static final double PARAMETERS = 3;

  /** By one tuning value: mean(p &gt;= lambda) / (1 - lambda); 0.5 is customary. */
  public static TrueNulls at(double lambda, double... p) {
    return new TrueNulls(
        Math.min(1, Math.max(1.0 / present(p).length, estimate(lambda, present(p)))));
  }

  /**
   * By the tuning value of least estimated squared error on 0.05, 0.10 ... 0.95 (Storey, Taylor and
   * Siegmund 2004; method "bootstrap" of the qvalue package, which needs no random numbers).
   */
  public static TrueNulls leastError(double... p) {
    double[] present = present(p);
    double m = present.length;
    double[] estimates = new double[STEPS];
    double[] above = new double[STEPS];
    for (int i = 0; i < STEPS; i++) {
      double lambda = lambda(i);
      estimates[i] = estimate(lambda, present);
      above[i] = Arrays.stream(present).filter(v -> v >= lambda).count();
    }
    double low =
        Quantile.withDefaults()
            .withCopy(true)
            .with(Quantile.EstimationMethod.HF7)
            .evaluate(estimates, LOW);
    double best = Double.POSITIVE_INFINITY;
    double share = 1;
    for (int i = 0; i < STEPS; i++) {
      double gap = (1 - lambda(i)) * m;
      double error =
          above[i] / (gap * gap) * (1 - above[i] / m) + (estimates[i] - low) * (estimates[i] - low);
      if (error < best || (error == best && estimates[i] < share)) {
        best = error;
        share = estimates[i];
      }
    }
    return new TrueNulls(Math.min(1, Math.max(1 / m, share)));
  }

  /**
   * By a smoothing spline of three parameters through the estimates at 0.05, 0.10 ... 0.95, read at
   * its end (Storey and Tibshirani 2003, doi 10.1073/pnas.1530509100; method "smoother" of the
   * qvalue package).
   */
  public static TrueNulls smoothed(double... p) {
    double[] present = present(p);
    double[] estimates = new double[STEPS];
    for (int i = 0; i < STEPS; i++) {
      estimates[i] = estimate(lambda(i), present);
    }
    double last = SmoothingSpline.fit(estimates, FIRST, PARAMETERS)[STEPS - 1];
    return new TrueNulls(Math.min(1, Math.max(1.0 / present.length, last)));
  }

  private static double lambda(int step) {
    return Math.round((FIRST + step * FIRST) * 100) / 100.0;
  }

  private static double[] present(double[] p) {
    return Arrays.stream(p).filter(v -> !Double.isNaN(v)).toArray();
  }

  private static double estimate(double lambda, double[] p) {
    return Arrays.stream(p).filter(v -> v >= lambda).count() / (1 - lambda) / p.length;
  }

  /** q values: Benjamini and Hochberg's times this share. */
  public double[] qValues(double... p) {
    return Arrays.stream(FalseDiscovery.benjaminiHochberg(p)).map(q -> q * share).toArray();
  }
}
