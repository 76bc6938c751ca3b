package org.wormscreen.simulate.animal;

/**
 * An egg within a body.
 *
 * @param alongUm its middle on the midline, um from the head
 * @param acrossUm its middle off the midline, um, left negative
 * @param tilt of its long axis against the midline, radians
 */
record Egg(double alongUm, double acrossUm, double tilt) {

  private static final double HALF_LENGTH_UM = 25;
  private static final double HALF_WIDTH_UM = 14;

  /** 0 in the middle, 1 on the shell. */
  double shellAt(double alongBodyUm, double acrossBodyUm) {
    double dx = alongBodyUm - alongUm;
    double dy = acrossBodyUm - acrossUm;
    if (Math.abs(dx) > 2 * HALF_LENGTH_UM) {
      return Double.POSITIVE_INFINITY;
    }
    double cos = StrictMath.cos(tilt);
    double sin = StrictMath.sin(tilt);
    double u = (cos * dx + sin * dy) / HALF_LENGTH_UM;
    double v = (cos * dy - sin * dx) / HALF_WIDTH_UM;
    return Math.sqrt(u * u + v * v);
  }
}
