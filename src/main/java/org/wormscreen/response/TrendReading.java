package org.wormscreen.response;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Does the share rise or fall with the dose?
 *
 * @param scores what stands for the doses, from the vehicle up: their ranks
 * @param naiveZ Cochran and Armitage on pooled animals, as older papers have it; never calls
 * @param z the same with animals counted down by the design effect of wells
 * @param slope change of the log-odds from one dose to the next, wells as the unit, with plates as
 *     strata; empty with too few wells
 * @param slopeLow its lower 95 % limit; empty when there is none
 * @param slopeHigh its upper 95 % limit; empty when there is none
 * @param p of that slope, beta-binomial likelihood ratio against F; of {@code z} where too few
 *     wells leave no slope
 */
public record TrendReading(
    List<Double> scores,
    OptionalDouble naiveZ,
    OptionalDouble z,
    OptionalDouble slope,
    OptionalDouble slopeLow,
    OptionalDouble slopeHigh,
    OptionalDouble p) {

  public TrendReading {
    scores = List.copyOf(scores);
  }
}
