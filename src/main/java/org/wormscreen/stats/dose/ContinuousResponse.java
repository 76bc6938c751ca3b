package org.wormscreen.stats.dose;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.Pair;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Logit;

/**
 * A measured response as a function of dose by least squares: {@code lower + (upper - lower) / (1 +
 * (dose / e)^slope)}, LL.4 of drc; LL.3 with the lower plateau at 0.
 *
 * @param lowerZero whether the lower plateau is held at 0
 * @param parameters slope, upper, log e, and lower unless it is held
 * @param covariance of the parameters, in their order
 * @param residualSquares sum of squared residuals
 * @param observations how many
 */
public record ContinuousResponse(
    boolean lowerZero,
    double[] parameters,
    double[][] covariance,
    double residualSquares,
    int observations) {

  private static final double UPPER_95 = 0.975;
  private static final double SINGULAR = 1e-14;
  private static final int MOST_STEPS = 2000;

  /** Fits four parameters. */
  public static ContinuousResponse four(double[] doses, double[] responses) {
    return fit(doses, responses, false);
  }

  /** Fits three parameters, the lower plateau at 0. */
  public static ContinuousResponse three(double[] doses, double[] responses) {
    return fit(doses, responses, true);
  }

  private static ContinuousResponse fit(double[] doses, double[] responses, boolean lowerZero) {
    int k = lowerZero ? 3 : 4;
    if (doses.length != responses.length || doses.length <= k) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "A curve of %d parameters needs more observations than that; found %d doses, %d responses",
              k,
              doses.length,
              responses.length));
    }
    double[] logs = Arrays.stream(doses).map(StrictMath::log).toArray();
    Optimum best =
        starts(logs, responses)
            .map(start -> optimum(logs, responses, Arrays.copyOf(start, k)))
            .min(Comparator.comparingDouble(Optimum::getCost))
            .orElseThrow();
    double squares = best.getResiduals().dotProduct(best.getResiduals());
    RealMatrix covariance =
        best.getCovariances(SINGULAR).scalarMultiply(squares / (doses.length - k));
    ContinuousResponse found =
        new ContinuousResponse(
            lowerZero, best.getPoint().toArray(), covariance.getData(), squares, doses.length);
    return found.lower() > found.upper() && !lowerZero ? found.turned() : found;
  }

  /** The same curve with its plateaus exchanged and its slope reversed. */
  private ContinuousResponse turned() {
    int[] order = {0, 3, 2, 1};
    double[] sign = {-1, 1, 1, 1};
    double[] at = new double[4];
    double[][] turned = new double[4][4];
    for (int i = 0; i < 4; i++) {
      at[i] = sign[i] * parameters[order[i]];
      for (int j = 0; j < 4; j++) {
        turned[i][j] = sign[i] * sign[j] * covariance[order[i]][order[j]];
      }
    }
    return new ContinuousResponse(lowerZero, at, turned, residualSquares, observations);
  }

  private static Stream<double[]> starts(double[] logs, double[] responses) {
    double[] sorted = Arrays.stream(logs).filter(Double::isFinite).sorted().toArray();
    double low = Arrays.stream(responses).min().orElseThrow();
    double high = Arrays.stream(responses).max().orElseThrow();
    return Stream.of(0.25, 0.5, 0.75)
        .map(q -> sorted[(int) (q * (sorted.length - 1))])
        .flatMap(
            middle ->
                Stream.of(
                    new double[] {1, high, middle, low}, new double[] {-1, high, middle, low}));
  }

  private static Optimum optimum(double[] logs, double[] responses, double[] start) {
    MultivariateJacobianFunction model =
        point -> {
          double[] at = point.toArray();
          double lower = at.length == 4 ? at[3] : 0;
          double[] value = new double[logs.length];
          RealMatrix jacobian = new Array2DRowRealMatrix(logs.length, at.length);
          for (int i = 0; i < logs.length; i++) {
            double u = logs[i] - at[2];
            double q = reached(at[0], u);
            double slope = (at[1] - lower) * q * (1 - q);
            value[i] = lower + (at[1] - lower) * q;
            jacobian.setEntry(i, 0, Double.isInfinite(u) ? 0 : -slope * u);
            jacobian.setEntry(i, 1, q);
            jacobian.setEntry(i, 2, slope * at[0]);
            if (at.length == 4) {
              jacobian.setEntry(i, 3, 1 - q);
            }
          }
          return new Pair<>(new ArrayRealVector(value), jacobian);
        };
    return new LevenbergMarquardtOptimizer()
        .optimize(
            new LeastSquaresBuilder()
                .start(start)
                .model(model)
                .target(responses)
                .maxEvaluations(MOST_STEPS)
                .maxIterations(MOST_STEPS)
                .lazyEvaluation(false)
                .build());
  }

  private static double reached(double slope, double logRatio) {
    return Logit.share(-slope * logRatio);
  }

  /** Steepness; positive when the response falls with the dose. */
  public double slope() {
    return parameters[0];
  }

  /** The upper plateau: of dose 0 when the response falls. */
  public double upper() {
    return parameters[1];
  }

  /** The natural logarithm of the dose half-way between the plateaus. */
  public double logEc50() {
    return parameters[2];
  }

  /** The lower plateau: of high doses when the response falls. */
  public double lower() {
    return lowerZero ? 0 : parameters[3];
  }

  /** The standard error of a parameter, in the order of {@link #parameters()}. */
  public double standardError(int parameter) {
    return Math.sqrt(covariance[parameter][parameter]);
  }

  /** Residual degrees of freedom. */
  public int freedom() {
    return observations - parameters.length;
  }

  /** The residual standard deviation. */
  public double sigma() {
    return Math.sqrt(residualSquares / freedom());
  }

  /** The log likelihood of normal residuals at their maximum likelihood variance. */
  public double logLikelihood() {
    double variance = residualSquares / observations;
    return -0.5 * observations * (StrictMath.log(2 * Math.PI * variance) + 1);
  }

  /** Akaike's criterion, the variance counted as a parameter. */
  public double aic() {
    return 2 * (parameters.length + 1 - logLikelihood());
  }

  /** The dose at which this fraction of the way from the plateau at dose 0 is done. */
  public double effectiveDose(double fraction) {
    return StrictMath.exp(logEc50() + Logit.of(fraction) / Math.abs(slope()));
  }

  /** The standard error of the logarithm of that dose, by the delta method. */
  public double standardErrorLog(double fraction) {
    double bySlope = -Logit.of(fraction) / (slope() * Math.abs(slope()));
    return Math.sqrt(
        bySlope * bySlope * covariance[0][0] + 2 * bySlope * covariance[0][2] + covariance[2][2]);
  }

  /** 95 % limits of that dose, by the delta method on the log scale. */
  public Limits limits95(double fraction) {
    double half =
        TDistribution.of(freedom()).inverseCumulativeProbability(UPPER_95)
            * standardErrorLog(fraction);
    double dose = effectiveDose(fraction);
    return new Limits(dose * StrictMath.exp(-half), dose * StrictMath.exp(half));
  }

  /** The p value of lack of fit: the curve against a mean of each dose. */
  public LackOfFit lackOfFit(double[] doses, double[] responses) {
    Map<Double, double[]> byDose = new TreeMap<>();
    for (int i = 0; i < doses.length; i++) {
      double[] before = byDose.getOrDefault(doses[i], new double[0]);
      double[] now = Arrays.copyOf(before, before.length + 1);
      now[before.length] = responses[i];
      byDose.put(doses[i], now);
    }
    double pure = 0;
    for (double[] group : byDose.values()) {
      double mean = Mean.of(group).getAsDouble();
      pure += Arrays.stream(group).map(v -> (v - mean) * (v - mean)).sum();
    }
    int top = byDose.size() - parameters.length;
    int bottom = observations - byDose.size();
    double f = (residualSquares - pure) / top / (pure / bottom);
    return new LackOfFit(f, FDistribution.of(top, bottom).survivalProbability(f));
  }

  /** An F value and its p. */
  public record LackOfFit(double f, double p) {}
}
