package org.wormscreen.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.dose.DoseResponse;
import org.wormscreen.stats.dose.DosedWell;
import org.wormscreen.stats.dose.EffectiveDose;
import org.wormscreen.stats.proportion.Overdispersion;
import org.wormscreen.stats.proportion.ScoreInterval;
import org.wormscreen.stats.table.Isotonic;
import org.wormscreen.well.Words;

/** Trend, curve and doses of one series. */
record SeriesFitter(ResponseSettings settings) {

  private static final double HALF = 0.5;
  private static final double LEAST_SHARE = 0.1;

  SeriesReading read(String measure, Series series) {
    double rho =
        Overdispersion.within(
                series.doses().stream()
                    .map(d -> series.at(d).stream().map(Series.Well::affected).toList())
                    .toList())
            .rho();
    TrendReading trend = TrendTest.of(series, rho);
    Optional<ChosenCurve> chosen =
        trend.p().isPresent() && trend.p().getAsDouble() <= settings.trendP()
            ? ChosenCurve.of(series.dosed(), settings.shapeP())
            : Optional.empty();
    List<Double> doses = series.doses();
    List<DosePoint> points = points(series, rho, trend.naiveZ().orElse(0) < 0);
    return new SeriesReading(
        measure,
        points,
        trend,
        chosen.map(ChosenCurve::reading),
        potency(series, points, trend, chosen, HALF),
        potency(series, points, trend, chosen, settings.benchmark()),
        doses.get(doses.size() - 1));
  }

  private static List<DosePoint> points(Series series, double rho, boolean falls) {
    List<Double> doses = series.doses();
    double[] shares = new double[doses.size()];
    double[] weights = new double[doses.size()];
    for (int i = 0; i < shares.length; i++) {
      Proportion pooled = series.pooled(doses.get(i));
      shares[i] = pooled.fraction();
      weights[i] = pooled.trials();
    }
    double[] smooth =
        falls ? Isotonic.decreasing(shares, weights) : Isotonic.increasing(shares, weights);
    List<DosePoint> points = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      Proportion pooled = series.pooled(doses.get(i));
      int wells = series.at(doses.get(i)).size();
      double effect = Overdispersion.designEffect((double) pooled.trials() / wells, rho);
      points.add(
          new DosePoint(
              doses.get(i),
              wells,
              pooled,
              ScoreInterval.wilson95(pooled.fraction(), pooled.trials() / effect),
              smooth[i]));
    }
    return points;
  }

  private Potency potency(
      Series series,
      List<DosePoint> points,
      TrendReading trend,
      Optional<ChosenCurve> chosen,
      double fraction) {
    List<Double> doses = series.doses();
    if (doses.size() < settings.fewestDoses()) {
      return Potency.none(
          Words.say(
              "%s, vehicle included; a curve needs %d.",
              Words.count(doses.size(), "concentration"), settings.fewestDoses()));
    }
    if (chosen.isEmpty()) {
      return Potency.none(
          trend.p().isPresent() && trend.p().getAsDouble() > settings.trendP()
              ? Words.say("No trend over the doses (p = %s).", Words.p(trend.p().getAsDouble()))
              : "No curve could be fitted.");
    }
    double lowest = doses.stream().filter(d -> d > 0).findFirst().orElseThrow();
    double highest = doses.get(doses.size() - 1);
    double dose = chosen.get().fit().effectiveDose(fraction);
    boolean beyond = dose > highest && !twoDosesAct(points);
    if (beyond || !(dose <= highest * settings.reach())) {
      return Potency.outside(
          Potency.Kind.ABOVE_HIGHEST, Words.say("Above the highest dose, %.3g uM.", highest));
    }
    if (!(dose >= lowest / settings.reach())) {
      return Potency.outside(
          Potency.Kind.BELOW_LOWEST, Words.say("Below the lowest dose, %.3g uM.", lowest));
    }
    return limited(series.dosed(), chosen.get().fit(), fraction);
  }

  /**
   * Whether the highest dose but one acts as well, by at least a tenth of what the highest does.
   * Two doses show how steep a curve is; drawn beyond the doses from one, it could end anywhere.
   */
  private static boolean twoDosesAct(List<DosePoint> points) {
    double vehicle = points.get(0).isotonic();
    double all = Math.abs(points.get(points.size() - 1).isotonic() - vehicle);
    return Math.abs(points.get(points.size() - 2).isotonic() - vehicle) >= LEAST_SHARE * all;
  }

  private Potency limited(List<DosedWell> wells, DoseResponse fit, double fraction) {
    EffectiveDose dose =
        fraction == HALF
            ? EffectiveDose.twoSided95(wells, fit, fraction)
            : EffectiveDose.oneSided95(wells, fit, fraction);
    double low = dose.limits().low();
    double high = dose.limits().high();
    boolean lower = Double.isFinite(low) && low > 0;
    boolean upper = Double.isFinite(high);
    if (lower && upper && high / low > settings.widestLimits()) {
      return Potency.none(
          Words.say(
              "The data leave the dose open: limits %.2g to %.2g uM around %.3g uM.",
              low, high, dose.dose()));
    }
    if (!lower && !upper) {
      return Potency.none(
          Words.say("The data set no limit to the dose, estimated as %.3g uM.", dose.dose()));
    }
    return new Potency(
        Potency.Kind.ESTIMATED,
        OptionalDouble.of(dose.dose()),
        lower ? OptionalDouble.of(low) : OptionalDouble.empty(),
        upper ? OptionalDouble.of(high) : OptionalDouble.empty(),
        lower && upper ? "" : "The data set no " + (lower ? "upper" : "lower") + " limit.");
  }
}
