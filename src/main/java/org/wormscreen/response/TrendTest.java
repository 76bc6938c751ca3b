package org.wormscreen.response;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.proportion.Overdispersion;
import org.wormscreen.stats.proportion.WellCoefficient;
import org.wormscreen.stats.table.Trend;

/** The tests behind {@link TrendReading}. */
final class TrendTest {

  private TrendTest() {}

  static TrendReading of(Series series, double rho) {
    List<Double> doses = series.doses();
    double[] ranks = IntStream.range(0, doses.size()).mapToDouble(i -> i).toArray();
    List<Proportion> pooled = doses.stream().map(series::pooled).toList();
    Proportion all = pooled.stream().reduce(new Proportion(0, 0), Proportion::plus);
    Trend naive = Trend.of(pooled, ranks);
    double perWell = (double) all.trials() / series.wells().size();
    Trend counted = naive.deflated(Overdispersion.designEffect(perWell, rho));
    List<Double> scores = IntStream.range(0, ranks.length).mapToObj(i -> ranks[i]).toList();
    OptionalDouble none = OptionalDouble.empty();
    int coefficients = series.strata().size() + 1;
    if (series.wells().size() <= coefficients) {
      return new TrendReading(
          scores, finite(naive.z()), finite(counted.z()), none, none, none, finite(counted.p()));
    }
    WellCoefficient slope = slope(series, doses);
    return new TrendReading(
        scores,
        finite(naive.z()),
        finite(counted.z()),
        finite(slope.logOdds()),
        finite(slope.limits().low()),
        finite(slope.limits().high()),
        finite(slope.p()));
  }

  private static WellCoefficient slope(Series series, List<Double> doses) {
    List<String> strata = series.strata();
    double[][] design = new double[series.wells().size()][strata.size() + 1];
    for (int w = 0; w < design.length; w++) {
      Series.Well well = series.wells().get(w);
      design[w][strata.indexOf(well.stratum())] = 1;
      design[w][strata.size()] = doses.indexOf(well.dose());
    }
    List<Proportion> shares = series.wells().stream().map(Series.Well::affected).toList();
    return WellCoefficient.of(shares, design, strata.size());
  }

  private static OptionalDouble finite(double figure) {
    return Double.isFinite(figure) ? OptionalDouble.of(figure) : OptionalDouble.empty();
  }
}
