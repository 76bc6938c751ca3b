package org.wormscreen.report.table;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Treatment;

/** Values as rows hold them. */
public final class CellValues {

  private CellValues() {}

  /** A number or nothing. */
  public static OptionalDouble number(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  /** A whole number or nothing. */
  public static OptionalInt whole(Optional<Integer> value) {
    return value.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /** The concentration, umol/l; empty where none is given. */
  public static OptionalDouble um(Treatment treatment) {
    return number(treatment.dose().map(Dose::micromolar));
  }

  /** A name as tables write it: {@code ABOVE_HIGHEST} as {@code above_highest}. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
