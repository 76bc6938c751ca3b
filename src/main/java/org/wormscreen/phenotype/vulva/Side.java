package org.wormscreen.phenotype.vulva;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The bulges of one side as they would count if it were the ventral one.
 *
 * @param protrusions head first
 * @param evidence how much speaks for this side being the ventral one
 * @param chance that at least one of them is a pseudovulva, 0 to 1
 */
record Side(List<Protrusion> protrusions, double evidence, double chance) {

  private static final double FROM = 22;
  private static final double TO = 78;
  private static final double MIDDLE = 50;
  private static final double VULVA = 3.2;
  private static final double TALL_VULVA = 2.1;
  private static final double LOW_UM = 6;
  private static final double TALL_UM = 11;
  private static final double BORDER = 0.6;
  private static final double NEAR = 6;

  static Side of(FlankReading reading, boolean left, boolean headFirst) {
    List<Bulge> bulges =
        reading.bulges().stream()
            .filter(b -> b.left() == left)
            .filter(b -> position(b, headFirst) >= FROM && position(b, headFirst) <= TO)
            .sorted(Comparator.comparingDouble(b -> position(b, headFirst)))
            .toList();
    double vulva = vulva(bulges, headFirst, reading.noiseUm());
    List<Protrusion> protrusions = new ArrayList<>();
    double evidence = 0;
    double none = 1;
    for (Bulge bulge : bulges) {
      double position = position(bulge, headFirst);
      double tissue = BulgeModel.chance(bulge, reading.noiseUm());
      double beside =
          BulgeModel.logistic((Math.abs(position - vulva) - vulvaReach(bulge.heightUm())) / BORDER);
      double chance = tissue * beside * BulgeModel.place(position);
      boolean isVulva = beside < 0.5;
      protrusions.add(
          new Protrusion(
              position,
              bulge.heightUm(),
              bulge.baseUm(),
              isVulva ? Protrusion.Kind.VULVA : Protrusion.Kind.PSEUDOVULVA,
              chance));
      none *= 1 - chance;
      evidence += tissue;
    }
    return new Side(List.copyOf(protrusions), evidence, 1 - none);
  }

  /**
   * How far from the middle a bulge may be taken for the vulva, in hundredths of the axis. A vulva
   * seldom protrudes, so that a tall bulge is taken for it only where it must be.
   */
  private static double vulvaReach(double heightUm) {
    double tall = Math.max(0, Math.min(1, (heightUm - LOW_UM) / (TALL_UM - LOW_UM)));
    return VULVA - tall * (VULVA - TALL_VULVA);
  }

  /** Where the vulva is: at the bulge nearest to the middle of the body, if there is one near. */
  private static double vulva(List<Bulge> bulges, boolean headFirst, double noiseUm) {
    return bulges.stream()
        .filter(b -> BulgeModel.chance(b, noiseUm) > 0.3 || b.heightUm() < 7)
        .map(b -> position(b, headFirst))
        .filter(p -> Math.abs(p - MIDDLE) < NEAR / 2)
        .min(Comparator.comparingDouble(p -> Math.abs(p - MIDDLE)))
        .orElse(MIDDLE);
  }

  private static double position(Bulge bulge, boolean headFirst) {
    return 100 * (headFirst ? bulge.at() : 1 - bulge.at());
  }
}
