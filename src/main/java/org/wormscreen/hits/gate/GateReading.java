package org.wormscreen.hits.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The condition of treated animals beside the vehicle's. Absent figures were not measured on both
 * sides.
 *
 * @param seenRatio animals per well over the vehicle's
 * @param dead dead fraction less the vehicle's
 * @param adult adult fraction less the vehicle's
 * @param unreadable unreadable fraction less the vehicle's
 * @param lengthUm mean of median lengths less the vehicle's, um
 * @param lengthSd the same in standard deviations of vehicle wells
 * @param lengthP two-sided p of that difference, wells as the unit
 * @param concerns the gravest first; empty when there is none
 * @param sentences one for each concern, with its numbers
 */
public record GateReading(
    OptionalDouble seenRatio,
    OptionalDouble dead,
    OptionalDouble adult,
    OptionalDouble unreadable,
    OptionalDouble lengthUm,
    OptionalDouble lengthSd,
    OptionalDouble lengthP,
    List<Concern> concerns,
    List<String> sentences) {

  public GateReading {
    concerns = List.copyOf(concerns);
    sentences = List.copyOf(sentences);
  }

  /** Nothing was compared. */
  public static GateReading none() {
    OptionalDouble no = OptionalDouble.empty();
    return new GateReading(no, no, no, no, no, no, no, List.of(), List.of());
  }

  /** The gravest concern; empty when there is none. */
  public Optional<Concern> gravest() {
    return concerns.stream().min(Comparator.naturalOrder());
  }

  /** Whether animals are shorter than with vehicle at this p. */
  public boolean shorter(double threshold) {
    return lengthUm.isPresent()
        && lengthUm.getAsDouble() < 0
        && lengthP.isPresent()
        && lengthP.getAsDouble() <= threshold;
  }

  /** Whether animals are shorter than with vehicle by so many standard deviations of its wells. */
  public boolean shorterBySds(double sds) {
    return lengthSd.isPresent() && lengthSd.getAsDouble() < -sds;
  }

  /** Whether this concern was raised. */
  public boolean raises(Concern concern) {
    return concerns.contains(concern);
  }
}
