package org.wormscreen.synergy;

import java.util.OptionalDouble;

/**
 * Does the effect of one compound on the log-odds depend on the presence of the other? One
 * coefficient beside those of each dose of each compound alone, plates as strata, wells as the
 * unit.
 *
 * @param logOdds below 0 when both together leave fewer affected animals than both effects added on
 *     the log-odds; empty with too few wells
 * @param low lower 95 % limit; empty when there is none
 * @param high upper 95 % limit; empty when there is none
 * @param p two-sided, beta-binomial likelihood ratio against F
 * @param sentence in words
 */
public record Interaction(
    OptionalDouble logOdds,
    OptionalDouble low,
    OptionalDouble high,
    OptionalDouble p,
    String sentence) {}
