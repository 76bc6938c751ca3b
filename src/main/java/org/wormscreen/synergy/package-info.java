/**
 * Two compounds together: more, less or just what each does alone would lead one to expect.
 *
 * <p>In: {@link org.wormscreen.well.WellReading}s of the combination, of each compound alone and of
 * the vehicle. Out: {@link org.wormscreen.synergy.CombinationSurface}s. A room of its own because
 * "more than expected" has four meanings and two scales, which have to be said each time.
 */
package org.wormscreen.synergy;
