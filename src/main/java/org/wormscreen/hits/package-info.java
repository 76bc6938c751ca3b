/**
 * Evidence becomes calls: each treatment gets one word and the reason for it, as a sentence with
 * the numbers in it.
 *
 * <p>In: {@link org.wormscreen.well.WellSummary}s and the plates' quality. Out: {@link
 * org.wormscreen.hits.Hit}s, ranked. A room of its own so that the rule by which a compound becomes
 * a hit stands in one place, under test on plates without any effect.
 */
package org.wormscreen.hits;
