package org.wormscreen.simulate.reporter;

/**
 * A granule of the gut that glows of itself, or another small spot of light that is no focus.
 *
 * @param place on the body axis, 0 head to 1 tail
 * @param aside off the midline as a share of the half-width, ventral positive
 * @param peak brightness in its middle, in units of a typical focus
 * @param sizeUm standard deviation of its fall, um
 */
record Granule(double place, double aside, double peak, double sizeUm) {

  private static final double REACH = 3.5;

  double at(double along, double across) {
    double apart = (along * along + across * across) / (sizeUm * sizeUm);
    return apart > REACH * REACH ? 0 : peak * StrictMath.exp(-apart / 2);
  }
}
