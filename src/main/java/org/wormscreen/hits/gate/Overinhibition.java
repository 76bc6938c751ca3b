package org.wormscreen.hits.gate;

import static org.wormscreen.well.Words.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.quality.comparison.Comparison;
import org.wormscreen.quality.comparison.Shares;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.proportion.WellTest;
import org.wormscreen.well.VulvaReading;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.Words;

/**
 * More vulvaless animals than with vehicle: the signal falls below that of the wild type.
 *
 * @param treated k vulvaless of n
 * @param vehicle the vehicle's share
 * @param p two-sided, wells as the unit
 */
public record Overinhibition(Proportion treated, double vehicle, double p) {

  /**
   * Empty where vulvaless animals were not scored on both sides, or are not clearly more.
   *
   * @param smallest difference of shares that counts
   * @param threshold p that counts
   */
  public static Optional<Overinhibition> of(
      Comparison comparison, double smallest, double threshold) {
    List<WellTest.Plate> plates = new ArrayList<>();
    for (Comparison.OnPlate plate : comparison.plates()) {
      List<Proportion> treated = vul(plate.treated());
      List<Proportion> vehicle = vul(plate.vehicle());
      if (!treated.isEmpty() && !vehicle.isEmpty()) {
        plates.add(new WellTest.Plate(treated, vehicle));
      }
    }
    Shares shares = new Shares(plates);
    if (shares.isEmpty() || shares.difference() < smallest) {
      return Optional.empty();
    }
    OptionalDouble p = Gate.test(plates);
    return p.isPresent() && p.getAsDouble() <= threshold
        ? Optional.of(new Overinhibition(shares.treated(), shares.expected(), p.getAsDouble()))
        : Optional.empty();
  }

  private static List<Proportion> vul(List<WellReading> wells) {
    return wells.stream()
        .flatMap(w -> w.vulva().flatMap(VulvaReading::vul).stream())
        .filter(v -> v.trials() > 0)
        .toList();
  }

  /** In words. */
  public String sentence() {
    return say(
        "%d of %d animals are vulvaless (%.0f %%) against %.0f %% with vehicle (p = %s): inhibited"
            + " below wild type.",
        treated.successes(), treated.trials(), 100 * treated.fraction(), 100 * vehicle, Words.p(p));
  }
}
