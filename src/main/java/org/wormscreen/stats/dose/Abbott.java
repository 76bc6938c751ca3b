package org.wormscreen.stats.dose;

import org.wormscreen.stats.Proportion;

/** Mortality corrected for what dies without the compound. */
public final class Abbott {

  private Abbott() {}

  /**
   * (t - c) / (1 - c) (Abbott 1925, doi 10.1093/jee/18.2.265a). Negative when fewer die than
   * without the compound: that is data, not an error. NaN when all controls died.
   */
  public static double corrected(Proportion treated, Proportion control) {
    double c = control.fraction();
    return c == 1 ? Double.NaN : (treated.fraction() - c) / (1 - c);
  }
}
