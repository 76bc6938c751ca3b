package org.wormscreen.well;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.induction.InductionScore;
import org.wormscreen.phenotype.induction.InductionScore.Exclusion;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.robust.Middle;

/**
 * The larvae of one well with their vulval induction.
 *
 * @param indices induction of each animal that was read, ascending
 * @param reading k above 3 and k below 3 of n that were read; empty where none was
 * @param staged k mid-L4 larvae of n animals, by length; empty where no length is known
 * @param unreadable k larvae of that stage that could not be read, of all larvae of that stage
 * @param reporter median over animals of the whole body's intensity above the ground, gray values;
 *     its own readout, never mixed with the index; empty without any
 */
public record InductionTally(
    List<Double> indices,
    Optional<VulvaReading> reading,
    Optional<Proportion> staged,
    Optional<Proportion> unreadable,
    OptionalDouble reporter) {

  /** The wild type's. */
  private static final double WILD_TYPE = 3;

  public InductionTally {
    indices = List.copyOf(indices);
  }

  /** The tally of a well; empty where induction was not asked for. */
  static Optional<InductionTally> of(List<AnimalScore> animals) {
    List<InductionScore> all = animals.stream().flatMap(a -> a.induction().stream()).toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<Double> indices = new ArrayList<>();
    List<Double> light = new ArrayList<>();
    for (InductionScore score : all) {
      score.index().ifPresent(indices::add);
      score.reporter().ifPresent(light::add);
    }
    indices.sort(null);
    int n = indices.size();
    int read = (int) all.stream().filter(s -> s.reading().isPresent()).count();
    int larvae =
        (int)
            all.stream()
                .filter(s -> s.reading().isPresent())
                .filter(s -> !s.exclusion().equals(Optional.of(Exclusion.WRONG_STAGE)))
                .count();
    int above = (int) indices.stream().filter(i -> i > WILD_TYPE).count();
    int below = (int) indices.stream().filter(i -> i < WILD_TYPE).count();
    return Optional.of(
        new InductionTally(
            indices,
            n == 0
                ? Optional.empty()
                : Optional.of(
                    new VulvaReading(
                        new Proportion(above, n),
                        Optional.of(new Proportion(below, n)),
                        List.of(),
                        List.of())),
            read == 0 ? Optional.empty() : Optional.of(new Proportion(larvae, read)),
            larvae == 0 ? Optional.empty() : Optional.of(new Proportion(larvae - n, larvae)),
            light.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                    Middle.median(light.stream().mapToDouble(Double::doubleValue).toArray()))));
  }

  /** Mean induction of the animals that were read; empty without any. */
  public OptionalDouble mean() {
    return indices.stream().mapToDouble(Double::doubleValue).average();
  }
}
