package org.wormscreen.stats.dose;

import org.wormscreen.stats.Proportion;

/**
 * k of n at a dose.
 *
 * @param dose 0 or more, in any unit
 */
public record DosedWell(double dose, Proportion affected) {

  public DosedWell {
    if (!(dose >= 0) || Double.isInfinite(dose)) {
      throw new IllegalArgumentException("A dose is finite and not negative; found " + dose);
    }
  }
}
