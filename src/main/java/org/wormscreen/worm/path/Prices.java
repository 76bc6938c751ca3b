package org.wormscreen.worm.path;

/**
 * What speaks against a walk being one animal, and against a set of walks being all animals, in one
 * currency. Lengths in evidence pixels, a body being {@link Evidence#BODY} wide; relative lengths
 * as parts of the usual length of the field.
 *
 * @param animal each animal, so that few long ones are preferred to many short ones
 * @param tooLong per relative length beyond 1.12
 * @param tooLongAlone the same where the walk is nearly all that hangs together
 * @param tooShort per relative length below 0.8
 * @param tooShortFree the same where both ends are dead ends
 * @param turn per radian of the sharpest turn within a body width beyond {@code easyTurn}
 * @param easyTurn the sharpest turn that costs nothing, radians
 * @param bend per sum of squared turns
 * @param core per pixel without core
 * @param body per pixel without body
 * @param open per end beyond which the body goes on
 * @param link per pixel of a bridged gap
 * @param uncovered per pixel of skeleton that no animal explains
 * @param twice per pixel of skeleton that two animals claim, beyond the free crossing
 * @param crossing the longest piece that two animals may share at no price, pixels
 */
public record Prices(
    double animal,
    double tooLong,
    double tooLongAlone,
    double tooShort,
    double tooShortFree,
    double turn,
    double easyTurn,
    double bend,
    double core,
    double body,
    double open,
    double link,
    double uncovered,
    double twice,
    double crossing) {

  public static Prices defaults() {
    return new Prices(1.6, 12, 3, 10, 2.5, 2.5, 0.5, 0.2, 0.055, 0.015, 0.6, 0.3, 0.08, 0.12, 18);
  }
}
