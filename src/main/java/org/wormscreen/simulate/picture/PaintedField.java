package org.wormscreen.simulate.picture;

import java.util.List;
import java.util.Optional;
import org.wormscreen.image.GrayImage;

/**
 * A picture with its truth.
 *
 * @param stain the stain's channel; empty without one
 * @param reporter the reporter's channel; empty without one
 * @param animals those of which a pixel is seen, in the order of their numbers
 */
public record PaintedField(
    FieldFrame frame,
    GrayImage brightfield,
    Optional<GrayImage> stain,
    Optional<GrayImage> reporter,
    List<PaintedAnimal> animals) {

  public PaintedField {
    animals = List.copyOf(animals);
  }
}
