package org.wormscreen.well;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.size.Size;
import org.wormscreen.phenotype.vulva.verdict.Exclusion;
import org.wormscreen.phenotype.vulva.verdict.Stage;
import org.wormscreen.phenotype.vulva.verdict.VulvaClass;
import org.wormscreen.phenotype.vulva.verdict.VulvaScore;
import org.wormscreen.stats.Proportion;

/**
 * The adults of one well with their vulvae.
 *
 * @param reading k multivulva of n that count; empty where none counts
 * @param adult k adult hermaphrodites of n animals whose stage is known; empty without any
 * @param unreadable k living adults that could not be read, of those and the ones that count
 * @param posteriorOnly multivulva animals whose pseudovulvae all lie behind the vulva
 * @param protruding animals that count with a protruding vulva alone
 * @param bags animals swollen with larvae
 * @param tooCoarse whether the pixels were too coarse to read any of them
 */
public record VulvaTally(
    Optional<VulvaReading> reading,
    Optional<Proportion> adult,
    Optional<Proportion> unreadable,
    int posteriorOnly,
    int protruding,
    int bags,
    boolean tooCoarse) {

  /** The tally of a well; empty where vulvae were not asked for. */
  static Optional<VulvaTally> of(List<AnimalScore> animals) {
    List<VulvaScore> all = animals.stream().flatMap(a -> a.vulva().stream()).toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<VulvaScore> counting = all.stream().filter(VulvaScore::counts).toList();
    int adults = (int) all.stream().filter(s -> s.stage() == Stage.ADULT).count();
    int hidden = (int) all.stream().filter(VulvaTally::isUnreadable).count();
    int readable = hidden + counting.size();
    return Optional.of(
        new VulvaTally(
            counting.isEmpty() ? Optional.empty() : Optional.of(reading(animals, counting)),
            Optional.of(new Proportion(adults, all.size())),
            readable == 0 ? Optional.empty() : Optional.of(new Proportion(hidden, readable)),
            (int) counting.stream().filter(VulvaScore::posteriorOnly).count(),
            (int) counting.stream().filter(s -> s.type() == VulvaClass.PVL).count(),
            (int) all.stream().filter(s -> s.type() == VulvaClass.VUL_BAG).count(),
            all.stream().anyMatch(s -> s.exclusion().equals(Optional.of(Exclusion.TOO_COARSE)))));
  }

  private static VulvaReading reading(List<AnimalScore> animals, List<VulvaScore> counting) {
    List<Integer> histogram = new ArrayList<>();
    for (VulvaScore score : counting) {
      int n = score.pseudovulvae().getAsInt();
      while (histogram.size() <= n) {
        histogram.add(0);
      }
      histogram.set(n, histogram.get(n) + 1);
    }
    int muv = (int) counting.stream().filter(s -> s.muv().orElseThrow()).count();
    List<Double> lengths =
        animals.stream()
            .filter(a -> a.vulva().flatMap(VulvaScore::muv).orElse(false))
            .flatMap(a -> a.size().stream())
            .map(Size::lengthUm)
            .sorted()
            .toList();
    return new VulvaReading(
        new Proportion(muv, counting.size()), Optional.empty(), histogram, lengths);
  }

  private static boolean isUnreadable(VulvaScore score) {
    return score.exclusion().isPresent()
        && switch (score.exclusion().get()) {
          case LARVA, MALE, DEAD, BAG -> false;
          case TOO_COARSE,
              COILED,
              BLURRED,
              ROUGH_OUTLINE,
              END_LOST,
              FLANK_HIDDEN,
              VENTRAL_SIDE_UNKNOWN ->
              true;
        };
  }

  /** Mean number of pseudovulvae of the animals that count; empty without any. */
  public OptionalDouble pseudovulvaeMean() {
    if (reading.isEmpty()) {
      return OptionalDouble.empty();
    }
    List<Integer> histogram = reading.get().pseudovulvae();
    int sum = 0;
    for (int n = 0; n < histogram.size(); n++) {
      sum += n * histogram.get(n);
    }
    return OptionalDouble.of((double) sum / reading.get().muv().trials());
  }
}
