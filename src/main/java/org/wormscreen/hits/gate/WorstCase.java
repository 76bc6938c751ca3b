package org.wormscreen.hits.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.quality.comparison.Comparison;
import org.wormscreen.quality.comparison.Shares;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.proportion.WellTest;
import org.wormscreen.well.WellReading;

/**
 * A suppressor as if every treated animal that is lost were multivulva, while the vehicle's stay
 * out: what survives this cannot be an effect of lost animals.
 *
 * @param lost treated animals that are counted so
 * @param treated k of n with them
 * @param vehicle the vehicle's share as it is
 * @param p two-sided of that comparison; empty with too few wells
 */
public record WorstCase(int lost, Proportion treated, double vehicle, OptionalDouble p) {

  /** With the animals that were seen and not scored. */
  public static WorstCase unscored(Comparison comparison) {
    return of(comparison, true, false);
  }

  /**
   * With the animals by which treated wells have fewer than the vehicle wells of their plate.
   *
   * @param unscored whether those that were seen and not scored are counted as well
   */
  public static WorstCase missing(Comparison comparison, boolean unscored) {
    return of(comparison, unscored, true);
  }

  private static WorstCase of(Comparison comparison, boolean unscored, boolean absent) {
    List<WellTest.Plate> plates = new ArrayList<>();
    int lost = 0;
    for (Comparison.OnPlate plate : comparison.plates()) {
      int fewer = (int) Math.round(fewer(plate));
      List<Proportion> treated = new ArrayList<>();
      for (WellReading well : plate.treated()) {
        Proportion muv = comparison.measure().share(well).orElseThrow();
        int missing =
            (unscored ? Math.max(0, well.seen() - muv.trials()) : 0) + (absent ? fewer : 0);
        lost += missing;
        treated.add(new Proportion(muv.successes() + missing, muv.trials() + missing));
      }
      List<Proportion> vehicle =
          plate.vehicle().stream().map(w -> comparison.measure().share(w).orElseThrow()).toList();
      plates.add(new WellTest.Plate(treated, vehicle));
    }
    Shares shares = new Shares(plates);
    return new WorstCase(lost, shares.treated(), shares.expected(), Gate.test(plates));
  }

  /** Animals a well below the vehicle's, beyond one standard error of that difference. */
  private static double fewer(Comparison.OnPlate plate) {
    double vehicle = seen(plate.vehicle());
    int wells = plate.vehicle().size();
    double squares =
        plate.vehicle().stream().mapToDouble(w -> w.seen() - vehicle).map(d -> d * d).sum();
    double variance = wells > 1 ? squares / (wells - 1) : vehicle;
    double error = Math.sqrt(variance * (1.0 / plate.treated().size() + 1.0 / wells));
    return Math.max(0, vehicle - seen(plate.treated()) - error);
  }

  private static double seen(List<WellReading> wells) {
    return wells.stream().mapToInt(WellReading::seen).average().orElse(0);
  }

  /** Whether the treated share still lies below the vehicle's, at this p. */
  public boolean survives(double threshold) {
    return treated.fraction() < vehicle && p.isPresent() && p.getAsDouble() <= threshold;
  }

  /**
   * Whether animals are lost more often than with vehicle, at this p: only then does the loss say
   * anything about the treatment.
   */
  public static boolean uneven(Comparison comparison, double threshold) {
    List<WellTest.Plate> plates = new ArrayList<>();
    for (Comparison.OnPlate plate : comparison.plates()) {
      plates.add(
          new WellTest.Plate(
              scored(comparison, plate.treated()), scored(comparison, plate.vehicle())));
    }
    Shares shares = new Shares(plates);
    OptionalDouble p = Gate.test(plates);
    return shares.difference() < 0 && p.isPresent() && p.getAsDouble() <= threshold;
  }

  private static List<Proportion> scored(Comparison comparison, List<WellReading> wells) {
    return wells.stream()
        .map(
            w -> {
              int trials = comparison.measure().share(w).orElseThrow().trials();
              return new Proportion(trials, Math.max(trials, w.seen()));
            })
        .toList();
  }
}
