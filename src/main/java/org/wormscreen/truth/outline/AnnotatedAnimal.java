package org.wormscreen.truth.outline;

import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.truth.vulva.Known;

/**
 * An animal as a person, or the simulator, marked it.
 *
 * @param name the file of its mask
 * @param alive its label; empty when nobody gave one
 * @param lengthUm its length as measured; empty when nobody did
 * @param clustered whether its mask shares a pixel with another animal's or lies against it
 * @param vulva what was annotated on its vulva
 */
public record AnnotatedAnimal(
    String name,
    Region region,
    Optional<Boolean> alive,
    OptionalDouble lengthUm,
    boolean clustered,
    Known vulva) {

  /** An animal whose vulva nobody looked at. */
  AnnotatedAnimal(
      String name,
      Region region,
      Optional<Boolean> alive,
      OptionalDouble lengthUm,
      boolean clustered) {
    this(name, region, alive, lengthUm, clustered, Known.nothing());
  }
}
