package org.wormscreen.report.figure;

import org.wormscreen.plate.WellId;

/**
 * One well in a drawn plate.
 *
 * @param well where it lies
 * @param fill its colour, {@code #rrggbb}; {@code ""} for a well without a value, which is hatched
 * @param mark what is drawn on it
 * @param ringed whether it has a thick edge, for wells of a treatment that was called
 * @param tip what is said when the reader points at it
 */
public record PlateCell(WellId well, String fill, Mark mark, boolean ringed, String tip) {

  /** What is drawn on a well. */
  public enum Mark {
    /** Nothing. */
    NONE,
    /** A marked corner, for wells to be looked at. */
    CORNER,
    /** A cross, for wells that are lost. */
    CROSS
  }
}
