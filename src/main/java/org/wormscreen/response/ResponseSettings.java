package org.wormscreen.response;

import java.util.Locale;

/**
 * When a dose series carries a curve.
 *
 * @param trendP p of the trend over doses, wells as the unit, at or below which a curve is sought
 * @param shapeP p of the likelihood ratio at or below which a further plateau is fitted
 * @param fewestDoses different concentrations, vehicle included, that an EC50 needs
 * @param reach how many times an EC50 may lie beyond the doses that were tried
 * @param widestLimits ratio of the EC50's limits beyond which it is not given
 * @param benchmark fraction of the effect whose dose is given with its lower limit, above 0 and
 *     below 1
 */
public record ResponseSettings(
    double trendP,
    double shapeP,
    int fewestDoses,
    double reach,
    double widestLimits,
    double benchmark) {

  public ResponseSettings {
    if (!(trendP > 0 && trendP < 1 && shapeP > 0 && shapeP < 1)) {
      throw new IllegalArgumentException(
          "p values lie between 0 and 1; found " + trendP + " and " + shapeP);
    }
    if (fewestDoses < 3 || !(reach >= 1) || !(widestLimits > 1)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "A curve needs 3 doses, a reach of 1 and limits wider than 1; found %d, %s, %s",
              fewestDoses,
              reach,
              widestLimits));
    }
    if (!(benchmark > 0 && benchmark < 1)) {
      throw new IllegalArgumentException("A benchmark is a fraction; found " + benchmark);
    }
  }

  /** p .05 and .05, four doses, three times beyond, a hundredfold, one tenth. */
  public static ResponseSettings defaults() {
    return new ResponseSettings(0.05, 0.05, 4, 3, 100, 0.10);
  }
}
