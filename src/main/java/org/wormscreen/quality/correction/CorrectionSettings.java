package org.wormscreen.quality.correction;

/**
 * When a correction is refused.
 *
 * @param fewestWells wells to fit on
 * @param mostActive share of sample wells far from the median beyond which the fit would follow the
 *     actives
 * @param active robust deviations from the median that make a well active
 * @param span share of the wells that each local fit uses
 */
public record CorrectionSettings(int fewestWells, double mostActive, double active, double span) {

  public CorrectionSettings {
    if (fewestWells < 12 || !(mostActive > 0 && mostActive <= 1) || !(span > 0 && span <= 1)) {
      throw new IllegalArgumentException(
          "A correction needs 12 wells and shares up to 1; found "
              + fewestWells
              + ", "
              + mostActive
              + ", "
              + span);
    }
  }

  /** 40 wells, a fifth beyond 3 deviations, half of the wells. */
  public static CorrectionSettings defaults() {
    return new CorrectionSettings(40, 0.2, 3, 0.5);
  }
}
