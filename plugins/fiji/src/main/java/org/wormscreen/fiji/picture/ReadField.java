package org.wormscreen.fiji.picture;

import ij.gui.Roi;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.pipeline.field.FieldReading;

/**
 * A field of an open image that was analysed.
 *
 * @param place where it is in the image
 * @param selection the area whose animals count; empty for all
 */
record ReadField(OpenPicture.Place place, FieldReading reading, Optional<Roi> selection) {

  /** The scores to be shown, in order. */
  List<AnimalScore> listed() {
    return reading.scores().stream().filter(this::counts).toList();
  }

  /** Places in the field of what is to be shown, from 0. */
  IntStream listedPlaces() {
    return IntStream.range(0, reading.scores().size()).filter(i -> counts(reading.scores().get(i)));
  }

  private boolean counts(AnimalScore score) {
    return selection
        .map(s -> FieldOverlay.holds(s, score.middle().x(), score.middle().y()))
        .orElse(true);
  }
}
