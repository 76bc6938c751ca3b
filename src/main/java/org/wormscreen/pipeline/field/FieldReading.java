package org.wormscreen.pipeline.field;

import java.util.List;
import org.wormscreen.mask.Foreground;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.field.ChannelShift;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.FieldAnimals;

/**
 * What one field shows.
 *
 * @param field the field's number, from 1
 * @param pixel the size of its pixels
 * @param foreground light and what is dark in it
 * @param animals what was seen
 * @param reporterShift by which the reporter's channel lies off the picture of the animals
 * @param scores one for each sighting, in their order
 */
public record FieldReading(
    int field,
    PixelSize pixel,
    Foreground foreground,
    FieldAnimals animals,
    ChannelShift reporterShift,
    List<AnimalScore> scores) {

  public FieldReading {
    scores = List.copyOf(scores);
  }

  /** The same field with other scores of the same sightings. */
  FieldReading with(List<AnimalScore> others) {
    return new FieldReading(field, pixel, foreground, animals, reporterShift, others);
  }
}
