package org.wormscreen.quality.position;

/**
 * How effects of place are tested.
 *
 * @param deals times that the wells are dealt anew
 * @param seed of the deals
 * @param p at or below which a place effect is clear
 * @param fewestWells wells that a test needs
 */
public record PositionSettings(int deals, long seed, double p, int fewestWells) {

  public PositionSettings {
    if (deals < 99 || fewestWells < 6 || !(p > 0 && p < 1)) {
      throw new IllegalArgumentException(
          "A test needs 99 deals and 6 wells; found " + deals + " and " + fewestWells);
    }
  }

  /** 999 deals, p .01, twelve wells. */
  public static PositionSettings defaults() {
    return new PositionSettings(999, 1, 0.01, 12);
  }
}
