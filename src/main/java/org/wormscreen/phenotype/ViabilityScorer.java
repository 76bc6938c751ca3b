package org.wormscreen.phenotype;

import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.Worm;

/**
 * Judges animals of one field alive or dead, by posture in transmitted light and, where there is
 * one, by the dead stain; each on its own, so that their disagreement shows.
 */
record ViabilityScorer(StainSettings settings, Optional<StainReader> stain) {

  private static final double EVEN = 0.5;

  /** A scorer for this field. */
  static ViabilityScorer forField(
      StainSettings settings, FieldAnimals animals, FieldImages images) {
    return new ViabilityScorer(
        settings,
        images.stain().map(p -> StainReader.of(settings, p, images.foreground(), animals)));
  }

  /**
   * The verdicts on one animal.
   *
   * <p>Confidence takes both sources as independent (odds are multiplied) and says how likely
   * {@link Viability#alive()} is to be right; below 0.5 where the stain's verdict stands against a
   * surer posture.
   */
  Viability judge(Worm worm) {
    double byPosture = BrightfieldModel.dead(Posture.of(worm.midline()));
    OptionalDouble byStain =
        stain.map(reader -> reader.contrast(worm)).orElse(OptionalDouble.empty());
    Optional<Boolean> aliveByPosture = Optional.of(byPosture < EVEN);
    if (byStain.isEmpty()) {
      return new Viability(aliveByPosture, Optional.empty(), Math.max(byPosture, 1 - byPosture));
    }
    double stained = settings.dead(byStain.getAsDouble());
    boolean alive = stained < EVEN;
    double odds = byPosture / (1 - byPosture) * (stained / (1 - stained));
    double dead = odds / (1 + odds);
    return new Viability(aliveByPosture, Optional.of(alive), alive ? 1 - dead : dead);
  }
}
