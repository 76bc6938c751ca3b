package org.wormscreen.response.spread;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.plate.Treatment;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Proportion;

/**
 * The animals of one treatment one by one, apart from their mean.
 *
 * @param pseudovulvae animals with 0, 1, 2 ... pseudovulvae
 * @param meanPseudovulvae per animal
 * @param varianceOverMean of pseudovulvae per animal: 1 for Poisson numbers, below 1 where animals
 *     are alike; empty when all have none
 * @param complete animals without any pseudovulva, of all
 * @param completeLimits their 95 % limits, animals counted down by the design effect of wells
 * @param wells wells in which pseudovulvae were counted
 * @param rho intra-well correlation of the share without any; empty where all wells are alike or
 *     single
 * @param spreadP one-sided p that wells differ beyond the binomial (Tarone); empty with {@code rho}
 * @param pattern how the distribution differs from the vehicle's; empty for the vehicle itself and
 *     without one
 * @param support log-likelihood of a split less that of a shift, divided by the design effect;
 *     empty with {@code pattern}
 * @param sentence in words
 */
public record HeterogeneityReading(
    String strain,
    Treatment treatment,
    List<Integer> pseudovulvae,
    double meanPseudovulvae,
    OptionalDouble varianceOverMean,
    Proportion complete,
    Limits completeLimits,
    int wells,
    OptionalDouble rho,
    OptionalDouble spreadP,
    Optional<Pattern> pattern,
    OptionalDouble support,
    String sentence) {

  public HeterogeneityReading {
    pseudovulvae = List.copyOf(pseudovulvae);
  }

  /** How a treated distribution comes from the vehicle's. */
  public enum Pattern {
    /** All animals have fewer (or more): the odds of every step change alike. */
    SHIFT,
    /** Some animals respond completely and the others are as with vehicle. */
    SPLIT,
    /** Both explain the counts about equally well. */
    UNDECIDED
  }
}
