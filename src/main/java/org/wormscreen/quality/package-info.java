/**
 * Wells become a judged plate: are the controls apart, and could they be with so few animals?
 *
 * <p>In: {@link org.wormscreen.well.WellReading}s of a plate. Out: {@link
 * org.wormscreen.quality.PlateQuality}. A room of its own because a plate is judged before any
 * compound is.
 */
package org.wormscreen.quality;
