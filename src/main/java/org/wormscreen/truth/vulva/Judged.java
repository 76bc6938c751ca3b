package org.wormscreen.truth.vulva;

import java.util.Optional;
import org.wormscreen.plate.WellId;

/**
 * An annotated animal with what the results say of it.
 *
 * @param clustered whether it touches another annotated animal
 * @param said empty where no outline of the results is this animal
 */
public record Judged(WellId well, boolean clustered, Known known, Optional<Said> said) {

  /** Whether truth and results both say multivulva or not. */
  boolean called() {
    return known.muv().isPresent() && said.flatMap(Said::muv).isPresent();
  }

  /** Whether both say the same; for called ones. */
  boolean right() {
    return known.muv().equals(said.flatMap(Said::muv));
  }
}
