package org.wormscreen.stats.proportion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.wormscreen.stats.Proportion;

/**
 * Beta-binomial regression by maximum likelihood: y of n in each well is beta-binomial with
 * logit(mu) = x'beta and one intra-well correlation rho for all wells (Crowder 1978, doi
 * 10.2307/2346223).
 *
 * @param coefficients beta, one a covariate; a covariate that separates the wells completely runs
 *     to a large finite value while the likelihood converges
 * @param standardErrors of beta, from the observed information; NaN where it is singular
 * @param rho intra-well correlation, 0 at the boundary (then the binomial)
 * @param logLikelihood with the binomial coefficients
 * @param converged whether the optimum was found
 */
public record BetaBinomialModel(
    List<Double> coefficients,
    List<Double> standardErrors,
    double rho,
    double logLikelihood,
    boolean converged) {

  private static final int NONE = -1;
  private static final int MOST_STEPS = 300;
  private static final double GAIN = 1e-11;
  private static final double FLAT = 1e-9;

  /** What rounding leaves of a sum, relative to it: of thousands of wells more than the above. */
  private static final double ROUNDING = 1e-13;

  private static final double START_THETA = 0.05;
  private static final double LARGEST_THETA = 99;
  private static final double LARGEST_DAMPING = 1e12;

  /**
   * Fits by damped Newton steps; theta = rho / (1 - rho) is held at 0 where the likelihood falls
   * from there, and at 99 where wells are all or nothing.
   *
   * @param wells k of n, n above 0
   * @param design covariates [well][covariate], with a column of ones for an intercept
   */
  public static BetaBinomialModel fit(List<Proportion> wells, double[][] design) {
    return fit(wells, design, NONE, 0);
  }

  /**
   * The same with one coefficient held at a value, as profile likelihoods need it.
   *
   * @param held index of the coefficient
   */
  static BetaBinomialModel holding(
      List<Proportion> wells, double[][] design, int held, double value) {
    return fit(wells, design, held, value);
  }

  private static BetaBinomialModel fit(
      List<Proportion> wells, double[][] design, int fixed, double value) {
    if (wells.isEmpty() || wells.size() != design.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Each well needs one row of covariates; found %d wells, %d rows",
              wells.size(),
              design.length));
    }
    BetaBinomialLikelihood likelihood = new BetaBinomialLikelihood(wells, design);
    int p = likelihood.covariates();
    double[] at = Arrays.copyOf(likelihood.start(), p + 1);
    at[p] = START_THETA;
    if (fixed != NONE) {
      at[fixed] = value;
    }
    double best = likelihood.value(at);
    double[] gradient = new double[p + 1];
    double[][] information = new double[p + 1][p + 1];
    double damping = 1e-3;
    double gain = Math.max(GAIN, ROUNDING * Math.abs(best));
    double flat = FLAT * gain / GAIN;
    boolean converged = false;
    for (int step = 0; step < MOST_STEPS && !converged && damping < LARGEST_DAMPING; step++) {
      likelihood.derivatives(at, gradient, information);
      boolean held =
          (at[p] == 0 && gradient[p] <= 0) || (at[p] == LARGEST_THETA && gradient[p] >= 0);
      int free = held ? p : p + 1;
      hold(fixed, gradient, information);
      if (Arrays.stream(gradient, 0, free).allMatch(g -> Math.abs(g) < flat)) {
        converged = true;
        break;
      }
      double[] move = solve(information, gradient, free, damping);
      if (move.length == 0) {
        damping = Math.max(1e-3, damping * 10);
        continue;
      }
      double[] next = at.clone();
      for (int i = 0; i < free; i++) {
        next[i] += move[i];
      }
      next[p] = Math.max(0, Math.min(LARGEST_THETA, next[p]));
      double height = likelihood.value(next);
      if (!(height >= best - gain)) {
        damping = Math.max(1e-6, damping * 10);
        continue;
      }
      converged = height - best < gain && damping < 1e-2;
      damping /= 10;
      at = next;
      best = Math.max(best, height);
    }
    likelihood.derivatives(at, gradient, information);
    return new BetaBinomialModel(
        Arrays.stream(at, 0, p).boxed().toList(),
        standardErrors(information, at[p] == 0 ? p : p + 1, p),
        at[p] / (1 + at[p]),
        likelihood.value(at),
        converged);
  }

  /** Takes a coefficient out of the step. */
  private static void hold(int fixed, double[] gradient, double[][] information) {
    if (fixed == NONE) {
      return;
    }
    gradient[fixed] = 0;
    for (int i = 0; i < information.length; i++) {
      information[i][fixed] = 0;
      information[fixed][i] = 0;
    }
    information[fixed][fixed] = 1;
  }

  /** The step (I + damping diag I)^-1 g of the first {@code free} parameters; empty when not. */
  private static double[] solve(double[][] information, double[] gradient, int free, double damp) {
    return decomposed(information, free, damp)
        .map(solver -> solver.solve(new ArrayRealVector(Arrays.copyOf(gradient, free))).toArray())
        .orElse(new double[0]);
  }

  /** Empty where the likelihood is not concave. */
  private static Optional<DecompositionSolver> decomposed(
      double[][] information, int free, double damp) {
    RealMatrix matrix = new Array2DRowRealMatrix(free, free);
    for (int i = 0; i < free; i++) {
      for (int j = 0; j < free; j++) {
        matrix.setEntry(i, j, information[i][j]);
      }
      matrix.addToEntry(i, i, damp * (Math.abs(information[i][i]) + 1e-6));
    }
    try {
      return Optional.of(new CholeskyDecomposition(matrix, 1e-9, 0).getSolver());
    } catch (NonPositiveDefiniteMatrixException notConcaveHere) {
      return Optional.empty();
    }
  }

  private static List<Double> standardErrors(double[][] information, int free, int covariates) {
    Double[] errors = new Double[covariates];
    Arrays.fill(errors, Double.NaN);
    decomposed(information, free, 0)
        .ifPresent(
            solver -> {
              for (int i = 0; i < covariates; i++) {
                RealVector unit = new ArrayRealVector(free);
                unit.setEntry(i, 1);
                errors[i] = Math.sqrt(solver.solve(unit).getEntry(i));
              }
            });
    return List.of(errors);
  }
}
