package org.wormscreen.quality.correction;

import java.util.OptionalDouble;
import org.wormscreen.plate.WellId;

/**
 * One well before and after.
 *
 * @param raw the assay's measure: a share, or um
 * @param scaled the number that is corrected: Anscombe's arcsine of a share, or um
 * @param corrected without the effect of place, in the unit of {@code scaled}; a B-score has none;
 *     empty where the correction was refused, or does not reach
 * @param rawRank from 1 for the smallest, over sample wells; empty for others
 * @param correctedRank the same after correction
 */
public record CorrectedWell(
    WellId well,
    double raw,
    double scaled,
    OptionalDouble corrected,
    OptionalDouble rawRank,
    OptionalDouble correctedRank) {}
