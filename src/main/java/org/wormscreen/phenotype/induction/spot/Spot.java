package org.wormscreen.phenotype.induction.spot;

/**
 * A spot of light on the straightened body.
 *
 * @param at its middle on the axis from the first end (0) to the last (1)
 * @param aside off the midline as a share of the half-width, left of the walk negative
 * @param flux its light above the body's own, summed, gray values times um2
 * @param peak the same at its brightest, smoothed, in units of the ground's noise
 * @param alongUm standard deviation along the axis, um
 * @param acrossUm standard deviation across it, um
 * @param saturated share of its pixels at the camera's largest value, 0 to 1
 */
public record Spot(
    double at,
    double aside,
    double flux,
    double peak,
    double alongUm,
    double acrossUm,
    double saturated) {}
