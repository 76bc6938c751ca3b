package org.wormscreen.phenotype.viability;

import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.phenotype.field.FieldImages;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.Worm;

/**
 * Judges animals of one field alive or dead, by posture in transmitted light and, where there is
 * one, by the dead stain; each on its own, so that their disagreement shows.
 */
public record ViabilityScorer(StainSettings settings, Optional<StainReader> stain) {

  /** A scorer for this field. */
  public static ViabilityScorer forField(
      StainSettings settings, FieldAnimals animals, FieldImages images) {
    return new ViabilityScorer(
        settings,
        images.stain().map(p -> StainReader.of(settings, p, images.foreground(), animals)));
  }

  /** The verdicts on one animal. */
  public Viability judge(Worm worm) {
    return Viability.of(
        OptionalDouble.of(BrightfieldModel.dead(Posture.of(worm.midline()))),
        stain.map(reader -> reader.contrast(worm)).orElse(OptionalDouble.empty()),
        settings);
  }
}
