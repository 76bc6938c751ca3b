package org.wormscreen.stats.proportion;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.wormscreen.stats.Proportion;

/**
 * Is one treated well different from the vehicle wells beside it? The exact beta-binomial tail,
 * with what is not known of the vehicle counted in.
 *
 * <p>The well is drawn from a beta-binomial whose mean is the vehicle's share, (k + 1/2) / (n + 1),
 * and whose correlation is that of the vehicle wells by moments, raised so that the variance of a
 * share also holds the uncertainty of the mean. The tail is carried over from the normal to
 * Student's distribution with (W - 1) / f degrees of freedom, W the vehicle wells behind the
 * correlation and f the overdispersed part of the standard deviation, so that the binomial stays
 * the binomial. Both corrections vanish with many vehicle wells. Without them one well beside 16
 * vehicle wells is called up to four times too often at p = .005 (simulated: {@code
 * CalibrationBenchmark}).
 *
 * @param exactP sum of the chances of all outcomes no likelier than the one seen (as binom.test in
 *     R)
 * @param p the same by Student's distribution
 * @param rho correlation of the vehicle wells by moments
 */
public record SingleWellTest(double exactP, double p, double rho) {

  private static final double LARGEST_RHO = 0.99;

  /** Freedom beyond which Student's distribution is the normal. */
  private static final double NORMAL = 1e6;

  /**
   * Tests one well.
   *
   * @param well k of n, n above 0
   * @param vehicle the vehicle wells of the same plate, all together
   * @param vehicleWells how many they are
   * @param spread the correlation within vehicle wells, of these and others of the screen
   */
  public static SingleWellTest of(
      Proportion well, Proportion vehicle, int vehicleWells, Overdispersion spread) {
    double mean = (vehicle.successes() + 0.5) / (vehicle.trials() + 1.0);
    int n = well.trials();
    double perWell = (double) vehicle.trials() / vehicleWells;
    double inWell = Overdispersion.designEffect(n, spread.rho()) / n;
    double ofMean = Overdispersion.designEffect(perWell, spread.rho()) / vehicle.trials();
    double raised = n == 1 ? 0 : ((inWell + ofMean) * n - 1) / (n - 1);
    BetaBinomial chance = new BetaBinomial(mean, Math.min(LARGEST_RHO, raised));
    double exact = chance.noLikelier(well.successes(), n);
    double extra = Math.max(0, n - 1) * spread.rho();
    double freedom =
        Math.max(1, spread.wells() - 1)
            * Math.sqrt(Math.sqrt((1 + extra) / extra))
            * (2 / (Math.max(3, kurtosis(mean, spread.rho(), perWell)) - 1));
    return new SingleWellTest(exact, student(exact, freedom), spread.rho());
  }

  /** Of the shares of vehicle wells: the fourth central moment over the squared variance. */
  private static double kurtosis(double mean, double rho, double animals) {
    int n = Math.max(2, (int) Math.round(animals));
    BetaBinomial wells = new BetaBinomial(mean, rho);
    double second = 0;
    double fourth = 0;
    for (int k = 0; k <= n; k++) {
      double chance = StrictMath.exp(wells.logProbability(k, n));
      double off = k - n * mean;
      second += chance * off * off;
      fourth += chance * off * off * off * off;
    }
    return fourth / (second * second);
  }

  private static double student(double p, double freedom) {
    if (p >= 1 || !(freedom < NORMAL)) {
      return p;
    }
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(p / 2);
    return Math.min(1, 2 * TDistribution.of(freedom).survivalProbability(z));
  }
}
