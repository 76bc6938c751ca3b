package org.wormscreen.quality.position;

import java.util.OptionalDouble;

/**
 * One question about place.
 *
 * @param quantity what was read on the wells, in words
 * @param wells how many
 * @param size of an edge: mean at the edge less mean inside, in the unit of the quantity; of rows,
 *     columns and gradient: share of the variance, 0 to 1; of neighbours: Moran's I
 * @param low lower 95 % limit of an edge; empty for the others
 * @param high upper 95 % limit of an edge; empty for the others
 * @param p by dealing the wells anew
 * @param sentence in words
 */
public record PositionEffect(
    String quantity,
    Kind kind,
    int wells,
    double size,
    OptionalDouble low,
    OptionalDouble high,
    double p,
    String sentence) {

  /** What place is asked about. */
  public enum Kind {
    /** Outermost rows and columns against the others. */
    EDGE,
    /** Rows against each other. */
    ROW,
    /** Columns against each other. */
    COLUMN,
    /** A plane over the plate. */
    GRADIENT,
    /** Neighbours alike (Moran's I). */
    NEIGHBOURS
  }
}
