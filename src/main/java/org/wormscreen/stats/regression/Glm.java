package org.wormscreen.stats.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.wormscreen.stats.Logit;
import org.wormscreen.stats.Proportion;

/**
 * A generalised linear model fitted by iterated weighted least squares (McCullagh and Nelder 1989,
 * ISBN 9780412317606).
 *
 * @param coefficients beta, one a covariate
 * @param covariance of beta at dispersion 1, [covariate][covariate]; NaN where it is singular
 * @param deviance residual deviance
 * @param pearson Pearson's X2
 * @param residualFreedom observations minus covariates
 * @param converged whether the deviance settled at finite coefficients; not so when covariates
 *     separate shares completely
 */
public record Glm(
    List<Double> coefficients,
    double[][] covariance,
    double deviance,
    double pearson,
    int residualFreedom,
    boolean converged) {

  private static final int MOST_STEPS = 100;
  private static final double SETTLED = 1e-12;

  /** Logistic regression of y of n of each well. */
  public static Glm logistic(List<Proportion> wells, double[][] design) {
    return shares(wells, design, Family.LOGISTIC);
  }

  /** Regression of y of n of each well on the scale of this family. */
  public static Glm shares(List<Proportion> wells, double[][] design, Family family) {
    double[] y = wells.stream().mapToDouble(Proportion::fraction).toArray();
    double[] n = wells.stream().mapToDouble(Proportion::trials).toArray();
    return fit(y, n, design, family);
  }

  /** Regression of counts. */
  public static Glm counts(double[] y, double[][] design, Family family) {
    double[] ones = new double[y.length];
    Arrays.fill(ones, 1);
    return fit(y, ones, design, family);
  }

  /**
   * Fits.
   *
   * @param y observations
   * @param weights of the observations, above 0
   * @param design covariates [observation][covariate], with a column of ones for an intercept
   */
  public static Glm fit(double[] y, double[] weights, double[][] design, Family family) {
    if (y.length != design.length || y.length != weights.length || y.length == 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Each observation needs a weight and a row of covariates; found %d, %d and %d",
              y.length,
              weights.length,
              design.length));
    }
    int p = design[0].length;
    double[] beta = new double[p];
    double[] eta = new double[y.length];
    for (int i = 0; i < eta.length; i++) {
      eta[i] = family.start(y[i], weights[i]);
    }
    double deviance = Double.POSITIVE_INFINITY;
    boolean settled = false;
    for (int step = 0; step < MOST_STEPS && !settled; step++) {
      double[] next = weightedFit(y, weights, design, eta, family);
      if (next.length == 0) {
        break;
      }
      beta = next;
      eta = linear(design, beta);
      double now = deviance(y, weights, eta, family);
      settled = Math.abs(now - deviance) <= SETTLED * (Math.abs(now) + 1);
      deviance = now;
    }
    double[][] covariance = inverse(information(weights, design, eta, family));
    boolean inside = Arrays.stream(eta).allMatch(e -> Math.abs(e) < Logit.FARTHEST / 2);
    return new Glm(
        Arrays.stream(beta).boxed().toList(),
        covariance,
        deviance,
        pearson(y, weights, eta, family),
        y.length - p,
        settled && inside);
  }

  /** Pearson's X2 over the residual degrees of freedom; NaN when there are none. */
  public double dispersion() {
    return residualFreedom > 0 ? pearson / residualFreedom : Double.NaN;
  }

  /** The standard error of a coefficient at dispersion 1. */
  public double standardError(int covariate) {
    return Math.sqrt(covariance[covariate][covariate]);
  }

  private static double[] linear(double[][] design, double[] beta) {
    double[] eta = new double[design.length];
    for (int i = 0; i < eta.length; i++) {
      for (int j = 0; j < beta.length; j++) {
        eta[i] += design[i][j] * beta[j];
      }
      eta[i] = Math.max(-Logit.FARTHEST, Math.min(Logit.FARTHEST, eta[i]));
    }
    return eta;
  }

  /** Least squares of the working response; empty when the covariates cannot be told apart. */
  private static double[] weightedFit(
      double[] y, double[] weights, double[][] design, double[] eta, Family family) {
    RealMatrix x = new Array2DRowRealMatrix(y.length, design[0].length);
    double[] z = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      double slope = family.slope(eta[i]);
      double root = Math.sqrt(weights[i] * slope * slope / family.variance(eta[i]));
      z[i] = root * (eta[i] + (y[i] - family.mean(eta[i])) / slope);
      for (int j = 0; j < design[i].length; j++) {
        x.setEntry(i, j, root * design[i][j]);
      }
    }
    try {
      return new QRDecomposition(x).getSolver().solve(new ArrayRealVector(z)).toArray();
    } catch (SingularMatrixException separated) {
      return new double[0];
    }
  }

  private static double[][] information(
      double[] weights, double[][] design, double[] eta, Family family) {
    int p = design[0].length;
    double[][] information = new double[p][p];
    for (int i = 0; i < eta.length; i++) {
      double slope = family.slope(eta[i]);
      double weight = weights[i] * slope * slope / family.variance(eta[i]);
      for (int a = 0; a < p; a++) {
        for (int b = 0; b < p; b++) {
          information[a][b] += weight * design[i][a] * design[i][b];
        }
      }
    }
    return information;
  }

  private static double[][] inverse(double[][] information) {
    try {
      return new QRDecomposition(new Array2DRowRealMatrix(information))
          .getSolver()
          .getInverse()
          .getData();
    } catch (SingularMatrixException separated) {
      double[][] none = new double[information.length][information.length];
      Arrays.stream(none).forEach(row -> Arrays.fill(row, Double.NaN));
      return none;
    }
  }

  private static double deviance(double[] y, double[] weights, double[] eta, Family family) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += weights[i] * family.deviance(y[i], eta[i]);
    }
    return sum;
  }

  private static double pearson(double[] y, double[] weights, double[] eta, Family family) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double off = y[i] - family.mean(eta[i]);
      sum += weights[i] * off * off / family.variance(eta[i]);
    }
    return sum;
  }
}
