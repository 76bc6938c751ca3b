package org.wormscreen.report.figure;

import org.wormscreen.plate.WellId;

/**
 * One well in a drawn plate.
 *
 * @param well where it lies
 * @param fill its colour, {@code #rrggbb}; {@code ""} for a well without a value, which is hatched
 * @param flagged whether a corner is marked, for wells to be looked at
 * @param ringed whether it has a thick edge, for wells of a treatment that was called
 * @param tip what is said when the reader points at it
 */
public record PlateCell(WellId well, String fill, boolean flagged, boolean ringed, String tip) {}
