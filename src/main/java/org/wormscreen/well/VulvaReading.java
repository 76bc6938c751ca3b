package org.wormscreen.well;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wormscreen.stats.Proportion;

/**
 * What was scored on the vulvae of a well.
 *
 * @param muv k multivulva of n scored: adults with a pseudovulva, or larvae with an induction above
 *     3 (Ferguson and Horvitz 1985, doi 10.1093/genetics/110.1.17)
 * @param vul k vulvaless of n scored (induction below 3, or no vulva); empty where not scored
 * @param pseudovulvae animals with 0, 1, 2 ... pseudovulvae, by that number; empty where they were
 *     not counted
 * @param lengthsOfMuvUm lengths of the multivulva animals among {@link Condition#lengthsUm}, um,
 *     ascending; empty where single animals are not known
 */
public record VulvaReading(
    Proportion muv,
    Optional<Proportion> vul,
    List<Integer> pseudovulvae,
    List<Double> lengthsOfMuvUm) {

  public VulvaReading {
    pseudovulvae = List.copyOf(pseudovulvae);
    lengthsOfMuvUm = List.copyOf(lengthsOfMuvUm);
    Condition.requireAscending(lengthsOfMuvUm);
    if (muv.trials() == 0) {
      throw new IllegalArgumentException("A share of no animals is no reading: leave it empty");
    }
    if (pseudovulvae.stream().anyMatch(n -> n < 0)) {
      throw new IllegalArgumentException("Animals are counted; found " + pseudovulvae);
    }
    if (lengthsOfMuvUm.size() > muv.successes()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d multivulva animals have %d lengths",
              muv.successes(),
              lengthsOfMuvUm.size()));
    }
  }

  /** k of n alone, as counted by hand. */
  public static VulvaReading of(int muv, int scored) {
    return new VulvaReading(new Proportion(muv, scored), Optional.empty(), List.of(), List.of());
  }
}
