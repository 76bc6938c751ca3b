package org.wormscreen.mask;

/**
 * How foreground is found. Lengths in um on the specimen, light as transmission (1 on empty
 * ground).
 *
 * @param coarseUm pixel size at which light and well are sought, um
 * @param widestUm what is narrower than this may be an animal (also rolled up), what is wider
 *     belongs to the light, um
 * @param rimUm strip along the edge of the well that is left out, um
 * @param shadeUm how far the wall's shade reaches onto the floor, um
 * @param strong an object holds at least one pixel darker than 1 - strong
 * @param weak an object reaches out to where it is darker than 1 - weak
 * @param smallestUm2 smaller dark spots are dust, um2
 */
public record MaskSettings(
    double coarseUm,
    double widestUm,
    double rimUm,
    double shadeUm,
    double strong,
    double weak,
    double smallestUm2) {

  public MaskSettings {
    if (!(coarseUm > 0 && widestUm > coarseUm && rimUm >= 0 && shadeUm >= 0 && smallestUm2 >= 0)) {
      throw new IllegalArgumentException(
          "Lengths are positive and widestUm exceeds coarseUm, found coarseUm %s, widestUm %s, rimUm %s, shadeUm %s, smallestUm2 %s"
              .formatted(coarseUm, widestUm, rimUm, shadeUm, smallestUm2));
    }
    if (!(0 < weak && weak <= strong && strong < 1)) {
      throw new IllegalArgumentException(
          "Darkness rises 0 < weak <= strong < 1, found weak %s, strong %s"
              .formatted(weak, strong));
    }
  }

  /** Values that suit larvae to adults in transmitted light at 0.65 to 13 um per pixel. */
  public static MaskSettings defaults() {
    return new MaskSettings(12.5, 220, 6, 150, 0.2, 0.1, 600);
  }
}
