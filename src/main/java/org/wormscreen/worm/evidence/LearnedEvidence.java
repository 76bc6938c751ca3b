package org.wormscreen.worm.evidence;

import org.wormscreen.bodymap.BodyMapNet;
import org.wormscreen.bodymap.BodyMaps;
import org.wormscreen.bodymap.Flattening;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Patches;
import org.wormscreen.mask.plane.Resampled;

/**
 * Evidence for bodies from the network's maps: the core in its clearest direction, and the body.
 */
public record LearnedEvidence(BodyMapNet net) {

  /**
   * The network's evidence about the objects.
   *
   * @param dark the evidence of darkness, for the density and the grid
   */
  public Evidence of(Foreground foreground, Evidence dark) {
    Grid grid = dark.grid();
    Resampled upright = grid.resampled(foreground.upright());
    BinaryMask objects = grid.resampled(foreground.objects());
    Flattening flattening = Flattening.by(upright.every(Flattening.SAMPLE));
    GrayImage flattened =
        Patches.about(objects, BodyMapNet.REACH, Flattening.REACH)
            .laid(1, Flattening.REACH, window -> flattening.of(upright.part(window)));
    BodyMaps maps = net.predict(flattened, grid.window(), grid.window().cut(objects));
    return new Evidence(maps.core(), maps.body(), dark.density(), grid);
  }
}
