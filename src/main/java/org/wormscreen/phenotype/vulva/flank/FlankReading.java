package org.wormscreen.phenotype.vulva.flank;

import java.util.List;

/**
 * What the picture shows of an animal's flanks; evidence alone, small enough to be kept and judged
 * again when all animals of the plate are in view.
 *
 * @param lengthUm of the straightened axis, with what ends beneath other objects are estimated to
 *     hide, um
 * @param widthUm typical diameter without bulges, um
 * @param taper natural logarithm of how much wider the body is near the midline's first point than
 *     near its last: above 0 where the first point is the head
 * @param firstBlunt half-width close to the first point, relative to the middle's; 0 where that end
 *     meets another object
 * @param lastBlunt the same at the last point
 * @param bluntBeside the same at the blunter of the ends that meet another object, where it is last
 *     seen; 0 where both lie free
 * @param leftSeen share of the left flank that is seen where the descendants of P3.p to P5.p, P7.p
 *     and P8.p can be, 0 to 1
 * @param rightSeen the same on the right
 * @param coiledShare share of the axis there that lies against another part of the animal, 0 to 1
 * @param noiseUm standard deviation of the flanks about their contours, the larger one, um
 * @param blurUm how far the fall from body to ground reaches across the edge, um
 * @param bulges of both flanks, in the order of the walk
 */
public record FlankReading(
    double lengthUm,
    double widthUm,
    double taper,
    double firstBlunt,
    double lastBlunt,
    double bluntBeside,
    double leftSeen,
    double rightSeen,
    double coiledShare,
    double noiseUm,
    double blurUm,
    List<Bulge> bulges) {

  public FlankReading {
    bulges = List.copyOf(bulges);
  }
}
