package org.wormscreen.phenotype.vulva;

/**
 * How flanks are read.
 *
 * @param gridUm step of the straightened body, um
 * @param axisUm standard deviation of the Gaussian that stiffens the axis, um
 * @param edge where a flank lies between ground (0) and its own darkness (1)
 * @param contourUm waves of this length are followed by half by the contour without bulges, um
 * @param lowestUm lower bulges are not looked at, um
 * @param coarsestUm pixels of this size or more cannot show pseudovulvae, um
 * @param doubtfulUm pixels from this size on lower the confidence, um
 * @param shortestAdultUm shorter animals are larvae, um
 * @param smallestAdultUm2 animals of a smaller length times width are larvae, um2, unless the
 *     plate's own adults are small
 * @param smallestAdultShare the same as a share of the plate's typical adult
 * @param bagShare animals wider than this share of their length are bags of worms
 * @param leastSeen share of each flank that must be seen where pseudovulvae can be, 0 to 1
 * @param mostCoiled share of the axis there that may lie against the animal itself, 0 to 1
 * @param blurriestUm how far the fall from body to ground may reach across the edge, um
 * @param roughestUm standard deviation of the flanks about their contours that is still read, um
 * @param protrudingUm a vulva of this height protrudes (Pvl), um
 */
public record VulvaSettings(
    double gridUm,
    double axisUm,
    double edge,
    double contourUm,
    double lowestUm,
    double coarsestUm,
    double doubtfulUm,
    double shortestAdultUm,
    double smallestAdultUm2,
    double smallestAdultShare,
    double bagShare,
    double leastSeen,
    double mostCoiled,
    double blurriestUm,
    double roughestUm,
    double protrudingUm) {

  public VulvaSettings {
    if (!(gridUm > 0 && axisUm > 0 && contourUm > 0 && lowestUm > 0 && edge > 0 && edge < 1)) {
      throw new IllegalArgumentException(
          "Lengths are positive and the edge lies within 0 to 1, found gridUm %s, axisUm %s, edge %s, contourUm %s, lowestUm %s"
              .formatted(gridUm, axisUm, edge, contourUm, lowestUm));
    }
    if (!(0 < doubtfulUm && doubtfulUm <= coarsestUm)) {
      throw new IllegalArgumentException(
          "Pixels are doubtful before they are too coarse, found doubtfulUm %s, coarsestUm %s"
              .formatted(doubtfulUm, coarsestUm));
    }
  }

  /** A grid of half a pixel of a usual camera; bulges from 3 um; refused from 3 um a pixel on. */
  public static VulvaSettings defaults() {
    return new VulvaSettings(
        1.3, 28, 0.2, 260, 3, 3, 2, 550, 36000, 0.43, 0.105, 0.85, 0.05, 10.6, 1.4, 8);
  }
}
