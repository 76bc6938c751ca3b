package org.wormscreen.phenotype;

import java.util.ArrayList;
import java.util.List;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.phenotype.field.Neighbours;
import org.wormscreen.phenotype.vulva.VulvaReader;
import org.wormscreen.phenotype.vulva.picture.BodyPainter;
import org.wormscreen.phenotype.vulva.picture.BodyPicture;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.Worm;

/** The animals of a field laid straight, for looking at. */
public record BodyPictures(PhenotypeSettings settings, PixelSize pixel) {

  /**
   * A picture of each animal, in the order of the field; none of rejected objects.
   *
   * @param scores those of the same field
   */
  public List<BodyPicture> of(
      FieldAnimals animals, Foreground foreground, List<AnimalScore> scores) {
    BodyPainter painter =
        new BodyPainter(
            new VulvaReader(settings.vulva(), new Sampler(foreground.flattened()), pixel));
    Neighbours neighbours = Neighbours.of(animals, foreground, pixel);
    List<BodyPicture> pictures = new ArrayList<>();
    for (int i = 0; i < animals.sightings().size(); i++) {
      if (animals.sightings().get(i) instanceof Worm worm) {
        pictures.add(painter.paint(i + 1, worm, neighbours.beside(i), scores.get(i).vulva()));
      }
    }
    return List.copyOf(pictures);
  }
}
