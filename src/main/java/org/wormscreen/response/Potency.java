package org.wormscreen.response;

import java.util.OptionalDouble;

/**
 * The dose of a fraction of the effect, or why there is none.
 *
 * @param micromolar umol/l; empty unless the kind is {@code ESTIMATED}
 * @param low lower 95 % limit by the profile likelihood; empty when there is none
 * @param high upper 95 % limit by the profile likelihood; empty when there is none
 * @param reason a sentence; {@code ""} for an estimate with both limits
 */
public record Potency(
    Kind kind, OptionalDouble micromolar, OptionalDouble low, OptionalDouble high, String reason) {

  /** What is known of it. */
  public enum Kind {
    /** The dose and its limits. */
    ESTIMATED,
    /** It lies above the highest dose that was tried. */
    ABOVE_HIGHEST,
    /** It lies below the lowest dose that was tried. */
    BELOW_LOWEST,
    /** The data do not carry it. */
    NONE
  }

  static Potency none(String reason) {
    return outside(Kind.NONE, reason);
  }

  static Potency outside(Kind kind, String reason) {
    OptionalDouble no = OptionalDouble.empty();
    return new Potency(kind, no, no, no, reason);
  }
}
