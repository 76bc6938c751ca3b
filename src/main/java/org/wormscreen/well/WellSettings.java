package org.wormscreen.well;

/**
 * When a well counts.
 *
 * @param fewestAnimals animals with an answer to the assay's question that a call needs
 */
public record WellSettings(int fewestAnimals) {

  public WellSettings {
    if (fewestAnimals < 1) {
      throw new IllegalArgumentException("At least one animal is needed, found " + fewestAnimals);
    }
  }

  /**
   * Eight animals: below that no outcome of a single well stands out among a plate of compounds.
   */
  public static WellSettings defaults() {
    return new WellSettings(8);
  }
}
