package org.wormscreen.phenotype.induction;

import org.wormscreen.phenotype.induction.spot.Spot;

/**
 * How much more likely a spot is as a focus than as light of something else, from its light, its
 * size along the axis and its place across the body; each on its own (naive Bayes), as densities of
 * the log of the light over a full focus', the log of the size over a full focus', and of the place
 * in half-widths.
 *
 * @param plate what is usual there
 * @param aside where the ventral line lies, half-widths
 */
record SpotModel(InductionYardstick plate, double aside) {

  private static final double HALF = -0.68;
  private static final double HALF_SPREAD = 0.16;
  private static final double HALF_SIZE = -0.36;
  private static final double HALF_SIZE_SPREAD = 0.24;
  private static final double SMALL = -1.3;
  private static final double SMALL_SPREAD = 0.2;
  private static final double SMALL_SIZE = -0.52;
  private static final double SMALL_SIZE_SPREAD = 0.15;
  private static final double OTHER_SIZE_SPREAD = 0.42;
  private static final double ASIDE_SPREAD = 0.17;
  private static final double OTHER_PER_HUNDREDTH = 0.2;
  private static final double FLOOR = 1e-6;

  /**
   * The ratio for a full focus, per hundredth of the axis.
   *
   * @param level log of the animal's own brightness over the plate's
   */
  double full(Spot spot, double level) {
    double light = normal(light(spot) - level, 0, plate.fluxSpread());
    return light * normal(size(spot), 0, plate.alongSpread()) * rest(spot);
  }

  /** The same for a focus of half the light, as of one daughter of two. */
  double half(Spot spot, double level) {
    double light =
        normal(
            light(spot) - level,
            HALF,
            Math.sqrt(HALF_SPREAD * HALF_SPREAD + plate.fluxSpread() * plate.fluxSpread()));
    return light * normal(size(spot), HALF_SIZE, HALF_SIZE_SPREAD) * rest(spot);
  }

  /** The same for a focus of half the diameter: a quarter of the light. */
  double small(Spot spot, double level) {
    double light = normal(light(spot) - level, SMALL, SMALL_SPREAD);
    return light * normal(size(spot), SMALL_SIZE, SMALL_SIZE_SPREAD) * rest(spot);
  }

  private double rest(Spot spot) {
    double across = normal(spot.aside() - aside, 0, ASIDE_SPREAD);
    double other =
        normal(light(spot), plate.otherFlux(), plate.otherSpread())
            * normal(StrictMath.log(spot.alongUm()), plate.otherAlong(), OTHER_SIZE_SPREAD)
            / 2
            * OTHER_PER_HUNDREDTH;
    return across / (other + FLOOR);
  }

  private double light(Spot spot) {
    return StrictMath.log(Math.max(spot.flux() / plate.flux(), 1e-4));
  }

  private double size(Spot spot) {
    return StrictMath.log(spot.alongUm() / plate.alongUm());
  }

  static double normal(double value, double mean, double sd) {
    double z = (value - mean) / sd;
    return StrictMath.exp(-z * z / 2) / (sd * 2.5066282746310002);
  }
}
