package org.wormscreen.worm.evidence;

import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.Gaussian;

/**
 * Evidence for bodies from darkness alone: crests of density (-ln of transmission, to which bodies
 * that cross add up) as cores, a soft step as bodies.
 *
 * @param edge darkness (1 - transmission) at which a body ends
 */
public record ClassicalEvidence(double edge) {

  private static final double CALM = 0.7;

  /** Scale of a crest, half the length along which it is averaged, how far a higher one rules. */
  private static final Ridges RIDGES = new Ridges(2.5, 8, 5, 0.05);

  /** The evidence about the objects. */
  public Evidence of(Foreground foreground, Grid grid) {
    GrayImage dense = Density.of(grid.window().cut(grid.resampled(foreground.flattened())));
    double ground = -StrictMath.log(1 - edge);
    GrayImage core = RIDGES.of(dense, 0.5 * ground);
    GrayImage calm = new Gaussian(CALM).blur(dense);
    float[] body = calm.toArray();
    for (int i = 0; i < body.length; i++) {
      body[i] = (float) Math.min(1, Math.max(0, 0.5 * body[i] / ground));
    }
    return new Evidence(core, GrayImage.of(dense.width(), dense.height(), body), calm, grid);
  }
}
