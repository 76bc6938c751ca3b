package org.wormscreen.synergy;

import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.proportion.WellCoefficient;
import org.wormscreen.well.Words;

/** The test behind {@link Interaction}. */
final class LogOddsTest {

  private static final double CLEAR = 0.05;

  private LogOddsTest() {}

  static Interaction of(Wells wells, String compoundA, String compoundB) {
    List<String> strata = wells.wells().stream().map(Wells.Well::stratum).distinct().toList();
    int singlesA = wells.dosesA().length - 1;
    int singlesB = wells.dosesB().length - 1;
    int columns = strata.size() + singlesA + singlesB + 1;
    OptionalDouble none = OptionalDouble.empty();
    boolean alone = alone(wells);
    if (!alone || wells.wells().size() <= columns) {
      return new Interaction(
          none,
          none,
          none,
          none,
          alone
              ? Words.say(
                  "Interaction is not tested: %s for %d coefficients.",
                  Words.count(wells.wells().size(), "well"), columns)
              : "Interaction is not tested: a compound was not tried alone at a combined dose.");
    }
    double[][] design = new double[wells.wells().size()][columns];
    for (int w = 0; w < design.length; w++) {
      Wells.Well well = wells.wells().get(w);
      design[w][strata.indexOf(well.stratum())] = 1;
      if (well.a() > 0) {
        design[w][strata.size() + well.a() - 1] = 1;
      }
      if (well.b() > 0) {
        design[w][strata.size() + singlesA + well.b() - 1] = 1;
      }
      design[w][columns - 1] = well.a() > 0 && well.b() > 0 ? 1 : 0;
    }
    List<Proportion> shares = wells.wells().stream().map(Wells.Well::affected).toList();
    return read(WellCoefficient.of(shares, design, columns - 1), compoundA, compoundB);
  }

  /** Every combined dose was also tried alone, or its coefficient would take up the interaction. */
  private static boolean alone(Wells wells) {
    return wells.wells().stream()
        .filter(w -> w.a() > 0 && w.b() > 0)
        .allMatch(w -> !wells.at(w.a(), 0).isEmpty() && !wells.at(0, w.b()).isEmpty());
  }

  private static Interaction read(WellCoefficient c, String a, String b) {
    String verdict =
        c.p() > CLEAR
            ? "no interaction on the log-odds is shown"
            : c.logOdds() < 0
                ? "together they leave fewer animals affected than both effects added on the"
                    + " log-odds"
                : "together they leave more animals affected than both effects added on the"
                    + " log-odds";
    return new Interaction(
        finite(c.logOdds()),
        finite(c.limits().low()),
        finite(c.limits().high()),
        finite(c.p()),
        Words.say(
            "%s and %s: %s (log-odds %+.2f, F(1, %d) = %.2f, p = %s).",
            a, b, verdict, c.logOdds(), c.freedom(), c.statistic(), Words.p(c.p())));
  }

  private static OptionalDouble finite(double figure) {
    return Double.isFinite(figure) ? OptionalDouble.of(figure) : OptionalDouble.empty();
  }
}
