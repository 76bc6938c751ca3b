package org.wormscreen.truth;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An animal as a person, or the simulator, marked it.
 *
 * @param name the file of its mask
 * @param alive its label; empty when nobody gave one
 * @param lengthUm its length as measured; empty when nobody did
 * @param clustered whether its mask shares a pixel with another animal's or lies against it
 */
record AnnotatedAnimal(
    String name,
    Region region,
    Optional<Boolean> alive,
    OptionalDouble lengthUm,
    boolean clustered) {}
