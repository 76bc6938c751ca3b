package org.wormscreen.phenotype.vulva.strip;

import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.Midline;
import org.wormscreen.worm.Straightener;
import org.wormscreen.worm.Worm;

/**
 * The axis of a body with the thin tips that its outline loses, so that places on it can be
 * compared between animals.
 *
 * @param light transmission of the field, 1 on empty ground
 * @param gridUm step of the axis, um
 * @param stiffUm standard deviation of the Gaussian that smooths it, um
 */
public record WholeAxis(Sampler light, PixelSize pixel, double gridUm, double stiffUm) {

  /**
   * The axis as a midline without widths.
   *
   * @param others 1 where another object lies, 0 elsewhere, by place in the image
   */
  public Midline of(Worm worm, Straightener.Plane others) {
    return new TipFinder(light, others, pixel, gridUm)
        .extended(Axis.of(worm.midline(), pixel, gridUm, stiffUm))
        .midline();
  }
}
