package org.wormscreen.stats.proportion;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.wormscreen.stats.Proportion;

/**
 * Logistic regression of y of n by iterated weighted least squares, with the dispersion of the
 * quasi-binomial family (McCullagh and Nelder 1989, ISBN 9780412317606).
 *
 * @param coefficients beta, one a covariate
 * @param standardErrors of beta at dispersion 1; times sqrt(dispersion) for the quasi family
 * @param deviance residual deviance
 * @param pearson Pearson's X2
 * @param logLikelihood binomial, with the binomial coefficients
 * @param residualFreedom wells minus covariates
 * @param converged whether the deviance settled; not so when covariates separate the wells
 */
public record QuasiBinomial(
    List<Double> coefficients,
    List<Double> standardErrors,
    double deviance,
    double pearson,
    double logLikelihood,
    int residualFreedom,
    boolean converged) {

  private static final int MOST_STEPS = 60;
  private static final double SETTLED = 1e-12;

  /**
   * Fits.
   *
   * @param wells k of n, n above 0
   * @param design covariates [well][covariate], with a column of ones for an intercept
   */
  public static QuasiBinomial fit(List<Proportion> wells, double[][] design) {
    int covariates = design[0].length;
    double[] beta = new double[covariates];
    double[] eta =
        wells.stream()
            .mapToDouble(w -> Logit.of((w.successes() + 0.5) / (w.trials() + 1.0)))
            .toArray();
    double deviance = Double.POSITIVE_INFINITY;
    boolean converged = false;
    for (int step = 0; step < MOST_STEPS && !converged; step++) {
      double[] next = weightedFit(wells, design, eta);
      if (next.length == 0) {
        break;
      }
      beta = next;
      eta = linear(design, beta);
      double now = deviance(wells, eta);
      converged = Math.abs(now - deviance) < SETTLED * (Math.abs(now) + 0.1);
      deviance = now;
    }
    return new QuasiBinomial(
        Arrays.stream(beta).boxed().toList(),
        standardErrors(wells, design, eta),
        deviance,
        pearson(wells, eta),
        logLikelihood(wells, eta),
        wells.size() - covariates,
        converged && Arrays.stream(eta).allMatch(e -> Math.abs(e) < Logit.FARTHEST / 2));
  }

  /** Pearson's X2 over the residual degrees of freedom; NaN when there are none. */
  public double dispersion() {
    return residualFreedom > 0 ? pearson / residualFreedom : Double.NaN;
  }

  private static double[] linear(double[][] design, double[] beta) {
    double[] eta = new double[design.length];
    for (int w = 0; w < eta.length; w++) {
      for (int j = 0; j < beta.length; j++) {
        eta[w] += design[w][j] * beta[j];
      }
      eta[w] = Math.max(-Logit.FARTHEST, Math.min(Logit.FARTHEST, eta[w]));
    }
    return eta;
  }

  /** Least squares of the working response; empty when the covariates do not tell apart. */
  private static double[] weightedFit(List<Proportion> wells, double[][] design, double[] eta) {
    int rows = design.length;
    RealMatrix x = new Array2DRowRealMatrix(rows, design[0].length);
    double[] z = new double[rows];
    for (int w = 0; w < rows; w++) {
      double mu = Logit.share(eta[w]);
      double slope = mu * Logit.share(-eta[w]);
      double root = Math.sqrt(wells.get(w).trials() * slope);
      z[w] = root * (eta[w] + (wells.get(w).fraction() - mu) / slope);
      for (int j = 0; j < design[w].length; j++) {
        x.setEntry(w, j, root * design[w][j]);
      }
    }
    try {
      return new QRDecomposition(x).getSolver().solve(new ArrayRealVector(z)).toArray();
    } catch (SingularMatrixException separated) {
      return new double[0];
    }
  }

  private static List<Double> standardErrors(
      List<Proportion> wells, double[][] design, double[] eta) {
    int p = design[0].length;
    double[][] information = new double[p][p];
    for (int w = 0; w < eta.length; w++) {
      double weight = wells.get(w).trials() * Logit.share(eta[w]) * Logit.share(-eta[w]);
      for (int i = 0; i < p; i++) {
        for (int j = 0; j < p; j++) {
          information[i][j] += weight * design[w][i] * design[w][j];
        }
      }
    }
    try {
      RealMatrix inverse =
          new QRDecomposition(new Array2DRowRealMatrix(information)).getSolver().getInverse();
      Double[] errors = new Double[p];
      for (int i = 0; i < p; i++) {
        errors[i] = Math.sqrt(inverse.getEntry(i, i));
      }
      return List.of(errors);
    } catch (SingularMatrixException separated) {
      return java.util.Collections.nCopies(p, Double.NaN);
    }
  }

  private static double deviance(List<Proportion> wells, double[] eta) {
    double sum = 0;
    for (int w = 0; w < eta.length; w++) {
      double y = wells.get(w).successes();
      double n = wells.get(w).trials();
      sum += excess(y, n * Logit.share(eta[w])) + excess(n - y, n * Logit.share(-eta[w]));
    }
    return 2 * sum;
  }

  private static double excess(double seen, double expected) {
    return seen == 0 ? 0 : seen * StrictMath.log(seen / expected);
  }

  private static double pearson(List<Proportion> wells, double[] eta) {
    double sum = 0;
    for (int w = 0; w < eta.length; w++) {
      double n = wells.get(w).trials();
      double mu = Logit.share(eta[w]);
      double off = wells.get(w).successes() - n * mu;
      sum += off * off / (n * mu * Logit.share(-eta[w]));
    }
    return sum;
  }

  private static double logLikelihood(List<Proportion> wells, double[] eta) {
    double sum = 0;
    for (int w = 0; w < eta.length; w++) {
      int y = wells.get(w).successes();
      int n = wells.get(w).trials();
      sum +=
          BetaBinomial.logChoose(n, y)
              + y * StrictMath.log(Logit.share(eta[w]))
              + (n - y) * StrictMath.log(Logit.share(-eta[w]));
    }
    return sum;
  }
}
