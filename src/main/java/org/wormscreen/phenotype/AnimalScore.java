package org.wormscreen.phenotype;

import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.phenotype.induction.InductionJudge;
import org.wormscreen.phenotype.induction.InductionScore;
import org.wormscreen.phenotype.induction.InductionYardstick;
import org.wormscreen.phenotype.size.Size;
import org.wormscreen.phenotype.viability.StainSettings;
import org.wormscreen.phenotype.viability.Viability;
import org.wormscreen.phenotype.vulva.verdict.Exclusion;
import org.wormscreen.phenotype.vulva.verdict.VulvaJudge;
import org.wormscreen.phenotype.vulva.verdict.VulvaScore;
import org.wormscreen.phenotype.vulva.verdict.Yardstick;
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
 * @param vulva present for animals of known pixel size where it was asked for
 * @param induction present for animals where it was asked for
 */
public record AnimalScore(
    int field,
    int number,
    Point middle,
    boolean clustered,
    double confidence,
    Optional<Rejected.Reason> rejection,
    Optional<Size> size,
    Optional<Viability> viability,
    Optional<VulvaScore> vulva,
    Optional<InductionScore> induction) {

  /** Of an animal whose vulva was not asked for. */
  public AnimalScore(
      int field,
      int number,
      Point middle,
      boolean clustered,
      double confidence,
      Optional<Rejected.Reason> rejection,
      Optional<Size> size,
      Optional<Viability> viability) {
    this(
        field,
        number,
        middle,
        clustered,
        confidence,
        rejection,
        size,
        viability,
        Optional.empty(),
        Optional.empty());
  }

  /** The same animal, its stain judged by these settings. */
  public AnimalScore judged(StainSettings settings) {
    return with(viability.map(v -> v.judged(settings)), vulva, induction);
  }

  /**
   * The same animal, its vulva judged beside the plate's adults; after {@link #judged} of the
   * stain.
   *
   * @param umPerPixel of its picture
   */
  public AnimalScore judged(VulvaJudge judge, Yardstick yardstick, double umPerPixel) {
    VulvaJudge.Animal known =
        new VulvaJudge.Animal(
            umPerPixel,
            viability.map(Viability::deadByStain).orElse(OptionalDouble.empty()),
            viability.map(Viability::deadByPosture).orElse(OptionalDouble.empty()));
    return with(viability, vulva.map(v -> judge.judge(v.reading(), known, yardstick)), induction);
  }

  /** The same animal, its induction judged beside the plate's larvae. */
  public AnimalScore judged(InductionJudge judge, InductionYardstick yardstick, double umPerPixel) {
    return with(
        viability,
        vulva,
        induction.map(i -> i.reading().map(r -> judge.judge(r, yardstick, umPerPixel)).orElse(i)));
  }

  private AnimalScore with(
      Optional<Viability> alive, Optional<VulvaScore> belly, Optional<InductionScore> foci) {
    return new AnimalScore(
        field, number, middle, clustered, confidence, rejection, size, alive, belly, foci);
  }

  /**
   * Why the assay's question has no answer here, as a word of a closed list; empty where it has.
   */
  public Optional<String> reason() {
    return rejection
        .map(Enum::name)
        .or(() -> vulva.flatMap(VulvaScore::exclusion).map(Exclusion::name))
        .or(() -> induction.flatMap(InductionScore::exclusion).map(Enum::name));
  }

  /** Whether this is an animal, and not an object that was rejected. */
  public boolean scored() {
    return rejection.isEmpty();
  }
}
