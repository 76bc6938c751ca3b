package org.wormscreen.hits.evidence;

import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.quality.Measure;
import org.wormscreen.quality.comparison.Comparison;
import org.wormscreen.quality.comparison.Shares;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.plate.Separation;
import org.wormscreen.stats.plate.Spread;
import org.wormscreen.stats.proportion.Overdispersion;
import org.wormscreen.stats.table.TwoByTwo;
import org.wormscreen.stats.wells.StratifiedDifference;
import org.wormscreen.well.WellReading;

/**
 * What the numbers say of one treatment, before the number of tests is considered.
 *
 * @param shares k of n of each well, as tested
 * @param vehicles spread of the strain's vehicle wells over the screen
 * @param difference treated minus vehicle: of shares alive, or of median lengths in um
 * @param limits its 95 % limits; NaN where they do not exist
 * @param vehicleLevel the vehicle's share alive or mean of median lengths in um
 */
public record Evidence(
    Comparison comparison,
    Shares shares,
    Overdispersion vehicles,
    Significance significance,
    double difference,
    Limits limits,
    double vehicleLevel) {

  public static Evidence of(Comparison comparison, Overdispersion vehicles) {
    Shares shares = Shares.tested(comparison);
    Significance significance = Significance.of(shares, vehicles);
    if (comparison.measure().isShare()) {
      return new Evidence(
          comparison,
          shares,
          vehicles,
          significance,
          shares.difference(),
          shares.limits(significance.rho()),
          shares.expected());
    }
    StratifiedDifference lengths = StratifiedDifference.of(strata(comparison));
    double treatedLevel = Spread.of(values(comparison.measure(), comparison.treated())).mean();
    return new Evidence(
        comparison,
        shares,
        vehicles,
        significance,
        lengths.difference(),
        lengths.limits95(),
        treatedLevel - lengths.difference());
  }

  private static List<StratifiedDifference.Stratum> strata(Comparison comparison) {
    Measure measure = comparison.measure();
    return comparison.plates().stream()
        .map(
            plate ->
                new StratifiedDifference.Stratum(
                    values(measure, plate.treated()), values(measure, plate.vehicle())))
        .toList();
  }

  private static double[] values(Measure measure, List<WellReading> wells) {
    return wells.stream().mapToDouble(w -> measure.value(w).orElseThrow()).toArray();
  }

  /**
   * SSMD of wells, each less the mean of its plate's vehicle; of a single well by median and MAD of
   * the vehicle wells. Empty where the wells do not spread.
   */
  public OptionalDouble ssmd() {
    double[] treated =
        strata(comparison).stream().flatMapToDouble(s -> s.centred(s.treated())).toArray();
    double[] vehicle =
        strata(comparison).stream().flatMapToDouble(s -> s.centred(s.reference())).toArray();
    double ssmd =
        treated.length == 1
            ? Separation.ssmdSingle(treated[0], Spread.of(vehicle))
            : Separation.ssmd(Spread.of(treated), Spread.of(vehicle));
    return finite(ssmd);
  }

  /** Fisher's exact p of all animals pooled: naive, for comparison with older papers alone. */
  public double naiveP() {
    List<Proportion> vehicle =
        shares.plates().stream().flatMap(p -> p.reference().stream()).toList();
    return TwoByTwo.of(shares.treated(), Shares.pooled(vehicle)).fisherTwoSided();
  }

  /** Share dead above the vehicle's; empty where viability was not judged on both sides. */
  public static OptionalDouble toxicity(Comparison comparison) {
    Shares alive = Shares.alive(comparison);
    return alive.isEmpty() ? OptionalDouble.empty() : finite(0.0 - alive.difference());
  }

  /** The figure, or empty when it does not exist. */
  public static OptionalDouble finite(double figure) {
    return Double.isFinite(figure) ? OptionalDouble.of(figure) : OptionalDouble.empty();
  }
}
