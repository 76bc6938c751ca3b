package org.wormscreen.stats.regression;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;

/**
 * Regression of counts with variance mu + mu^2 / theta, by alternating the coefficients and theta
 * to the maximum of the likelihood (as glm.nb of MASS, Venables and Ripley 2002).
 *
 * @param glm the coefficients at this theta
 * @param theta dispersion; infinite when the counts spread no more than Poisson's
 * @param logLikelihood with all constants
 */
public record NegativeBinomialModel(Glm glm, double theta, double logLikelihood) {

  private static final int MOST_ROUNDS = 200;
  private static final double SETTLED = 1e-12;

  /** Beyond this the counts are Poisson's. */
  private static final double POISSON = 1e7;

  /** Fits counts [observation] on covariates [observation][covariate]. */
  public static NegativeBinomialModel fit(double[] y, double[][] design) {
    Glm glm = Glm.counts(y, design, Family.POISSON);
    double theta = theta(y, means(glm, design), momentTheta(y, means(glm, design)));
    double last = Double.NaN;
    for (int round = 0; round < MOST_ROUNDS && theta < POISSON; round++) {
      glm = Glm.counts(y, design, new Family.NegativeBinomial(theta));
      theta = theta(y, means(glm, design), theta);
      if (Math.abs(theta - last) < SETTLED * theta) {
        break;
      }
      last = theta;
    }
    if (!(theta < POISSON)) {
      glm = Glm.counts(y, design, Family.POISSON);
      return new NegativeBinomialModel(
          glm, Double.POSITIVE_INFINITY, logLikelihood(y, means(glm, design), POISSON));
    }
    return new NegativeBinomialModel(glm, theta, logLikelihood(y, means(glm, design), theta));
  }

  private static double[] means(Glm glm, double[][] design) {
    return Arrays.stream(design)
        .mapToDouble(
            row -> {
              double eta = 0;
              for (int j = 0; j < row.length; j++) {
                eta += row[j] * glm.coefficients().get(j);
              }
              return StrictMath.exp(eta);
            })
        .toArray();
  }

  private static double momentTheta(double[] y, double[] mu) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += (y[i] / mu[i] - 1) * (y[i] / mu[i] - 1);
    }
    return y.length / sum;
  }

  /** The theta of maximum likelihood by Newton on its logarithm; POISSON when it runs away. */
  private static double theta(double[] y, double[] mu, double start) {
    double log = StrictMath.log(start);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double t = StrictMath.exp(log);
      double score = 0;
      double information = 0;
      for (int i = 0; i < y.length; i++) {
        score +=
            Digamma.value(t + y[i])
                - Digamma.value(t)
                + StrictMath.log(t)
                + 1
                - StrictMath.log(t + mu[i])
                - (y[i] + t) / (mu[i] + t);
        information +=
            Trigamma.value(t)
                - Trigamma.value(t + y[i])
                - 1 / t
                + 2 / (mu[i] + t)
                - (y[i] + t) / ((mu[i] + t) * (mu[i] + t));
      }
      double curvature = t * t * information - t * score;
      double step = curvature > 0 ? t * score / curvature : Math.signum(score);
      log += Math.max(-1, Math.min(1, step));
      if (Math.abs(step) < SETTLED || log > StrictMath.log(POISSON)) {
        break;
      }
    }
    return Math.min(POISSON, StrictMath.exp(log));
  }

  private static double logLikelihood(double[] y, double[] mu, double theta) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum +=
          LogGamma.value(theta + y[i])
              - LogGamma.value(theta)
              - LogGamma.value(y[i] + 1)
              - theta * StrictMath.log1p(mu[i] / theta)
              + (y[i] == 0 ? 0 : y[i] * StrictMath.log(mu[i] / (mu[i] + theta)));
    }
    return sum;
  }
}
