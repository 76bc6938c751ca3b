package org.wormscreen.synergy;

import java.util.OptionalDouble;

/**
 * How far a surface lies above or below what one reference expects.
 *
 * @param mean mean excess over the combined doses, points of percent; above 0 is synergy; empty
 *     where the reference does not apply
 * @param low lower 95 % limit, wells drawn anew; empty where it could not be had
 * @param high upper 95 % limit
 * @param reason why there is no score; {@code ""} when there is one
 */
public record ReferenceScore(
    Reference reference,
    OptionalDouble mean,
    OptionalDouble low,
    OptionalDouble high,
    String reason) {}
