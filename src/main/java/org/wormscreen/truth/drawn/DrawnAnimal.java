package org.wormscreen.truth.drawn;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.wormscreen.imagej.RoiPolygon;

/**
 * An animal as a person drew and labelled it.
 *
 * @param outline its whole edge, also where it passes under another
 * @param alive its label; empty when nobody gave one
 * @param stage such as {@code adult}, {@code larva}, {@code male}; {@code ""} when nobody said
 * @param muv whether it has a pseudovulva; empty when nobody looked
 * @param pseudovulvae their number; empty when nobody counted
 * @param lengthUm empty when nobody measured
 */
public record DrawnAnimal(
    RoiPolygon outline,
    Optional<Boolean> alive,
    String stage,
    Optional<Boolean> muv,
    OptionalInt pseudovulvae,
    OptionalDouble lengthUm) {

  /** An outline alone. */
  public static DrawnAnimal of(RoiPolygon outline) {
    return new DrawnAnimal(
        outline,
        Optional.empty(),
        "",
        Optional.empty(),
        OptionalInt.empty(),
        OptionalDouble.empty());
  }
}
