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
 * @param confidence that the outline is one whole animal; empty when the results give none
 * @param vulva what the results say of its vulva
 */
public record FoundAnimal(
    String name,
    Region region,
    Optional<Boolean> alive,
    OptionalDouble lengthUm,
    OptionalDouble confidence,
    Said vulva) {

  /** An animal of whose outline and vulva nothing more is said. */
  FoundAnimal(String name, Region region, Optional<Boolean> alive, OptionalDouble lengthUm) {
    this(name, region, alive, lengthUm, OptionalDouble.empty(), Said.nothing());
  }
}
