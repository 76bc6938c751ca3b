package org.wormscreen.synergy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.stats.Proportion;

/**
 * One pair of doses.
 *
 * @param micromolarA umol/l of the first compound; 0 for the second alone
 * @param micromolarB umol/l of the second compound; 0 for the first alone
 * @param wells wells that count; 0 where all are missing
 * @param animals k of n of them together; empty without wells
 * @param effect percent of the vehicle's share that is gone; negative where the share is larger
 *     than the vehicle's; empty without wells
 * @param expected the effect expected by each reference; absent where the reference does not apply
 * @param excess seen less expected, in points of percent; above 0 is more than expected; absent
 *     where one of both is
 */
public record CombinationCell(
    double micromolarA,
    double micromolarB,
    int wells,
    Optional<Proportion> animals,
    OptionalDouble effect,
    Map<Reference, Double> expected,
    Map<Reference, Double> excess) {

  public CombinationCell {
    expected = ordered(expected);
    excess = ordered(excess);
  }

  private static Map<Reference, Double> ordered(Map<Reference, Double> map) {
    Map<Reference, Double> copy = new EnumMap<>(Reference.class);
    map.forEach(
        (reference, value) -> {
          if (Double.isFinite(value)) {
            copy.put(reference, value);
          }
        });
    return Collections.unmodifiableMap(copy);
  }
}
