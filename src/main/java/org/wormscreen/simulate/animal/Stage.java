package org.wormscreen.simulate.animal;

/**
 * Stage of life, with the size of a wild-type animal at 20 degrees C in the middle of the stage.
 * Lengths follow Byerly, Cassada & Russell 1976 (doi 10.1016/0012-1606(76)90119-6) roundly; widths
 * are the largest diameters.
 */
public enum Stage {
  L1(250, 15),
  L2(370, 20),
  L3(500, 26),
  L4(680, 38),
  YOUNG_ADULT(920, 54),
  ADULT(1130, 70),
  /** Slender, with a blunt tail. */
  ADULT_MALE(820, 44);

  private final double lengthUm;
  private final double widthUm;

  Stage(double lengthUm, double widthUm) {
    this.lengthUm = lengthUm;
    this.widthUm = widthUm;
  }

  /** Median length from tip to tip, um. */
  public double lengthUm() {
    return lengthUm;
  }

  /** Median of the largest diameter, um. */
  public double widthUm() {
    return widthUm;
  }

  /** Whether the animal is a hermaphrodite that has a vulva. */
  public boolean hasVulva() {
    return this == YOUNG_ADULT || this == ADULT;
  }
}
