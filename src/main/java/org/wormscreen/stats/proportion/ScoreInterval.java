package org.wormscreen.stats.proportion;

import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Proportion;

/**
 * 95 % score intervals of shares whose denominator may be an effective number of animals, that is n
 * divided by the design effect and no integer any more.
 */
public final class ScoreInterval {

  /** The 97.5 % point of the normal distribution. */
  private static final double Z = 1.959963984540054;

  private ScoreInterval() {}

  /** Wilson's (1927) interval of the share p of n, n above 0; NaN to NaN when n is not positive. */
  public static Limits wilson95(double p, double n) {
    if (!(n > 0)) {
      return new Limits(Double.NaN, Double.NaN);
    }
    double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
    return new Limits(
        p == 0 ? 0 : Math.max(0, centre - half), p == 1 ? 1 : Math.min(1, centre + half));
  }

  /** Wilson's interval with continuity correction (Newcombe 1998, method 4). */
  public static Limits wilsonCorrected95(Proportion share) {
    double n = share.trials();
    double p = share.fraction();
    // prop.test never corrects by more than the distance of k from n / 2
    double correction = Math.min(0.5, Math.abs(share.successes() - n / 2));
    double low = corrected(p - correction / n, n, -1);
    double high = corrected(p + correction / n, n, 1);
    return new Limits(p == 0 ? 0 : Math.max(0, low), p == 1 ? 1 : Math.min(1, high));
  }

  private static double corrected(double p, double n, int side) {
    double inner = p * (1 - p) / n + Z * Z / (4 * n * n);
    return (p + Z * Z / (2 * n) + side * Z * Math.sqrt(inner)) / (1 + Z * Z / n);
  }

  /**
   * The difference p1 - p2 by Newcombe's hybrid score (1998, method 10, doi
   * 10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I).
   */
  public static Limits newcombe95(double p1, double n1, double p2, double n2) {
    Limits one = wilson95(p1, n1);
    Limits two = wilson95(p2, n2);
    double difference = p1 - p2;
    return new Limits(
        difference - Math.hypot(p1 - one.low(), two.high() - p2),
        difference + Math.hypot(one.high() - p1, p2 - two.low()));
  }
}
