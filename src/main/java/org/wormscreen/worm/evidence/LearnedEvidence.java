package org.wormscreen.worm.evidence;

import org.wormscreen.bodymap.BodyMapNet;
import org.wormscreen.bodymap.BodyMaps;
import org.wormscreen.bodymap.Flattening;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Resampled;
import org.wormscreen.mask.plane.Window;

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
    BinaryMask objects = grid.window().cut(grid.resampled(foreground.objects()));
    Flattening flattening = Flattening.by(upright.every(Flattening.SAMPLE));
    BodyMaps maps =
        net.predict(part -> flattened(flattening, upright, part), grid.window(), objects);
    return new Evidence(maps.core(), maps.body(), dark.density(), grid);
  }

  private static GrayImage flattened(Flattening flattening, Resampled image, Window part) {
    Window wide = part.grown(Flattening.REACH, image.width(), image.height());
    return part.movedBy(-wide.left(), -wide.top()).cut(flattening.of(image.part(wide)));
  }
}
