package org.wormscreen.worm.evidence;

import org.wormscreen.bodymap.BodyMapNet;
import org.wormscreen.bodymap.BodyMaps;
import org.wormscreen.bodymap.Flattening;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.BinaryMask;

/**
 * Evidence for bodies from the network's maps: the core in its clearest direction, and the body.
 */
public record LearnedEvidence(BodyMapNet net) {

  /** The maps about the objects. */
  BodyMaps of(Foreground foreground, Grid grid) {
    GrayImage flattened = Flattening.of(grid.resampled(foreground.upright()));
    BinaryMask objects = grid.window().cut(grid.resampled(foreground.objects()));
    return net.predict(flattened, grid.window(), objects);
  }
}
