package org.wormscreen.pathway;

import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.stats.Proportion;

/**
 * One treatment on one strain beside the strain's own vehicle.
 *
 * @param gene the gene that makes the strain multivulva; empty when it is not known
 * @param treatedWells wells that count
 * @param vehicleWells vehicle wells of the same strain and plates
 * @param treated all treated animals together
 * @param vehicle all vehicle animals together
 * @param logOdds treated against vehicle; empty with too few wells
 * @param low lower 95 % limit; empty when there is none
 * @param high upper 95 % limit; empty when there is none
 * @param p two-sided, beta-binomial likelihood ratio against F
 * @param answer what this shows
 */
public record StrainEffect(
    String strain,
    Optional<Gene> gene,
    int treatedWells,
    int vehicleWells,
    Proportion treated,
    Proportion vehicle,
    OptionalDouble logOdds,
    OptionalDouble low,
    OptionalDouble high,
    OptionalDouble p,
    Answer answer) {

  /** What a strain does under a treatment. */
  public enum Answer {
    /** The share of affected animals falls. */
    SUPPRESSED,
    /** The share of affected animals rises. */
    ENHANCED,
    /** A change that would matter is excluded by the limits. */
    SPARED,
    /** Neither a change nor its absence is shown. */
    OPEN
  }
}
