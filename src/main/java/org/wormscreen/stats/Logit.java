package org.wormscreen.stats;

/** The logistic scale of shares. */
public final class Logit {

  /** Beyond this a share is 0 or 1 for any plate that can be pipetted. */
  public static final double FARTHEST = 30;

  private Logit() {}

  /** 1 / (1 + exp(-eta)), accurate in both tails. */
  public static double share(double eta) {
    return 1 / (1 + StrictMath.exp(-eta));
  }

  /** log(p / (1 - p)). */
  public static double of(double share) {
    return StrictMath.log(share / (1 - share));
  }
}
