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

  /** Ten animals: below that the limits of a share leave little out. */
  public static WellSettings defaults() {
    return new WellSettings(10);
  }
}
