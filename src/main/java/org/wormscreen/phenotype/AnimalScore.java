package org.wormscreen.phenotype;

import java.util.Optional;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Rejected;

/**
 * What was measured on one sighting; small and flat, so that millions can be kept and merged. Its
 * shape stays with the {@link org.wormscreen.worm.Sighting}, found by {@link #number()}.
 *
 * @param field the field of view, from 1
 * @param number the sighting's place in {@link org.wormscreen.worm.FieldAnimals#sightings()}, from
 *     1
 * @param middle the middle of the animal's midline, or of the object's outline; pixels of the field
 * @param clustered whether it touches or crosses another object
 * @param confidence that this is one whole animal, 0 to 1; 0 for a rejected object
 * @param rejection why it is not scored; empty for animals
 * @param size present for animals of known pixel size
 * @param viability present for animals where it was asked for
 */
public record AnimalScore(
    int field,
    int number,
    Point middle,
    boolean clustered,
    double confidence,
    Optional<Rejected.Reason> rejection,
    Optional<Size> size,
    Optional<Viability> viability) {

  /** The same animal, its stain judged by these settings. */
  public AnimalScore judged(StainSettings settings) {
    return new AnimalScore(
        field,
        number,
        middle,
        clustered,
        confidence,
        rejection,
        size,
        viability.map(v -> v.judged(settings)));
  }

  /** Whether this is an animal that counts. */
  public boolean scored() {
    return rejection.isEmpty();
  }
}
