package org.wormscreen.phenotype.vulva.verdict;

import org.wormscreen.phenotype.vulva.flank.Bulge;

/**
 * The chance that a bulge is tissue of the body that stands out far enough to count, and not
 * debris, a neighbour's tip or an uneven outline: a logistic model of its tissue, times one of its
 * height.
 *
 * <h2>Model card</h2>
 *
 * <p><b>What speaks against tissue</b>, each beyond a margin within which it says nothing: darker
 * or much paler than the flank beside it; grainy within; pale ground beneath it; the flank's own
 * edge still seen beneath it; a base narrower than the microscope's picture of any bulge, or as
 * wide as a bend; no valley to both sides; as high as a neighbour's tip.
 *
 * <p><b>Data.</b> The weights were fitted (logistic regression with a quadratic penalty) to bulges
 * of 6.5 um and more in some 500 rendered adults of 30 wells with debris on flanks, oblique light,
 * soft focus and outlines rough by up to 5 um, then rounded. The margins were widened until they
 * also held 110 bulges of adults that another program renders, darker, grainier and narrower at
 * their base than those. Nothing was fitted to real multivulva animals: no public picture of any
 * exists.
 */
final class BulgeModel {

  private static final double CONSTANT = 2.85;
  private static final double UNDECIDED = 0.4;
  private static final double COUNTS_FROM_UM = 6.4;
  private static final double NOISE_UM = 0.9;
  private static final double HEIGHT_SCALE_UM = 0.5;
  private static final double PALE = 0.55;
  private static final double FRINGE = 0.12;
  private static final double FRINGE_UM = 8.8;
  private static final double FRINGE_OVER_UM = 0.8;
  private static final double FROM = 25.5;
  private static final double TO = 74.8;
  private static final double BORDER = 0.7;

  private BulgeModel() {}

  /**
   * The chance, between 0.003 and 0.995.
   *
   * @param noiseUm standard deviation of the flanks about their contours
   * @param blurUm how far the fall from body to ground reaches across the edge
   */
  static double chance(Bulge bulge, double noiseUm, double blurUm) {
    double rough = Math.max(0, noiseUm - NOISE_UM);
    double pale = palest(blurUm);
    double size = logistic((bulge.heightUm() - COUNTS_FROM_UM - 0.9 * rough) / HEIGHT_SCALE_UM);
    return Math.max(0.003, Math.min(0.995, tissue(bulge, rough, pale) * size));
  }

  /**
   * A bulge of whose feet none is seen, because neighbours hide them, may be a bulge or a
   * neighbour: it never counts, but it leaves doubt.
   */
  private static double tissue(Bulge bulge, double rough, double pale) {
    if (bulge.prominenceUm() > 0) {
      return logistic(substance(bulge, rough, pale) - shape(bulge));
    }
    return UNDECIDED * logistic(substance(bulge, rough, pale));
  }

  /**
   * The darkness below which a bulge is doubted: tissue may be half as dark as the flank, but at an
   * edge out of focus so pale a fringe belongs to the light, not to the body.
   */
  private static double palest(double blurUm) {
    return PALE + FRINGE * Math.max(0, Math.min(1, (blurUm - FRINGE_UM) / FRINGE_OVER_UM));
  }

  /** What its darkness, texture and height say. */
  private static double substance(Bulge bulge, double rough, double pale) {
    double darkness = StrictMath.log(Math.max(0.05, bulge.darkness()));
    double logit = CONSTANT - 1.0 * rough;
    logit -= 6 * Math.max(0, darkness - StrictMath.log(1.05));
    logit -= 9 * Math.max(0, StrictMath.log(pale) - darkness);
    logit -= 9 * Math.max(0, bulge.grain() - 0.27);
    logit -= 8 * Math.max(0, bulge.seam() - 0.08);
    logit -= 18 * Math.max(0, bulge.gap() - 0.13);
    return logit - 0.5 * Math.max(0, bulge.heightUm() - 23);
  }

  /** What its feet say against it. */
  private static double shape(Bulge bulge) {
    return 0.42 * Math.max(0, 21 - bulge.baseUm())
        + 0.1 * Math.max(0, bulge.baseUm() - 65)
        + 6 * Math.max(0, 0.85 - bulge.prominenceUm() / bulge.heightUm());
  }

  /**
   * The chance that nothing but its place speaks for or against: bulges far from the vulval
   * precursor cells' descendants are no pseudovulvae.
   *
   * @param position 0 to 100
   */
  static double place(double position) {
    return logistic((position - FROM) / BORDER) * logistic((TO - position) / BORDER);
  }

  static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
