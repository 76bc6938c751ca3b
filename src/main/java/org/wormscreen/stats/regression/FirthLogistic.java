package org.wormscreen.stats.regression;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.wormscreen.stats.Logit;
import org.wormscreen.stats.Proportion;

/**
 * Logistic regression with Firth's penalty (1993, doi 10.1093/biomet/80.1.27), which stays finite
 * where a treatment separates the wells: 20 of 20 beside 0 of 18.
 *
 * @param coefficients beta, one a covariate
 * @param standardErrors from the inverse information
 * @param penalisedLogLikelihood without binomial coefficients, plus half the log determinant of the
 *     information; twice its difference between nested models is the test of a coefficient
 */
public record FirthLogistic(
    List<Double> coefficients, List<Double> standardErrors, double penalisedLogLikelihood) {

  private static final int MOST_STEPS = 500;
  private static final double SETTLED = 1e-13;
  private static final double LONGEST_STEP = 5;

  /** Fits y of n of each well on covariates [well][covariate]. */
  public static FirthLogistic fit(List<Proportion> wells, double[][] design) {
    return fit(wells, design, design[0].length);
  }

  /**
   * Fits the first {@code free} coefficients and holds the others at 0, under the penalty of the
   * whole design, so that its likelihood may be compared with the full fit's.
   */
  public static FirthLogistic fit(List<Proportion> wells, double[][] design, int free) {
    int p = design[0].length;
    double[] beta = new double[p];
    for (int step = 0; step < MOST_STEPS; step++) {
      RealMatrix inverse = inverse(information(wells, design, beta));
      double[] score = score(wells, design, beta, inverse);
      RealMatrix block =
          inverse(information(wells, design, beta).getSubMatrix(0, free - 1, 0, free - 1));
      double[] move = block.operate(new ArrayRealVector(Arrays.copyOf(score, free))).toArray();
      double longest = Arrays.stream(move).map(Math::abs).max().orElse(0);
      double scale = Math.min(1, LONGEST_STEP / longest);
      for (int j = 0; j < free; j++) {
        beta[j] += scale * move[j];
      }
      if (longest < SETTLED) {
        break;
      }
    }
    RealMatrix information = information(wells, design, beta);
    RealMatrix inverse = inverse(information);
    Double[] errors = new Double[p];
    for (int j = 0; j < p; j++) {
      errors[j] = Math.sqrt(inverse.getEntry(j, j));
    }
    double penalty = 0.5 * StrictMath.log(new LUDecomposition(information).getDeterminant());
    return new FirthLogistic(
        Arrays.stream(beta).boxed().toList(),
        List.of(errors),
        logLikelihood(wells, design, beta) + penalty);
  }

  private static RealMatrix inverse(RealMatrix matrix) {
    return new LUDecomposition(matrix).getSolver().getInverse();
  }

  private static double eta(double[] row, double[] beta) {
    double eta = 0;
    for (int j = 0; j < row.length; j++) {
      eta += row[j] * beta[j];
    }
    return eta;
  }

  private static double weight(Proportion well, double eta) {
    return well.trials() * Logit.share(eta) * Logit.share(-eta);
  }

  private static RealMatrix information(List<Proportion> wells, double[][] design, double[] beta) {
    int p = beta.length;
    RealMatrix information = new Array2DRowRealMatrix(p, p);
    for (int w = 0; w < design.length; w++) {
      double weight = weight(wells.get(w), eta(design[w], beta));
      for (int i = 0; i < p; i++) {
        for (int j = 0; j < p; j++) {
          information.addToEntry(i, j, weight * design[w][i] * design[w][j]);
        }
      }
    }
    return information;
  }

  /** x' (y - n mu + h (1/2 - mu)), h the leverage of the well. */
  private static double[] score(
      List<Proportion> wells, double[][] design, double[] beta, RealMatrix inverse) {
    double[] score = new double[beta.length];
    for (int w = 0; w < design.length; w++) {
      double eta = eta(design[w], beta);
      double mu = Logit.share(eta);
      RealMatrix x = new Array2DRowRealMatrix(new double[][] {design[w]});
      double leverage =
          weight(wells.get(w), eta) * x.multiply(inverse).multiply(x.transpose()).getEntry(0, 0);
      double off = wells.get(w).successes() - wells.get(w).trials() * mu + leverage * (0.5 - mu);
      for (int j = 0; j < score.length; j++) {
        score[j] += design[w][j] * off;
      }
    }
    return score;
  }

  private static double logLikelihood(List<Proportion> wells, double[][] design, double[] beta) {
    double sum = 0;
    for (int w = 0; w < design.length; w++) {
      double eta = eta(design[w], beta);
      int y = wells.get(w).successes();
      int n = wells.get(w).trials();
      sum += y * StrictMath.log(Logit.share(eta)) + (n - y) * StrictMath.log(Logit.share(-eta));
    }
    return sum;
  }
}
