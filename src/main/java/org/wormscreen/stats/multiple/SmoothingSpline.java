package org.wormscreen.stats.multiple;

import org.apache.commons.math3.analysis.solvers.BisectionSolver;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The natural cubic smoothing spline through equally spaced points that is worth a number of
 * parameters (Reinsch 1967, doi 10.1007/BF02162161): {@code (I + alpha Q R^-1 Q')^-1 y} with alpha
 * such that the trace of the smoother is that number. R's smooth.spline finds alpha to its own
 * tolerance, so that figures agree to some five digits.
 */
final class SmoothingSpline {

  private static final double TOLERANCE = 1e-12;
  private static final int MOST_STEPS = 200;
  private static final double REACH = 30;

  private SmoothingSpline() {}

  /** The fitted values. */
  static double[] fit(double[] y, double spacing, double parameters) {
    RealMatrix penalty = penalty(y.length, spacing);
    double logAlpha =
        new BisectionSolver(TOLERANCE)
            .solve(
                MOST_STEPS, log -> smoother(penalty, log).getTrace() - parameters, -REACH, REACH);
    return smoother(penalty, logAlpha).operate(new ArrayRealVector(y)).toArray();
  }

  private static RealMatrix smoother(RealMatrix penalty, double logAlpha) {
    RealMatrix system =
        MatrixUtils.createRealIdentityMatrix(penalty.getRowDimension())
            .add(penalty.scalarMultiply(StrictMath.exp(logAlpha)));
    return new LUDecomposition(system).getSolver().getInverse();
  }

  private static RealMatrix penalty(int n, double h) {
    RealMatrix q = new Array2DRowRealMatrix(n, n - 2);
    RealMatrix r = new Array2DRowRealMatrix(n - 2, n - 2);
    for (int j = 0; j < n - 2; j++) {
      q.setEntry(j, j, 1 / h);
      q.setEntry(j + 1, j, -2 / h);
      q.setEntry(j + 2, j, 1 / h);
      r.setEntry(j, j, 2 * h / 3);
      if (j + 1 < n - 2) {
        r.setEntry(j, j + 1, h / 6);
        r.setEntry(j + 1, j, h / 6);
      }
    }
    return q.multiply(new LUDecomposition(r).getSolver().solve(q.transpose()));
  }
}
