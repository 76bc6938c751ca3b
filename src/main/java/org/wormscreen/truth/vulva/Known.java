package org.wormscreen.truth.vulva;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What was annotated on an animal's vulva.
 *
 * @param adult whether it is a living adult hermaphrodite: one that should be scored where it can
 *     be; empty where nobody said so
 * @param muv multivulva or not; empty where nobody judged it
 * @param pseudovulvae their number; empty where nobody counted
 * @param lowestUm the lowest of its pseudovulvae as it is seen, um; empty without any, and where
 *     nobody measured
 * @param tallestUm the tallest likewise
 * @param induction its vulval induction index; empty where nobody judged it
 */
public record Known(
    Optional<Boolean> adult,
    Optional<Boolean> muv,
    OptionalInt pseudovulvae,
    OptionalDouble lowestUm,
    OptionalDouble tallestUm,
    OptionalDouble induction) {

  /** Nothing was annotated. */
  public static Known nothing() {
    return new Known(
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  /** Whether its tallest pseudovulva reaches this height, where heights are known. */
  boolean reaches(double leastUm) {
    return tallestUm.isEmpty() || tallestUm.getAsDouble() >= leastUm;
  }

  /** Whether all its pseudovulvae reach this height, where heights are known. */
  boolean allReach(double leastUm) {
    return lowestUm.isEmpty() || lowestUm.getAsDouble() >= leastUm;
  }
}
