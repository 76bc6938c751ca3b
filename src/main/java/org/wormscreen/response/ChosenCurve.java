package org.wormscreen.response;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.dose.DoseResponse;
import org.wormscreen.stats.dose.DosedWell;
import org.wormscreen.stats.dose.Shape;
import org.wormscreen.stats.proportion.BetaBinomialModel;

/**
 * The simplest curve that the wells do not clearly speak against: two parameters, then a plateau
 * fitted at one end, then both, by likelihood ratios of beta-binomial fits.
 *
 * @param gainP p of the likelihood ratio against one share for all doses
 */
record ChosenCurve(DoseResponse fit, double gainP) {

  /** Empty where not even the best curve is better than a flat line. */
  static Optional<ChosenCurve> of(List<DosedWell> wells, double shapeP) {
    double flat = flat(wells);
    DoseResponse two = DoseResponse.betaBinomial(wells, Shape.TWO);
    DoseResponse lower = DoseResponse.betaBinomial(wells, Shape.LOWER_ZERO);
    DoseResponse upper = DoseResponse.betaBinomial(wells, Shape.UPPER_ONE);
    DoseResponse three = lower.logLikelihood() >= upper.logLikelihood() ? lower : upper;
    DoseResponse four = DoseResponse.betaBinomial(wells, Shape.FOUR);
    boolean both = p(three, four) <= shapeP || p(two, four) <= shapeP && p(two, three) > shapeP;
    DoseResponse best = both ? four : p(two, three) <= shapeP ? three : two;
    double gain = p(2 * (best.logLikelihood() - flat), best.parameters() - two.parameters() + 1);
    return best.logLikelihood() > flat
        ? Optional.of(new ChosenCurve(best, gain))
        : Optional.empty();
  }

  private static double flat(List<DosedWell> wells) {
    List<Proportion> shares = wells.stream().map(DosedWell::affected).toList();
    double[][] ones = new double[wells.size()][1];
    for (double[] row : ones) {
      row[0] = 1;
    }
    return BetaBinomialModel.fit(shares, ones).logLikelihood();
  }

  private static double p(DoseResponse simple, DoseResponse rich) {
    return p(
        2 * (rich.logLikelihood() - simple.logLikelihood()),
        rich.parameters() - simple.parameters());
  }

  private static double p(double ratio, int more) {
    return ratio > 0 ? ChiSquaredDistribution.of(more).survivalProbability(ratio) : 1;
  }

  CurveReading reading() {
    return new CurveReading(
        fit.shape(),
        fit.lower(),
        fit.upper(),
        fit.hill(),
        fit.ec50(),
        fit.rho(),
        fit.logLikelihood(),
        gainP);
  }
}
