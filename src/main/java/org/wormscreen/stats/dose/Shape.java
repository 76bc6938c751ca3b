package org.wormscreen.stats.dose;

/** Which plateaus of a dose-response curve of shares are known, and which are fitted. */
public enum Shape {
  /** From 0 to 1: position and slope. */
  TWO(true, true),
  /** The lower plateau is 0, the upper is fitted. */
  LOWER_ZERO(true, false),
  /** The upper plateau is 1, the lower (natural response, Finney 1971) is fitted. */
  UPPER_ONE(false, true),
  /** Both plateaus are fitted. */
  FOUR(false, false);

  private final boolean lowerKnown;
  private final boolean upperKnown;

  Shape(boolean lowerKnown, boolean upperKnown) {
    this.lowerKnown = lowerKnown;
    this.upperKnown = upperKnown;
  }

  boolean lowerKnown() {
    return lowerKnown;
  }

  boolean upperKnown() {
    return upperKnown;
  }

  /** Fitted plateaus, slope and position. */
  public int parameters() {
    return 2 + (lowerKnown ? 0 : 1) + (upperKnown ? 0 : 1);
  }
}
