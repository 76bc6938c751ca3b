package org.wormscreen.pathway;

import java.util.Locale;

/**
 * When a strain counts as answering, and when as not.
 *
 * @param p two-sided p at or below which a change of log-odds is taken as real, above 0 and below 1
 * @param spared a strain is spared where the 95 % limits exclude a change of log-odds as large as
 *     this, above 0; a change that is merely not significant proves nothing
 */
public record PathwaySettings(double p, double spared) {

  public PathwaySettings {
    if (!(p > 0 && p < 1) || !(spared > 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "p lies between 0 and 1 and a spared strain's change is above 0; found %s, %s",
              p,
              spared));
    }
  }

  /** p .05; 1.1 in log-odds, a threefold change of odds. */
  public static PathwaySettings defaults() {
    return new PathwaySettings(0.05, 1.1);
  }
}
