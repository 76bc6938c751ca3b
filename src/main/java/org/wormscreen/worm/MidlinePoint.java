package org.wormscreen.worm;

/**
 * A place on the midline and how far the body reaches to either side, all in pixels.
 *
 * @param left half-width on the left when walking along the midline (y grows downwards, so left of
 *     walking in +x is -y); NaN where a neighbour hides the edge
 * @param right half-width on the right; NaN where hidden
 */
public record MidlinePoint(Point place, double left, double right) {}
