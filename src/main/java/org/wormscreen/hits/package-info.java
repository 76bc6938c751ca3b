/**
 * Evidence becomes calls: each treatment gets one word and the reason for it, as a sentence with
 * the numbers in it.
 *
 * <p>In: {@link org.wormscreen.well.WellReading}s of all plates of a screen. Out: {@link
 * org.wormscreen.hits.Hit}s, ranked. A room of its own so that the rule by which a compound becomes
 * a hit stands in one place, under test on plates without any effect.
 *
 * <p>The way through: {@link org.wormscreen.hits.HitCaller} groups the wells ({@code
 * TreatmentWells}), sets each treatment beside its vehicle wells ({@code Comparison}), tests them
 * ({@code Evidence}), corrects for the number of tests and gives each its word ({@code Verdict})
 * and its sentence ({@code Reason}).
 */
package org.wormscreen.hits;
