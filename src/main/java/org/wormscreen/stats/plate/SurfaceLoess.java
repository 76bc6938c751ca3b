package org.wormscreen.stats.plate;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.statistics.descriptive.Variance;
import org.wormscreen.stats.robust.Middle;

/**
 * A smooth surface over the wells of a plate: local quadratic regression on row and column with
 * tricube weights (Cleveland and Devlin 1988, doi 10.1080/01621459.1988.10478639). Each predictor
 * is divided by its standard deviation without the outer tenths, the fit at each well is exact; as
 * loess(value ~ row * col, degree = 2, surface = "direct") in R.
 *
 * @param fitted the surface at the wells, in their order
 * @param parameters that the surface is worth: the sum of the squared entries of the hat matrix L
 * @param residualSd root of the residual squares over {@code n - 2 tr(L) + parameters}
 */
public record SurfaceLoess(double[] fitted, double parameters, double residualSd) {

  private static final double TRIM = 0.1;
  private static final int ROBUST_ROUNDS = 4;
  private static final int TERMS = 6;
  private static final double SINGULAR = 1e-10;

  /** Smallest over largest square of a singular value above which ten digits are left. */
  private static final double SOUND = 1e-6;

  /**
   * By least squares.
   *
   * @param rows row of each well
   * @param columns column of each well
   * @param values value of each well, none missing
   * @param span share of the wells that each local fit uses, above 0, at most 1
   */
  public static SurfaceLoess gaussian(
      double[] rows, double[] columns, double[] values, double span) {
    double[] ones = new double[values.length];
    Arrays.fill(ones, 1);
    return new Field(rows, columns, values, span).fit(ones);
  }

  /** With outlying wells weighted down by their residuals (bisquare, three times). */
  public static SurfaceLoess symmetric(
      double[] rows, double[] columns, double[] values, double span) {
    Field field = new Field(rows, columns, values, span);
    double[] robust = new double[values.length];
    Arrays.fill(robust, 1);
    SurfaceLoess fit = field.fit(robust);
    for (int round = 1; round < ROBUST_ROUNDS; round++) {
      fit = field.fit(bisquare(values, fit.fitted));
    }
    return fit;
  }

  private static double[] bisquare(double[] values, double[] fitted) {
    double[] off =
        IntStream.range(0, values.length)
            .mapToDouble(i -> Math.abs(values[i] - fitted[i]))
            .toArray();
    double reach = 6 * Middle.median(off);
    return Arrays.stream(off)
        .map(
            r -> {
              if (r <= 0.001 * reach) {
                return 1;
              }
              double u = 1 - r / reach * (r / reach);
              return r > 0.999 * reach ? 0 : u * u;
            })
        .toArray();
  }

  /** The wells with their scaled predictors. */
  private static final class Field {

    private final double[] x;
    private final double[] y;
    private final double[] values;
    private final int neighbours;

    Field(double[] rows, double[] columns, double[] values, double span) {
      if (rows.length != values.length || columns.length != values.length) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "Each value needs a row and a column; found %d, %d, %d",
                values.length,
                rows.length,
                columns.length));
      }
      this.x = scaled(rows);
      this.y = scaled(columns);
      this.values = values;
      this.neighbours = (int) Math.floor(values.length * span + 1e-5);
      if (neighbours < TERMS || span > 1) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "A quadratic surface needs 6 wells in each local fit; found %d of %d at span %s",
                neighbours,
                values.length,
                span));
      }
    }

    private static double[] scaled(double[] predictor) {
      double[] sorted = predictor.clone();
      Arrays.sort(sorted);
      int trim = (int) Math.ceil(TRIM * sorted.length);
      double sd =
          Math.sqrt(
              Variance.of(Arrays.copyOfRange(sorted, trim, sorted.length - trim)).getAsDouble());
      return Arrays.stream(predictor).map(v -> v / sd).toArray();
    }

    SurfaceLoess fit(double[] robust) {
      double[] fitted = new double[values.length];
      double trace = 0;
      double parameters = 0;
      double squares = 0;
      for (int i = 0; i < values.length; i++) {
        double[] row = hatRow(i, robust);
        for (int j = 0; j < row.length; j++) {
          fitted[i] += row[j] * values[j];
          parameters += row[j] * row[j];
        }
        trace += row[i];
        squares += (values[i] - fitted[i]) * (values[i] - fitted[i]);
      }
      double freedom = values.length - 2 * trace + parameters;
      return new SurfaceLoess(fitted, parameters, Math.sqrt(squares / freedom));
    }

    /** The weights with which the values make the fit at well i. */
    private double[] hatRow(int i, double[] robust) {
      double[] distance = new double[values.length];
      for (int j = 0; j < distance.length; j++) {
        distance[j] = Math.hypot(x[j] - x[i], y[j] - y[i]);
      }
      double[] sorted = distance.clone();
      Arrays.sort(sorted);
      double reach = sorted[neighbours - 1];
      int[] near =
          IntStream.range(0, distance.length)
              .filter(j -> distance[j] < reach && robust[j] > 0)
              .toArray();
      RealMatrix design = new Array2DRowRealMatrix(near.length, TERMS);
      double[] root = new double[near.length];
      for (int k = 0; k < near.length; k++) {
        double cube = distance[near[k]] / reach;
        cube = 1 - cube * cube * cube;
        root[k] = Math.sqrt(robust[near[k]] * cube * cube * cube);
        double u = x[near[k]] - x[i];
        double v = y[near[k]] - y[i];
        design.setRow(
            k,
            new double[] {
              root[k], root[k] * u, root[k] * v, root[k] * u * u, root[k] * u * v, root[k] * v * v
            });
      }
      double[] solved = firstRowOfPseudoInverse(design);
      double[] row = new double[values.length];
      for (int k = 0; k < near.length; k++) {
        row[near[k]] = solved[k] * root[k];
      }
      return row;
    }

    /** By the six by six normal equations where these are sound, many times faster. */
    private static double[] firstRowOfPseudoInverse(RealMatrix design) {
      EigenDecomposition normal = new EigenDecomposition(design.transpose().multiply(design));
      double[] squares = normal.getRealEigenvalues();
      if (squares[TERMS - 1] < SOUND * squares[0]) {
        return bySingularValues(design);
      }
      double[] first = new double[TERMS];
      for (int t = 0; t < TERMS; t++) {
        double[] direction = normal.getEigenvector(t).toArray();
        for (int k = 0; k < TERMS; k++) {
          first[k] += direction[k] * direction[0] / squares[t];
        }
      }
      return design.operate(first);
    }

    private static double[] bySingularValues(RealMatrix design) {
      SingularValueDecomposition svd = new SingularValueDecomposition(design);
      double[] sizes = svd.getSingularValues();
      double[] scaled = svd.getV().getRow(0);
      for (int t = 0; t < scaled.length; t++) {
        scaled[t] = sizes[t] > SINGULAR * sizes[0] ? scaled[t] / sizes[t] : 0;
      }
      return svd.getU().operate(new ArrayRealVector(scaled)).toArray();
    }
  }
}
