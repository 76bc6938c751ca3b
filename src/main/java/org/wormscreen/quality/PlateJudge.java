package org.wormscreen.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.plate.Assay;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.plate.Separation;
import org.wormscreen.stats.plate.Spread;
import org.wormscreen.stats.proportion.Overdispersion;
import org.wormscreen.well.WellReading;

/** Judges a plate by its control wells. */
public record PlateJudge(QualitySettings settings) {

  /** With the usual settings. */
  public static PlateJudge withDefaults() {
    return new PlateJudge(QualitySettings.defaults());
  }

  /**
   * Judges one plate.
   *
   * @param plate the plate's name
   * @param wells its wells, in any order
   */
  public PlateQuality judge(String plate, Assay assay, List<WellReading> wells) {
    Measure measure = Measure.of(assay);
    Controls controls = Controls.of(measure, wells);
    Spread negative = Controls.spread(measure, controls.negative());
    Spread positive = Controls.spread(measure, controls.positive());
    boolean both = negative.count() >= 2 && positive.count() >= 2;
    Overdispersion spread = Overdispersion.of(alive(measure, controls.negative()));
    Ceilings ceilings = Ceilings.of(measure, controls, spread.rho());
    OptionalDouble zPrime = both ? finite(Separation.zPrime(positive, negative)) : absent();
    List<String> remarks =
        new ArrayList<>(
            new PlateRemarks(settings, measure, controls, negative, positive)
                .write(wells, zPrime, ceilings, spread));
    PlateDetail detail =
        new DetailReader(settings, measure, controls).read(wells, zPrime, ceilings, spread);
    detail.positions().stream()
        .filter(e -> e.p() <= settings.clearPosition())
        .forEach(e -> remarks.add("Place matters: " + e.sentence()));
    return new PlateQuality(
        plate,
        assay,
        measure.label(),
        negative.count(),
        positive.count(),
        finite(negative.mean()),
        finite(positive.mean()),
        zPrime,
        both ? finite(Separation.zPrimeRobust(positive, negative)) : absent(),
        ceilings.withOverdispersion(),
        both ? finite(Separation.ssmd(positive, negative)) : absent(),
        spread.known() ? OptionalDouble.of(spread.rho()) : absent(),
        remarks,
        detail);
  }

  /** k of n of the wells, for measures that are shares. */
  static List<Proportion> alive(Measure measure, List<WellReading> wells) {
    return measure.isShare()
        ? wells.stream().map(w -> measure.share(w).orElseThrow()).toList()
        : List.of();
  }

  /** The figure, or absent when it does not exist. */
  static OptionalDouble finite(double figure) {
    return Double.isFinite(figure) ? OptionalDouble.of(figure) : absent();
  }

  private static OptionalDouble absent() {
    return OptionalDouble.empty();
  }
}
