package org.wormscreen.phenotype;

/**
 * The chance that an animal is dead, from how it looks in transmitted light.
 *
 * <p>A logistic model of one measure: {@code p = 1 / (1 + exp(-(a + b * ln(s + 0.02))))}, where
 * {@code s} is {@link Posture#directionSpread()}. Dead <i>C. elegans</i> are straight rods; living
 * ones bend.
 *
 * <p><b>Model card.</b> Fitted on 694 animals of 49 wells of one plate, BBBC010v1 (Broad Bioimage
 * Benchmark Collection; Ljosa, Sokolnicki and Carpenter 2012, doi 10.1038/nmeth.2083), infected and
 * untreated or cured by ampicillin, labelled alive or dead by shape. Midlines were drawn from the
 * outlines made by people. Agreement with the labels, cross-validated over wells in 7 parts: 97.4
 * %; two people agree on 93.3 %. Not known: other stages, other magnifications, other causes of
 * death, such as compounds that kill in a bent posture or paralyse living animals straight.
 */
final class BrightfieldModel {

  private static final double INTERCEPT = -9.955;
  private static final double SLOPE = -5.532;
  private static final double FLOOR_RADIANS = 0.02;

  private BrightfieldModel() {}

  /** The chance that the animal is dead, 0 to 1. */
  static double dead(Posture posture) {
    double logit = INTERCEPT + SLOPE * StrictMath.log(posture.directionSpread() + FLOOR_RADIANS);
    return 1 / (1 + StrictMath.exp(-logit));
  }
}
