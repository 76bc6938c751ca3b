package org.wormscreen.worm.evidence;

import java.util.List;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Gaussian;
import org.wormscreen.mask.plane.Patches;
import org.wormscreen.mask.plane.Resampled;
import org.wormscreen.mask.plane.Window;

/**
 * Evidence for bodies from darkness alone: crests of density (-ln of transmission, to which bodies
 * that cross add up) as cores, a soft step as bodies.
 *
 * @param edge darkness (1 - transmission) at which a body ends
 */
public record ClassicalEvidence(double edge) {

  private static final double CALM = 0.7;

  /** How far from objects any evidence is asked for, pixels, with room to spare. */
  private static final int NEAR = 48;

  /** Farther away than a crest looks about itself, pixels. */
  private static final int HALO = 32;

  /** Scale of a crest, half the length along which it is averaged, how far a higher one rules. */
  private static final Ridges RIDGES = new Ridges(2.5, 8, 5, 0.05);

  /** The evidence of the whole window of a grid. */
  public Evidence of(Foreground foreground, Grid grid) {
    Window window = grid.window();
    Window all = new Window(0, 0, window.width(), window.height());
    return of(foreground, grid, new Patches(window.width(), window.height(), List.of(all)));
  }

  /** The evidence about the objects alone; elsewhere it is nothing. */
  public Evidence near(Foreground foreground, Grid grid) {
    BinaryMask objects = grid.window().cut(grid.resampled(foreground.objects()));
    return of(foreground, grid, Patches.about(objects, NEAR, HALO));
  }

  private Evidence of(Foreground foreground, Grid grid, Patches patches) {
    Resampled flat = grid.resampled(foreground.flattened());
    GrayImage dense =
        patches.grown(HALO).laid(0, 0, part -> Density.of(flat.part(grid.inWhole(part))));
    double ground = -StrictMath.log(1 - edge);
    GrayImage core = patches.laid(0, HALO, part -> RIDGES.of(part.cut(dense), 0.5 * ground));
    GrayImage calm = patches.laid(0, HALO, part -> new Gaussian(CALM).blur(part.cut(dense)));
    float[] body = calm.toArray();
    for (int i = 0; i < body.length; i++) {
      body[i] = (float) Math.min(1, Math.max(0, 0.5 * body[i] / ground));
    }
    return new Evidence(core, GrayImage.taking(dense.width(), dense.height(), body), calm, grid);
  }
}
