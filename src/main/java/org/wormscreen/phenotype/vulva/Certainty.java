package org.wormscreen.phenotype.vulva;

/** How likely a yes or no is to be right. */
final class Certainty {

  private static final double DOUBTFUL = 0.97;
  private static final double MOST = 0.985;

  private Certainty() {}

  /**
   * The confidence, 0.5 to 0.99.
   *
   * @param chance that the animal has a pseudovulva
   */
  static double of(
      FlankReading reading, boolean muv, double chance, double umPerPixel, VulvaSettings settings) {
    double seen = Math.min(reading.leftSeen(), reading.rightSeen());
    double right = muv ? chance : (1 - chance) * (1 - 0.3 * (1 - seen));
    double sharp = umPerPixel >= settings.doubtfulUm() ? DOUBTFUL : 1;
    return Math.max(0.5, Math.min(MOST, 0.5 + (right - 0.5) * sharp));
  }
}
