package org.wormscreen.phenotype.vulva.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wormscreen.phenotype.vulva.flank.Bulge;
import org.wormscreen.phenotype.vulva.flank.FlankReading;

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
  private static final double VULVA = 3.5;
  private static final double TALL_VULVA = 2.4;
  private static final double LOW_UM = 6;
  private static final double TALL_UM = 11;

  /** A low bulge within reach is the vulva rather than a tall one beside it. */
  private static final double LIKELIER = 0.5;

  private static final double BORDER = 0.8;

  /**
   * One side's bulges.
   *
   * @param place where the vulva usually lies, 0 head to 100 tail
   */
  static Side of(FlankReading reading, boolean left, boolean headFirst, double place) {
    List<Bulge> bulges =
        reading.bulges().stream()
            .filter(b -> b.left() == left)
            .filter(b -> position(b, headFirst) >= FROM && position(b, headFirst) <= TO)
            .sorted(Comparator.comparingDouble(b -> position(b, headFirst)))
            .toList();
    Optional<Bulge> vulva = vulva(bulges, headFirst, place, reading.noiseUm());
    List<Protrusion> protrusions = new ArrayList<>();
    double evidence = 0;
    double none = 1;
    for (Bulge bulge : bulges) {
      double position = position(bulge, headFirst);
      double tissue = BulgeModel.chance(bulge, reading.noiseUm());
      double middle =
          vulva.filter(v -> !v.equals(bulge)).map(v -> position(v, headFirst)).orElse(place);
      double beside =
          BulgeModel.logistic(
              (Math.abs(position - middle) - vulvaReach(bulge.heightUm())) / BORDER);
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
   * How far from its usual place a bulge may be taken for the vulva, in hundredths of the axis. A
   * vulva seldom protrudes, so that a tall bulge is taken for it only where it must be.
   */
  private static double vulvaReach(double heightUm) {
    double tall = Math.max(0, Math.min(1, (heightUm - LOW_UM) / (TALL_UM - LOW_UM)));
    return VULVA - tall * (VULVA - TALL_VULVA);
  }

  /** The bulge that is taken for the vulva: the one nearest to its usual place within reach. */
  private static Optional<Bulge> vulva(
      List<Bulge> bulges, boolean headFirst, double place, double noiseUm) {
    return bulges.stream()
        .filter(b -> BulgeModel.chance(b, noiseUm) > 0.3 || b.heightUm() < 7)
        .filter(b -> share(b, headFirst, place) < 1)
        .min(Comparator.comparingDouble(b -> share(b, headFirst, place)));
  }

  /** How far from the usual place of the vulva, as a share of its reach. */
  private static double share(Bulge bulge, boolean headFirst, double place) {
    double share = Math.abs(position(bulge, headFirst) - place) / vulvaReach(bulge.heightUm());
    return share < 1 && bulge.heightUm() < LOW_UM ? LIKELIER * share : share;
  }

  private static double position(Bulge bulge, boolean headFirst) {
    return 100 * (headFirst ? bulge.at() : 1 - bulge.at());
  }
}
