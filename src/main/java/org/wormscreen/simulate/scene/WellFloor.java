package org.wormscreen.simulate.scene;

/**
 * The floor of a well, its middle at the origin, um.
 *
 * @param widthUm from wall to wall
 * @param cornerUm radius of the corners; half the width makes a round well
 */
public record WellFloor(double widthUm, double cornerUm) {

  public WellFloor {
    if (!(widthUm > 0) || !(cornerUm >= 0 && cornerUm <= widthUm / 2)) {
      throw new IllegalArgumentException(
          "A well has a positive width and corners of at most half of it; found %s and %s um"
              .formatted(widthUm, cornerUm));
    }
  }

  /** A round well. */
  public static WellFloor round(double diameterUm) {
    return new WellFloor(diameterUm, diameterUm / 2);
  }

  /** Distance to the wall, um: positive inside, negative outside. */
  public double toWallUm(double xUm, double yUm) {
    double straight = widthUm / 2 - cornerUm;
    double dx = Math.abs(xUm) - straight;
    double dy = Math.abs(yUm) - straight;
    double outer = Math.sqrt(square(Math.max(dx, 0)) + square(Math.max(dy, 0)));
    return cornerUm - outer - Math.min(0, Math.max(dx, dy));
  }

  private static double square(double v) {
    return v * v;
  }
}
