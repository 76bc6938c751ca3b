package org.wormscreen.simulate.picture;

import org.wormscreen.simulate.scene.WellFloor;

/**
 * Light from below: brightest somewhere near the middle, falling off outwards, held back by the
 * wall.
 *
 * @param centreXUm where it is brightest, um from the middle of the well
 * @param centreYUm where it is brightest, um from the middle of the well
 * @param spreadUm standard deviation of the fall, um
 * @param evenness share of the light that does not fall off, 0 to 1
 * @param outside light beside the floor, as a share of the brightest
 * @param meniscus share of light lost at the wall by the curved surface
 * @param meniscusUm how far from the wall that reaches, um
 */
public record Light(
    double centreXUm,
    double centreYUm,
    double spreadUm,
    double evenness,
    double outside,
    double meniscus,
    double meniscusUm) {

  private static final double WALL_UM = 9;

  /** The same light over wells so many times as wide. */
  public Light spread(double zoom) {
    return new Light(
        centreXUm * zoom,
        centreYUm * zoom,
        spreadUm * zoom,
        evenness,
        outside,
        meniscus,
        meniscusUm);
  }

  /** Even light with a dark surround. */
  public static Light defaults() {
    return new Light(0, 0, 2500, 0.6, 0.03, 0.25, 120);
  }

  /** Light at a place, 0 to 1. */
  double at(double xUm, double yUm, WellFloor floor) {
    double dx = (xUm - centreXUm) / spreadUm;
    double dy = (yUm - centreYUm) / spreadUm;
    double ground = evenness + (1 - evenness) * StrictMath.exp(-(dx * dx + dy * dy) / 2);
    double depth = floor.toWallUm(xUm, yUm);
    if (depth < -WALL_UM) {
      return outside * ground * (1 + StrictMath.exp(depth / 80));
    }
    double open = Math.min(1, (depth + WALL_UM) / (2 * WALL_UM));
    double curved = 1 - meniscus * StrictMath.exp(-Math.max(0, depth) / meniscusUm);
    double line = (depth - 2.5 * WALL_UM) / WALL_UM;
    double glint = 1 + 0.25 * meniscus * StrictMath.exp(-line * line);
    return ground * (outside + (1 - outside) * open) * curved * glint;
  }
}
