package org.wormscreen.truth.vulva;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What results say of an animal's vulva.
 *
 * @param muv empty where it was not scored
 * @param pseudovulvae empty where they were not counted
 * @param induction empty where it was not read
 * @param confidence that the answer is right, 0 to 1; empty where the results give none
 * @param reason why it was not scored; {@code ""} where it was
 */
public record Said(
    Optional<Boolean> muv,
    OptionalInt pseudovulvae,
    OptionalDouble induction,
    OptionalDouble confidence,
    String reason) {

  /** Nothing: no verdict, no reason. */
  public static Said nothing() {
    return new Said(
        Optional.empty(), OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "");
  }
}
