/**
 * A folder becomes a checked plan: which file is which well, field, channel, time and focus; what
 * the plate map says of each well; how large a pixel is.
 *
 * <p>In: a plate folder, a plate map, a pattern. Out: {@link org.wormscreen.intake.PlatePlan} with
 * every problem found, all at once. A room of its own so that nothing behind it sees a file name,
 * and nothing is dropped or shifted in silence.
 */
package org.wormscreen.intake;
