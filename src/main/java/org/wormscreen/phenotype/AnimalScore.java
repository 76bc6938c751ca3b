package org.wormscreen.phenotype;

import java.util.Optional;
import org.wormscreen.worm.Sighting;

/**
 * What was measured on one sighting.
 *
 * @param field the field of view, from 1
 * @param number the sighting's number within its field, from 1
 * @param sighting the animal, or the rejected object
 * @param size present for animals of known pixel size
 * @param viability present for animals where it was asked for
 */
public record AnimalScore(
    int field, int number, Sighting sighting, Optional<Size> size, Optional<Viability> viability) {}
