package org.wormscreen.hits;

import java.util.Locale;

/** The word for a treatment. */
public enum Call {
  SUPPRESSOR,
  ENHANCER,
  TOXIC,
  ARRESTED,
  SLOW_GROWTH,
  OVER_INHIBITION,
  INACTIVE,
  TOO_FEW,
  FRAGILE,
  NO_CONTROLS,
  /** Viability: more animals alive than with vehicle. */
  PROTECTIVE,
  /** Viability: fewer animals alive than with vehicle. */
  LETHAL,
  /** Size: animals longer than with vehicle. */
  LARGER,
  /** Size: animals shorter than with vehicle. */
  SMALLER;

  /** The word as tables write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
