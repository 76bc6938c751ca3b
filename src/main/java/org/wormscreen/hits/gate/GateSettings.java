package org.wormscreen.hits.gate;

import java.util.Locale;

/**
 * When the condition of the animals forbids to speak of an effect.
 *
 * @param fewestSeen share of the vehicle's animals per well below which animals are missing
 * @param fewestAdult share of the vehicle's adult fraction below which animals are arrested
 * @param mostDead dead fraction above the vehicle's from which the treatment is a poison
 * @param mostUnreadable unreadable fraction above the vehicle's from which it is remarked on
 * @param shortLength standard deviations of vehicle wells by which median length may lie below the
 *     vehicle's
 * @param shortUnmatched the same where lengths of single animals are not known, so that nothing can
 *     tell an effect from a delay
 * @param vulval vulvaless fraction above the vehicle's from which inhibition goes below wild type
 * @param overlap share of the treated animals that must lie within the vehicle's lengths for a
 *     length-matched comparison
 * @param matchedP two-sided p of that comparison at or below which an effect is more than a delay
 * @param p two-sided p, wells as the unit, at or below which such a difference is taken as real;
 *     not corrected for the number of treatments, since a missed poison is worse than a lost hit
 */
public record GateSettings(
    double fewestSeen,
    double fewestAdult,
    double mostDead,
    double mostUnreadable,
    double shortLength,
    double shortUnmatched,
    double vulval,
    double overlap,
    double matchedP,
    double p) {

  public GateSettings {
    for (double share :
        new double[] {
          fewestSeen, fewestAdult, mostDead, mostUnreadable, vulval, overlap, matchedP
        }) {
      if (!(share > 0 && share < 1)) {
        throw new IllegalArgumentException(
            "Shares of the gate lie between 0 and 1; found " + share);
      }
    }
    if (!(shortLength > 0) || !(shortUnmatched > 0) || !(p > 0 && p < 1)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "The gate needs lengths above 0 and p between 0 and 1; found %s, %s and %s",
              shortLength,
              shortUnmatched,
              p));
    }
  }

  /**
   * Half of the animals, half of the adults, 20 points, 20 points, 3 SD, 1 SD, 10 points, half, p
   * .005, p .05.
   */
  public static GateSettings defaults() {
    return new GateSettings(0.5, 0.5, 0.20, 0.20, 3, 1, 0.10, 0.5, 0.005, 0.05);
  }
}
