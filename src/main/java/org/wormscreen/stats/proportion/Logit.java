package org.wormscreen.stats.proportion;

/** The logistic scale. */
final class Logit {

  /** Beyond this a share is 0 or 1 for any plate that can be pipetted. */
  static final double FARTHEST = 30;

  private Logit() {}

  /** 1 / (1 + exp(-eta)), accurate in both tails. */
  static double share(double eta) {
    return 1 / (1 + StrictMath.exp(-eta));
  }

  /** log(p / (1 - p)). */
  static double of(double share) {
    return StrictMath.log(share / (1 - share));
  }
}
