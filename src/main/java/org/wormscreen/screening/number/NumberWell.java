package org.wormscreen.screening.number;

import java.util.OptionalDouble;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.WellId;

/**
 * A well with one number.
 *
 * @param plate the plate's name
 * @param replicate its repetition, {@code 1}; {@code ""} where there is none
 * @param treatment what it holds
 * @param value the number; empty where none was measured
 * @param reason why the number does not count; {@code ""} where it does
 */
record NumberWell(
    String plate,
    String replicate,
    WellId well,
    Role role,
    String treatment,
    OptionalDouble value,
    String reason) {

  /** The plate of one repetition, within which wells are compared. */
  String stratum() {
    return replicate.isEmpty() ? plate : plate + " replicate " + replicate;
  }

  /** Whether the number is evidence. */
  boolean counts() {
    return value.isPresent() && reason.isEmpty();
  }

  NumberWell without(String why) {
    return new NumberWell(plate, replicate, well, role, treatment, value, why);
  }
}
