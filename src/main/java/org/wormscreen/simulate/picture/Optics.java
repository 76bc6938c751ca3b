package org.wormscreen.simulate.picture;

import org.wormscreen.simulate.animal.Animal;
import org.wormscreen.simulate.animal.Spine;

/**
 * How a microscope shows what lies in a well.
 *
 * @param blurUm standard deviation of the blur of everything, um
 * @param contrast factor on optical densities
 * @param halo brightness gained just outside of a body's edge, as a share of the ground
 * @param oblique density added to the side that turns away from the light, and taken from the
 *     other; 0 for straight light
 * @param obliqueFrom where oblique light comes from, radians
 */
public record Optics(
    double blurUm, double contrast, double halo, double oblique, double obliqueFrom) {

  public Optics {
    if (!(blurUm >= 0) || !(contrast > 0)) {
      throw new IllegalArgumentException(
          "Blur is 0 um or more and contrast above 0; found %s and %s".formatted(blurUm, contrast));
    }
  }

  /** A sharp picture in nearly straight light. */
  public static Optics defaults() {
    return new Optics(2.5, 1, 0.05, 0.05, 0.8);
  }

  /**
   * The density that oblique light adds at a point of a body.
   *
   * @param place on the body axis, 0 to 1
   * @param share distance from the midline as a share of the half-width, left negative
   */
  double shade(Animal animal, double place, double share) {
    if (oblique == 0) {
      return 0;
    }
    Spine spine = animal.spine();
    int at = Math.min(spine.points() - 2, (int) (place * (spine.points() - 1)));
    double dx = spine.x(at + 1) - spine.x(at);
    double dy = spine.y(at + 1) - spine.y(at);
    double step = Math.sqrt(dx * dx + dy * dy);
    double rightX = -dy / step;
    double rightY = dx / step;
    double towards = rightX * StrictMath.cos(obliqueFrom) + rightY * StrictMath.sin(obliqueFrom);
    return -oblique * towards * share * Math.abs(share);
  }
}
