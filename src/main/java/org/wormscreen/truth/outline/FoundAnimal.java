package org.wormscreen.truth.outline;

import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.truth.vulva.Said;

/**
 * An animal of the results: an outline of the ROI set with its row of {@code worms.csv}.
 *
 * @param name the outline's name in the ROI set
 * @param alive the verdict; empty when there is none
 * @param lengthUm its length; empty when the results give none
 * @param vulva what the results say of its vulva
 */
public record FoundAnimal(
    String name, Region region, Optional<Boolean> alive, OptionalDouble lengthUm, Said vulva) {

  /** An animal on whose vulva nothing is said. */
  FoundAnimal(String name, Region region, Optional<Boolean> alive, OptionalDouble lengthUm) {
    this(name, region, alive, lengthUm, Said.nothing());
  }
}
