package org.wormscreen.simulate.animal;

/**
 * A bulge of the ventral edge.
 *
 * @param kind what it is
 * @param place of its top on the body axis, 0 head to 1 tail
 * @param heightUm above the flank, um
 * @param baseUm width at its foot, um
 * @param lean the top's shift along the axis as a share of half the base, -1 to 1
 * @param bluntness exponent of the outline: 1 is a tent, 2 a dome, 4 a table
 */
public record Protrusion(
    Kind kind, double place, double heightUm, double baseUm, double lean, double bluntness) {

  /** What bulges. */
  public enum Kind {
    VULVA,
    /** A vulva pushed out of the body; not multivulva. */
    PROTRUDING_VULVA,
    PSEUDOVULVA
  }

  /**
   * The height above the flank, um.
   *
   * @param distanceUm along the axis from the middle of the foot, towards the tail positive
   */
  public double heightAt(double distanceUm) {
    double half = baseUm / 2;
    double top = lean * half * 0.6;
    double reach = distanceUm < top ? half + top : half - top;
    double x = Math.abs(distanceUm - top) / reach;
    if (x >= 1) {
      return 0;
    }
    double slope = 1 - StrictMath.pow(x, bluntness);
    return heightUm * slope * slope * (3 - 2 * slope);
  }
}
