package org.wormscreen.worm;

import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.Gaussian;
import org.wormscreen.mask.plane.Resampling;

/** Evidence for bodies from darkness alone: crests of density as cores, a soft step as bodies. */
record ClassicalEvidence(double edge) {

  private static final double CLEAREST = 1.2;
  private static final double DARKEST = 0.04;

  /**
   * The evidence at a zoom.
   *
   * @param zoom evidence pixels per image pixel
   */
  Evidence of(Foreground foreground, double zoom) {
    GrayImage flat = foreground.flattened();
    GrayImage scaled = Resampling.by(zoom, flat.width(), flat.height()).of(flat);
    float[] values = scaled.toArray();
    float[] density = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      double t = Math.min(CLEAREST, Math.max(DARKEST, values[i]));
      density[i] = (float) -StrictMath.log(t);
    }
    GrayImage dense = GrayImage.of(scaled.width(), scaled.height(), density);
    double ground = -StrictMath.log(1 - edge);
    GrayImage core = new Ridges(2.5, 8, 5, 0.05).of(dense, 0.5 * ground);
    float[] calm = new Gaussian(0.7).blur(dense).toArray();
    float[] body = new float[values.length];
    for (int i = 0; i < body.length; i++) {
      body[i] = (float) Math.min(1, Math.max(0, 0.5 * calm[i] / ground));
    }
    return new Evidence(core, GrayImage.of(scaled.width(), scaled.height(), body), dense, zoom);
  }
}
