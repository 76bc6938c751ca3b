package org.wormscreen.phenotype.induction;

import java.util.List;
import org.wormscreen.phenotype.induction.spot.Spot;

/**
 * What was read on one animal, before the plate is known.
 *
 * @param lengthUm of the axis with both tips, um
 * @param widthUm typical width about the middle, um
 * @param taper log of the first end's width over the last one's; above 0 where the first is the
 *     head, which is the blunter end
 * @param blunt half-width just inside the blunter end as a share of the middle's
 * @param hidden share of the stretch of the ventral cells that another object covers, 0 to 1
 * @param clipped share of it that lies beyond the picture, 0 to 1
 * @param coiled share of it that lies against the animal itself, 0 to 1
 * @param spots all spots of light on the body, from the first end on
 * @param reporter mean over the body above the ground beside it, gray values
 * @param reporterTotal the same summed, gray values times um2
 */
public record InductionReading(
    double lengthUm,
    double widthUm,
    double taper,
    double blunt,
    double hidden,
    double clipped,
    double coiled,
    List<Spot> spots,
    double reporter,
    double reporterTotal) {

  public InductionReading {
    spots = List.copyOf(spots);
  }
}
