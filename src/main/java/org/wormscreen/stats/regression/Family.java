package org.wormscreen.stats.regression;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.wormscreen.stats.Logit;

/**
 * What a generalised linear model assumes of one observation y, as functions of the linear
 * predictor eta. For shares y is k / n and its weight n.
 */
public interface Family {

  /** The expected y. */
  double mean(double eta);

  /** The derivative of the mean by eta. */
  double slope(double eta);

  /** The variance of y at weight 1. */
  double variance(double eta);

  /** The deviance of y at weight 1: twice the log likelihood ratio to the perfect fit. */
  double deviance(double y, double eta);

  /** The eta from which the iteration starts. */
  double start(double y, double weight);

  /** Shares on the logistic scale. */
  Family LOGISTIC =
      new Family() {
        @Override
        public double mean(double eta) {
          return Logit.share(eta);
        }

        @Override
        public double slope(double eta) {
          return Logit.share(eta) * Logit.share(-eta);
        }

        @Override
        public double variance(double eta) {
          return slope(eta);
        }

        @Override
        public double deviance(double y, double eta) {
          return 2 * (excess(y, Logit.share(eta)) + excess(1 - y, Logit.share(-eta)));
        }

        @Override
        public double start(double y, double weight) {
          return Logit.of((y * weight + 0.5) / (weight + 1));
        }
      };

  /** Shares on the scale of the normal distribution. */
  Family PROBIT =
      new Family() {
        private final NormalDistribution normal = NormalDistribution.of(0, 1);

        @Override
        public double mean(double eta) {
          return normal.cumulativeProbability(eta);
        }

        @Override
        public double slope(double eta) {
          return normal.density(eta);
        }

        @Override
        public double variance(double eta) {
          return mean(eta) * mean(-eta);
        }

        @Override
        public double deviance(double y, double eta) {
          return 2 * (excess(y, mean(eta)) + excess(1 - y, mean(-eta)));
        }

        @Override
        public double start(double y, double weight) {
          return normal.inverseCumulativeProbability((y * weight + 0.5) / (weight + 1));
        }
      };

  /** Counts on the logarithmic scale. */
  Family POISSON =
      new Family() {
        @Override
        public double mean(double eta) {
          return StrictMath.exp(eta);
        }

        @Override
        public double slope(double eta) {
          return StrictMath.exp(eta);
        }

        @Override
        public double variance(double eta) {
          return StrictMath.exp(eta);
        }

        @Override
        public double deviance(double y, double eta) {
          double mu = mean(eta);
          return 2 * (excess(y, mu) - (y - mu));
        }

        @Override
        public double start(double y, double weight) {
          return StrictMath.log(y + 0.1);
        }
      };

  /**
   * Counts with variance mu + mu^2 / theta on the logarithmic scale.
   *
   * @param theta above 0; the smaller, the more the counts spread
   */
  record NegativeBinomial(double theta) implements Family {

    public NegativeBinomial {
      if (!(theta > 0)) {
        throw new IllegalArgumentException("theta of counts is above 0; found " + theta);
      }
    }

    @Override
    public double mean(double eta) {
      return StrictMath.exp(eta);
    }

    @Override
    public double slope(double eta) {
      return StrictMath.exp(eta);
    }

    @Override
    public double variance(double eta) {
      double mu = mean(eta);
      return mu + mu * mu / theta;
    }

    @Override
    public double deviance(double y, double eta) {
      double mu = mean(eta);
      return 2 * (excess(y, mu) - (y + theta) * StrictMath.log((y + theta) / (mu + theta)));
    }

    @Override
    public double start(double y, double weight) {
      return StrictMath.log(y + 1.0 / 6);
    }
  }

  private static double excess(double seen, double expected) {
    return seen == 0 ? 0 : seen * StrictMath.log(seen / expected);
  }
}
