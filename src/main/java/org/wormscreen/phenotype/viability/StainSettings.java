package org.wormscreen.phenotype.viability;

/**
 * How the dead stain's channel is read. Contrast is body minus background in units of the
 * background's noise, so that gain and offset of the camera do not count.
 *
 * @param contrastAtEven the contrast at which alive and dead are equally likely, unless the plate
 *     says otherwise
 * @param followsPlate whether even odds move to the valley between the two groups of animals of a
 *     plate where there is one; see {@link PlateStain}
 * @param steepness change of the log odds per factor e of contrast
 * @param mostCertain the largest chance that stain alone gives, below 1: some living animals glow,
 *     some dead ones stay dark
 * @param fewestPixels pixels of body and of background that must be visible
 */
public record StainSettings(
    double contrastAtEven,
    boolean followsPlate,
    double steepness,
    double mostCertain,
    int fewestPixels) {

  public StainSettings {
    if (!(contrastAtEven > 0) || !(steepness > 0)) {
      throw new IllegalArgumentException(
          "Contrast at even odds and steepness are positive, found %s and %s"
              .formatted(contrastAtEven, steepness));
    }
    if (!(mostCertain > 0.5 && mostCertain < 1)) {
      throw new IllegalArgumentException(
          "The largest chance lies between 0.5 and 1, found " + mostCertain);
    }
    if (fewestPixels < 1) {
      throw new IllegalArgumentException("At least one pixel is needed, found " + fewestPixels);
    }
  }

  /**
   * Set on BBBC010 (see {@link BrightfieldModel}), where the two groups lie near contrasts of 1 and
   * 65; 11 % of the dark animals there are labelled dead, by shape, and 13 % of the bright ones
   * alive.
   */
  public static StainSettings defaults() {
    return new StainSettings(5, true, 2, 0.9, 30);
  }

  /** These settings with even odds at another contrast. */
  StainSettings withContrastAtEven(double contrast) {
    return new StainSettings(contrast, followsPlate, steepness, mostCertain, fewestPixels);
  }

  /** The chance that an animal of this contrast is dead. */
  double dead(double contrast) {
    double floor = 1 - mostCertain;
    if (!(contrast > 0)) {
      return floor;
    }
    double logit = steepness * StrictMath.log(contrast / contrastAtEven);
    return floor + (mostCertain - floor) / (1 + StrictMath.exp(-logit));
  }
}
