package org.wormscreen.quality;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import org.wormscreen.quality.PlateDetail.Limit;
import org.wormscreen.quality.position.PositionReader;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.plate.Bootstrap;
import org.wormscreen.stats.plate.Separation;
import org.wormscreen.stats.plate.Spread;
import org.wormscreen.stats.proportion.Overdispersion;
import org.wormscreen.well.WellReading;

/** What stands beside a plate's figures. */
record DetailReader(QualitySettings settings, Measure measure, Controls controls) {

  private static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 1);

  PlateDetail read(
      List<WellReading> wells, OptionalDouble zPrime, Ceilings ceilings, Overdispersion spread) {
    double[] negative = values(controls.negative());
    double[] positive = values(controls.positive());
    boolean both = negative.length >= 2 && positive.length >= 2;
    Limits z = limits(both, positive, negative, Separation::zPrime);
    Limits ssmd = limits(both, positive, negative, Separation::ssmd);
    Spread one = Spread.of(positive);
    Spread two = Spread.of(negative);
    return new PlateDetail(
        PlateJudge.finite(z.low()),
        PlateJudge.finite(z.high()),
        PlateJudge.finite(ssmd.low()),
        PlateJudge.finite(ssmd.high()),
        both ? PlateJudge.finite(Separation.ssmdUnbiased(one, two)) : OptionalDouble.empty(),
        both ? PlateJudge.finite(Separation.ssmdRobust(one, two)) : OptionalDouble.empty(),
        ceilings.samplingAlone(),
        limit(zPrime, ceilings),
        ceilings.animalsFor(settings.wantedZPrime()),
        wellsFor(zPrime),
        PlateJudge.finite(spread.taroneZ()),
        PlateJudge.finite(spread.taroneP()),
        PositionReader.withDefaults().read(measure, strain(wells)));
  }

  private Limits limits(
      boolean both, double[] one, double[] two, ToDoubleBiFunction<Spread, Spread> figure) {
    return both ? BOOTSTRAP.limits95(one, two, figure) : new Limits(Double.NaN, Double.NaN);
  }

  private double[] values(List<WellReading> wells) {
    return wells.stream().mapToDouble(w -> measure.value(w).orElseThrow()).toArray();
  }

  private List<WellReading> strain(List<WellReading> wells) {
    return !controls.others().isEmpty()
        ? wells.stream().filter(w -> w.strain().equals(controls.strain())).toList()
        : wells;
  }

  private Limit limit(OptionalDouble zPrime, Ceilings ceilings) {
    if (zPrime.isEmpty()) {
      return Limit.UNKNOWN;
    }
    if (zPrime.getAsDouble() >= settings.wantedZPrime()) {
      return Limit.NONE;
    }
    if (!ceilings.known()) {
      return Limit.UNKNOWN;
    }
    return ceilings.samplingAlone().getAsDouble() < settings.wantedZPrime()
        ? Limit.TOO_FEW_ANIMALS
        : Limit.BAD_PLATE;
  }

  /** The spread of means of m wells falls with the root of m, and 1 - Z' with it. */
  private OptionalDouble wellsFor(OptionalDouble zPrime) {
    if (zPrime.isEmpty()) {
      return OptionalDouble.empty();
    }
    double ratio = (1 - zPrime.getAsDouble()) / (1 - settings.wantedZPrime());
    return PlateJudge.finite(Math.max(1, Math.ceil(ratio * ratio)));
  }
}
