package org.wormscreen.phenotype.vulva.verdict;

import org.wormscreen.phenotype.vulva.VulvaSettings;
import org.wormscreen.phenotype.vulva.flank.FlankReading;

/** How likely a yes or no is to be right. */
final class Certainty {

  private static final double DOUBTFUL = 0.97;
  private static final double MOST = 0.99;
  private static final double SHARPER = 1.7;

  private Certainty() {}

  /**
   * The confidence, 0.5 to 0.99.
   *
   * @param chance that the animal has a pseudovulva
   */
  static double of(
      FlankReading reading, boolean muv, double chance, double umPerPixel, VulvaSettings settings) {
    double seen = Math.min(reading.leftSeen(), reading.rightSeen());
    double right = sharpened(muv ? chance : (1 - chance) * (1 - 0.3 * (1 - seen)));
    double sharp = umPerPixel >= settings.doubtfulUm() ? DOUBTFUL : 1;
    return Math.max(0.5, Math.min(MOST, 0.5 + (right - 0.5) * sharp));
  }

  /**
   * The models of tissue, height and place each leave room for doubt, and together too much: right
   * answers were more frequent than their product says.
   */
  private static double sharpened(double right) {
    double p = Math.max(0.01, Math.min(0.99, right));
    return BulgeModel.logistic(SHARPER * StrictMath.log(p / (1 - p)));
  }
}
