package org.wormscreen.phenotype.vulva;

/**
 * The chance that a bulge is tissue of the body that stands out, and not debris, a neighbour or an
 * uneven outline.
 */
final class BulgeModel {

  private static final double HEIGHT_AT_EVEN_UM = 6.6;
  private static final double WIDEST_UM = 95;
  private static final double HIGHEST_UM = 28;

  private BulgeModel() {}

  /** Between 0.005 and 0.995. */
  static double chance(Bulge bulge, double noiseUm) {
    double height = Math.min(bulge.heightUm(), 12);
    double logit = 1.2 * (height - HEIGHT_AT_EVEN_UM - 0.8 * Math.max(0, noiseUm - 1));
    logit -=
        6 * Math.max(0, Math.abs(StrictMath.log(Math.max(0.05, bulge.darkness()) / 0.85)) - 0.2);
    logit -= 14 * Math.max(0, bulge.grain() - 0.28);
    logit -= 20 * Math.max(0, bulge.seam() - 0.08);
    logit -= 0.35 * Math.max(0, 21 - bulge.baseUm());
    logit -= 6 * Math.max(0, 0.7 - bulge.prominenceUm() / bulge.heightUm());
    logit -= 0.15 * Math.max(0, bulge.baseUm() - WIDEST_UM);
    logit -= 1.0 * Math.max(0, bulge.heightUm() - HIGHEST_UM);
    double chance = 1 / (1 + StrictMath.exp(-logit));
    return Math.max(0.005, Math.min(0.995, chance));
  }
}
