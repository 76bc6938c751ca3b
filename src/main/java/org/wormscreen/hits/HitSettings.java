package org.wormscreen.hits;

import java.util.Locale;
import org.wormscreen.hits.gate.GateSettings;

/**
 * What makes a treatment a hit.
 *
 * @param falseDiscoveryRate q at or below which a difference is called, above 0 and below 1
 * @param smallestShare smallest difference of shares that counts as an effect, 0 to 1
 * @param smallestLength smallest difference of median lengths that counts as an effect, as a share
 *     of the vehicle's length
 * @param fewestAnimals animals that a treatment needs, all its wells together
 * @param fewestVehicleWells vehicle wells that a comparison needs, at least 2
 * @param vehicleWellsForOneWell vehicle wells below which the p value of a treatment in a single
 *     well serves for ranking only
 * @param gate when the condition of the animals forbids to speak of an effect
 */
public record HitSettings(
    double falseDiscoveryRate,
    double smallestShare,
    double smallestLength,
    int fewestAnimals,
    int fewestVehicleWells,
    int vehicleWellsForOneWell,
    GateSettings gate) {

  public HitSettings {
    if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
      throw new IllegalArgumentException(
          "The false discovery rate lies between 0 and 1; found " + falseDiscoveryRate);
    }
    if (!(smallestShare >= 0 && smallestShare < 1) || !(smallestLength >= 0)) {
      throw new IllegalArgumentException(
          "Smallest effects are not negative and a share is below 1; found "
              + smallestShare
              + ", "
              + smallestLength);
    }
    if (fewestAnimals < 1 || fewestVehicleWells < 2 || vehicleWellsForOneWell < 2) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "A call needs at least 1 animal and 2 vehicle wells; found %d, %d, %d",
              fewestAnimals,
              fewestVehicleWells,
              vehicleWellsForOneWell));
    }
  }

  /** q 0.05, 10 points of share, 5 % of length, 8 animals, 2 and 12 vehicle wells. */
  public static HitSettings defaults() {
    return new HitSettings(0.05, 0.10, 0.05, 8, 2, 12, GateSettings.defaults());
  }
}
