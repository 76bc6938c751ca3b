package org.wormscreen.report.table;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Values that may be absent, as rows hold them. */
public final class Maybe {

  private Maybe() {}

  /** A number or nothing. */
  public static OptionalDouble number(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  /** A whole number or nothing. */
  public static OptionalInt whole(Optional<Integer> value) {
    return value.map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
