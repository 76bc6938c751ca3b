package org.wormscreen.stats.optimum;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;

/** Standard errors from the curvature of a log likelihood at its top, by central differences. */
public final class Curvature {

  private static final double STEP = 2e-3;

  private Curvature() {}

  /** The standard error of one parameter; NaN where the likelihood is flat or curved upwards. */
  public static double standardError(
      ToDoubleFunction<double[]> function, double[] top, int parameter) {
    int n = top.length;
    RealMatrix information = new Array2DRowRealMatrix(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        // Richardson: the error of the second difference falls from h^2 to h^4
        double wide = second(function, top, i, j, 2 * STEP);
        double narrow = second(function, top, i, j, STEP);
        information.setEntry(i, j, -(4 * narrow - wide) / 3);
      }
    }
    try {
      double variance =
          new LUDecomposition(information).getSolver().getInverse().getEntry(parameter, parameter);
      return variance > 0 ? Math.sqrt(variance) : Double.NaN;
    } catch (SingularMatrixException flat) {
      return Double.NaN;
    }
  }

  private static double second(
      ToDoubleFunction<double[]> function, double[] top, int i, int j, double h) {
    return (at(function, top, i, h, j, h)
            - at(function, top, i, h, j, -h)
            - at(function, top, i, -h, j, h)
            + at(function, top, i, -h, j, -h))
        / (4 * h * h);
  }

  private static double at(
      ToDoubleFunction<double[]> function, double[] top, int i, double di, int j, double dj) {
    double[] moved = top.clone();
    moved[i] += di;
    moved[j] += dj;
    return function.applyAsDouble(moved);
  }
}
