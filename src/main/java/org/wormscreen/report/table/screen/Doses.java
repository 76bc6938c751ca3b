package org.wormscreen.report.table.screen;

import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Treatment;

/** Treatments as cells. */
final class Doses {

  private Doses() {}

  /** The concentration, umol/l; empty where none is given. */
  static OptionalDouble um(Treatment treatment) {
    return number(treatment.dose().map(Dose::micromolar));
  }

  static OptionalDouble number(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  /** A name as tables write it: {@code ABOVE_HIGHEST} as {@code above_highest}. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT);
  }
}
