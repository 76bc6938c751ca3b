package org.wormscreen.stats.proportion;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.wormscreen.stats.Logit;
import org.wormscreen.stats.Proportion;

/**
 * The log likelihood of beta-binomial regression with one correlation for all wells, with its first
 * two derivatives.
 *
 * <p>With theta = rho / (1 - rho) the probability of a well is a product of rising factors, {@code
 * C(n,y) prod_{r<y}(mu + r theta) prod_{r<n-y}(1 - mu + r theta) / prod_{r<n}(1 + r theta)}, which
 * is smooth down to the binomial at theta = 0. Wells of equal covariates share mu, so only the
 * number of wells that reach each factor is kept.
 */
final class BetaBinomialLikelihood {

  /**
   * Wells of equal covariates: how many have y, n - y above r.
   *
   * @param used the covariates that are not 0: of hundreds of plates a well has one
   */
  private record Cell(
      double[] covariates, int[] used, int[] affectedAbove, int[] unaffectedAbove) {}

  private final List<Cell> cells;
  private final int[] animalsAbove;
  private final int covariates;
  private final double constant;

  /**
   * @param wells k of n of each well
   * @param design covariates [well][covariate]
   */
  BetaBinomialLikelihood(List<Proportion> wells, double[][] design) {
    covariates = design[0].length;
    int most = wells.stream().mapToInt(Proportion::trials).max().orElse(0);
    animalsAbove = new int[most];
    Map<DoubleBuffer, Cell> byCovariates = new LinkedHashMap<>();
    double sum = 0;
    for (int w = 0; w < wells.size(); w++) {
      double[] row = design[w];
      Cell cell =
          byCovariates.computeIfAbsent(
              DoubleBuffer.wrap(row),
              key -> new Cell(row.clone(), used(row), new int[most], new int[most]));
      int y = wells.get(w).successes();
      int n = wells.get(w).trials();
      count(cell.affectedAbove, y);
      count(cell.unaffectedAbove, n - y);
      count(animalsAbove, n);
      sum += BetaBinomial.logChoose(n, y);
    }
    cells = List.copyOf(byCovariates.values());
    constant = sum;
  }

  private static int[] used(double[] row) {
    return IntStream.range(0, row.length).filter(i -> row[i] != 0).toArray();
  }

  private static void count(int[] above, int upTo) {
    for (int r = 0; r < upTo; r++) {
      above[r]++;
    }
  }

  /** Coefficients by least squares of the wells' pooled logits, weighted by their animals. */
  double[] start() {
    double[][] normal = new double[covariates][covariates];
    double[] right = new double[covariates];
    for (Cell cell : cells) {
      double affected = Arrays.stream(cell.affectedAbove).sum();
      double unaffected = Arrays.stream(cell.unaffectedAbove).sum();
      double logit = Logit.of((affected + 0.5) / (affected + unaffected + 1));
      for (int i : cell.used) {
        double weighted = (affected + unaffected) * cell.covariates[i];
        right[i] += weighted * logit;
        for (int j : cell.used) {
          normal[i][j] += weighted * cell.covariates[j];
        }
      }
    }
    RealVector solved =
        new QRDecomposition(new Array2DRowRealMatrix(normal, false))
            .getSolver()
            .solve(new ArrayRealVector(right, false));
    return solved.toArray();
  }

  /** The number of covariates. */
  int covariates() {
    return covariates;
  }

  private static double linear(Cell cell, double[] parameters) {
    double eta = 0;
    for (int j : cell.used) {
      eta += cell.covariates[j] * parameters[j];
    }
    return Math.max(-Logit.FARTHEST, Math.min(Logit.FARTHEST, eta));
  }

  /** The log likelihood at (beta..., theta). */
  double value(double[] parameters) {
    double theta = parameters[covariates];
    double sum = constant;
    for (Cell cell : cells) {
      double eta = linear(cell, parameters);
      double mu = Logit.share(eta);
      double nu = Logit.share(-eta);
      for (int r = 0; r < animalsAbove.length; r++) {
        if (cell.affectedAbove[r] > 0) {
          sum += cell.affectedAbove[r] * StrictMath.log(mu + r * theta);
        }
        if (cell.unaffectedAbove[r] > 0) {
          sum += cell.unaffectedAbove[r] * StrictMath.log(nu + r * theta);
        }
      }
    }
    for (int r = 1; r < animalsAbove.length; r++) {
      sum -= animalsAbove[r] * StrictMath.log1p(r * theta);
    }
    return sum;
  }

  /** Fills gradient [p + 1] and negative Hessian [p + 1][p + 1] at (beta..., theta). */
  void derivatives(double[] parameters, double[] gradient, double[][] information) {
    int p = covariates;
    double theta = parameters[p];
    Arrays.fill(gradient, 0);
    for (double[] row : information) {
      Arrays.fill(row, 0);
    }
    for (Cell cell : cells) {
      double eta = linear(cell, parameters);
      double mu = Logit.share(eta);
      double nu = Logit.share(-eta);
      double[] d = new double[5]; // mu, mu mu, theta, theta theta, mu theta
      for (int r = 0; r < animalsAbove.length; r++) {
        add(d, 1, cell.affectedAbove[r], mu + r * theta, r);
        add(d, -1, cell.unaffectedAbove[r], nu + r * theta, r);
      }
      double slope = mu * nu;
      double byEta = d[0] * slope;
      double byEtaTwice = d[1] * slope * slope + d[0] * slope * (nu - mu);
      for (int i : cell.used) {
        double xi = cell.covariates[i];
        gradient[i] += xi * byEta;
        information[i][p] -= xi * slope * d[4];
        for (int j : cell.used) {
          information[i][j] -= xi * cell.covariates[j] * byEtaTwice;
        }
      }
      gradient[p] += d[2];
      information[p][p] -= d[3];
    }
    for (int r = 1; r < animalsAbove.length; r++) {
      double factor = r / (1 + r * theta);
      gradient[p] -= animalsAbove[r] * factor;
      information[p][p] -= animalsAbove[r] * factor * factor;
    }
    for (int i = 0; i < p; i++) {
      information[p][i] = information[i][p];
    }
  }

  private static void add(double[] d, int sign, int wells, double factor, int r) {
    if (wells == 0) {
      return;
    }
    double one = wells / factor;
    double two = one / factor;
    d[0] += sign * one;
    d[1] -= two;
    d[2] += r * one;
    d[3] -= (double) r * r * two;
    d[4] -= sign * r * two;
  }
}
