package org.wormscreen.phenotype.induction;

/**
 * How vulval induction is read.
 *
 * @param gridUm step of the straightened body, um
 * @param axisUm standard deviation of the Gaussian that stiffens the axis, um
 * @param coarsestUm pixels of this size or more cannot part neighbouring foci, um
 * @param shortestUm shorter animals are no mid-L4 larvae, um
 * @param longestUm longer ones neither, um
 * @param shortestShare the same as a share of the plate's typical larva
 * @param longestShare the same
 * @param mostHidden share of the ventral cells' stretch that a neighbour may cover, 0 to 1
 * @param mostCoiled share of it that may lie against the animal itself, 0 to 1
 * @param leastSure chance that the likeliest index must have; animals below it are not read
 * @param blurriestUm foci wider than this across the body are out of focus, standard deviation, um
 */
public record InductionSettings(
    double gridUm,
    double axisUm,
    double coarsestUm,
    double shortestUm,
    double longestUm,
    double shortestShare,
    double longestShare,
    double mostHidden,
    double mostCoiled,
    double leastSure,
    double blurriestUm) {

  public InductionSettings {
    if (!(gridUm > 0 && axisUm > 0 && coarsestUm > 0 && blurriestUm > 0)) {
      throw new IllegalArgumentException(
          "Lengths are positive, found gridUm %s, axisUm %s, coarsestUm %s, blurriestUm %s"
              .formatted(gridUm, axisUm, coarsestUm, blurriestUm));
    }
    if (!(0 < shortestUm && shortestUm < longestUm && shortestShare < longestShare)) {
      throw new IllegalArgumentException(
          "The shortest larva is shorter than the longest, found shortestUm %s, longestUm %s, shortestShare %s, longestShare %s"
              .formatted(shortestUm, longestUm, shortestShare, longestShare));
    }
    if (!(leastSure >= 0 && leastSure <= 1)) {
      throw new IllegalArgumentException("A chance lies in 0 to 1, found leastSure " + leastSure);
    }
  }

  /** Larvae of 430 to 860 um that are like the plate's; an index has a chance of 60 %. */
  public static InductionSettings defaults() {
    return new InductionSettings(1.3, 14, 4.5, 430, 860, 0.82, 1.2, 0.02, 0.05, 0.6, 8);
  }
}
