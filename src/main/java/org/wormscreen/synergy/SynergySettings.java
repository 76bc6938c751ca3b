package org.wormscreen.synergy;

import java.util.Locale;

/**
 * How limits of combination scores are drawn.
 *
 * @param draws times that all wells are drawn anew, for scores without fitted curves
 * @param curveDraws the same for scores with fitted curves, which take longer
 * @param seed of the draws, so that they are the same each time
 */
public record SynergySettings(int draws, int curveDraws, long seed) {

  public SynergySettings {
    if (draws < 20 || curveDraws < 20) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "Limits need 20 draws; found %d and %d", draws, curveDraws));
    }
  }

  /** 1,000 and 100 draws. */
  public static SynergySettings defaults() {
    return new SynergySettings(1000, 100, 1);
  }
}
