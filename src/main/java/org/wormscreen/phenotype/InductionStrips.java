package org.wormscreen.phenotype;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.phenotype.field.ChannelShift;
import org.wormscreen.phenotype.field.Neighbours;
import org.wormscreen.phenotype.induction.InductionReader;
import org.wormscreen.phenotype.induction.InductionSettings;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.Worm;

/** Larvae laid straight, for looking at. */
public record InductionStrips(InductionSettings settings, PixelSize pixel) {

  /** Edge of a pixel of a strip, um. */
  public static final double GRID_UM = 2.6;

  /**
   * Those whose index is least certain, by the animals' numbers, the least certain first.
   *
   * @param shift by which the reporter's channel lies off the picture of the animals
   * @param scores of the sightings, in their order
   * @param most how many
   */
  public Map<Integer, GrayImage> of(
      FieldAnimals animals,
      Foreground foreground,
      GrayImage reporter,
      ChannelShift shift,
      List<AnimalScore> scores,
      int most) {
    InductionReader reader =
        InductionReader.of(settings, foreground.flattened(), reporter, shift, pixel);
    Neighbours neighbours = Neighbours.of(animals, foreground, pixel);
    Map<Integer, GrayImage> strips = new LinkedHashMap<>();
    scores.stream()
        .filter(s -> s.induction().filter(i -> i.index().isPresent()).isPresent())
        .sorted(
            Comparator.comparingDouble((AnimalScore s) -> s.induction().get().confidence())
                .thenComparingInt(AnimalScore::number))
        .limit(most)
        .forEach(
            s -> {
              int index = s.number() - 1;
              Worm worm = (Worm) animals.sightings().get(index);
              strips.put(s.number(), reader.picture(worm, neighbours.beside(index), GRID_UM));
            });
    return strips;
  }
}
