package org.wormscreen.truth;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An animal of the results: an outline of the ROI set with its row of {@code worms.csv}.
 *
 * @param name the outline's name in the ROI set
 * @param alive the verdict; empty when there is none
 * @param lengthUm its length; empty when the results give none
 */
record FoundAnimal(String name, Region region, Optional<Boolean> alive, OptionalDouble lengthUm) {}
