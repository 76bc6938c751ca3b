package org.wormscreen.phenotype;

import java.util.Optional;

/**
 * Alive or dead, as each source of evidence has it.
 *
 * @param brightfield alive by posture and texture in transmitted light; empty without it
 * @param stain alive by the stain's channel (dead animals take it up); empty without it
 * @param confidence that {@link #alive()} is right, 0 to 1
 */
public record Viability(Optional<Boolean> brightfield, Optional<Boolean> stain, double confidence) {

  /** The verdict: the stain's when there is one, else brightfield's. */
  public Optional<Boolean> alive() {
    return stain.or(() -> brightfield);
  }

  /** Whether both speak and contradict each other. */
  public boolean disputed() {
    return stain.isPresent() && brightfield.isPresent() && !stain.equals(brightfield);
  }
}
