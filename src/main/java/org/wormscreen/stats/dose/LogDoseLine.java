package org.wormscreen.stats.dose;

import java.util.List;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Logit;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.regression.Family;
import org.wormscreen.stats.regression.Glm;

/**
 * The straight line of logit (or probit) share on log10 dose, with the classical limits of its
 * effective doses (Finney 1971; Fieller 1954).
 */
public record LogDoseLine(Glm glm) {

  private static final double Z = 1.959963984540054;

  /** Fits wells of doses above 0 on the scale of this family. */
  public static LogDoseLine fit(List<DosedWell> wells, Family family) {
    List<Proportion> shares = wells.stream().map(DosedWell::affected).toList();
    double[][] design =
        wells.stream()
            .map(w -> new double[] {1, StrictMath.log10(w.dose())})
            .toArray(double[][]::new);
    return new LogDoseLine(Glm.shares(shares, design, family));
  }

  private double intercept() {
    return glm.coefficients().get(0);
  }

  private double slope() {
    return glm.coefficients().get(1);
  }

  /** log10 of the dose at which the logit share is this. */
  public double log10Dose(double share) {
    return (Logit.of(share) - intercept()) / slope();
  }

  /** The standard error of log10 EC50 by the delta method. */
  public double standardErrorLog10() {
    double[][] v = glm.covariance();
    double m = log10Dose(0.5);
    return Math.sqrt(v[0][0] + 2 * m * v[0][1] + m * m * v[1][1]) / Math.abs(slope());
  }

  /** 95 % limits of the EC50 by the delta method on the log scale. */
  public Limits delta95() {
    double half = Z * standardErrorLog10();
    double m = log10Dose(0.5);
    return new Limits(StrictMath.pow(10, m - half), StrictMath.pow(10, m + half));
  }

  /** 95 % limits of the EC50 by Fieller's theorem; NaN when the slope may be 0. */
  public Limits fieller95() {
    double[][] v = glm.covariance();
    double m = log10Dose(0.5);
    double g = Z * Z * v[1][1] / (slope() * slope());
    if (!(g < 1)) {
      return new Limits(Double.NaN, Double.NaN);
    }
    double root =
        v[0][0] + 2 * m * v[0][1] + m * m * v[1][1] - g * (v[0][0] - v[0][1] * v[0][1] / v[1][1]);
    double half = Math.abs(Z / slope()) * Math.sqrt(root) / (1 - g);
    double centre = m + g / (1 - g) * (m + v[0][1] / v[1][1]);
    return new Limits(StrictMath.pow(10, centre - half), StrictMath.pow(10, centre + half));
  }
}
