package org.wormscreen.phenotype.vulva.flank;

/**
 * What stands out of a flank.
 *
 * @param left whether on the left of the walk along the midline
 * @param at place of its top, 0 at the midline's first point to 1 at its last
 * @param heightUm of the top above the stiff contour, um
 * @param baseUm width at a fifth of the height, um
 * @param prominenceUm height above the higher of the two valleys beside it, um; 0 where neighbours
 *     hide its feet
 * @param darkness of what stands out, relative to the flank beside it: 1 for the same tissue
 * @param seam how much the flank's own edge is still seen beneath it, relative to that edge beside
 *     it: near 0 for tissue of the body, near 1 for something that lies on it
 * @param grain spread of the darkness within, relative to the flank's darkness
 * @param gap how much paler it is between the contour and the darkest place of its outer half, 0 to
 *     1: 0 for tissue, which darkens inwards; near 1 for a speck that lies apart
 */
public record Bulge(
    boolean left,
    double at,
    double heightUm,
    double baseUm,
    double prominenceUm,
    double darkness,
    double seam,
    double grain,
    double gap) {}
