package org.wormscreen.hits.evidence;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.wormscreen.quality.comparison.Shares;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.proportion.Overdispersion;
import org.wormscreen.stats.proportion.SingleWellTest;
import org.wormscreen.stats.proportion.WellTest;

/**
 * How surprising the treated wells are if the treatment does nothing.
 *
 * @param p two-sided, the well as the unit
 * @param rho intra-well correlation behind it
 * @param method the test in words, with its numbers
 * @param singleWell whether one treated well stands alone
 * @param effect on the log-odds
 */
public record Significance(
    double p, double rho, String method, boolean singleWell, LogOdds effect) {

  /**
   * Two wells or more: beta-binomial likelihood ratio. One well: the exact tail of the
   * beta-binomial whose mean is the share of the vehicle wells beside it and whose correlation is
   * that of all vehicle wells of the screen.
   *
   * @param vehicles the spread of the strain's vehicle wells over the screen
   */
  public static Significance of(Shares shares, Overdispersion vehicles) {
    return shares.treatedWells().size() == 1 ? tail(shares, vehicles) : ratio(shares, vehicles);
  }

  private static Significance tail(Shares shares, Overdispersion vehicles) {
    Proportion well = shares.treatedWells().get(0);
    Proportion vehicle = Shares.pooled(shares.plates().get(0).reference());
    SingleWellTest test =
        SingleWellTest.of(well, vehicle, shares.plates().get(0).reference().size(), vehicles);
    return new Significance(
        test.p(),
        vehicles.rho(),
        String.format(
            Locale.ROOT,
            "exact beta-binomial tail (rho %.3f by moments of %d vehicle wells)",
            vehicles.rho(),
            vehicles.wells()),
        true,
        LogOdds.ofSingleWell(well, vehicle, shares.plates().get(0).reference().size(), vehicles));
  }

  private static Significance ratio(Shares shares, Overdispersion vehicles) {
    WellTest test = WellTest.compare(shares.plates());
    return switch (test.method()) {
      case BETA_BINOMIAL_LRT ->
          new Significance(
              test.calibratedP(),
              test.rho(),
              String.format(
                  Locale.ROOT,
                  "beta-binomial likelihood ratio F(1, %d) = %.2f, rho %.3f",
                  test.residualFreedom(),
                  test.statistic(),
                  test.rho()),
              false,
              LogOdds.of(test, shares.plates()));
      case QUASI_BINOMIAL_F ->
          new Significance(
              test.calibratedP(),
              vehicles.rho(),
              String.format(
                  Locale.ROOT,
                  "quasi-binomial F(1, %d) = %.2f, since the beta-binomial fit did not converge",
                  test.residualFreedom(),
                  test.statistic()),
              false,
              LogOdds.of(test, shares.plates()));
    };
  }

  /**
   * Whether treated wells of these sizes could have given a p as small as this, had the treatment
   * killed or saved all animals.
   */
  public static boolean reachable(double p, Shares shares, Overdispersion vehicles) {
    return smallestP(shares, vehicles, shares.expected() < 0.5) <= p
        || smallestP(shares, vehicles, shares.expected() >= 0.5) <= p;
  }

  /** The smallest p that treated wells of these sizes could have given. */
  public static double smallestP(Shares shares, Overdispersion vehicles) {
    return Math.min(smallestP(shares, vehicles, true), smallestP(shares, vehicles, false));
  }

  private static double smallestP(Shares shares, Overdispersion vehicles, boolean all) {
    UnaryOperator<Proportion> extreme = w -> new Proportion(all ? w.trials() : 0, w.trials());
    return of(shares.withTreated(extreme), vehicles).p();
  }
}
