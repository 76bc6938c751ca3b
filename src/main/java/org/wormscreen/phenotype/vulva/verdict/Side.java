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

  /** A single bulge here is the vulva even where the plate's others seem to lie elsewhere. */
  private static final double MID_BODY = 50.5;

  private static final double LIKELY = 0.3;
  private static final double LOW_UM = 6;
  private static final double TALL_UM = 11;

  /** A low bulge within reach is the vulva rather than a tall one beside it. */
  private static final double LIKELIER = 0.5;

  private static final double BORDER = 0.8;
  private static final double LIPS_UM = 27;

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
    bulges = single(bulges, reading.lengthUm());
    List<Bulge> tall =
        bulges.stream()
            .filter(b -> b.heightUm() >= LOW_UM)
            .filter(b -> tissue(b, reading) > LIKELY)
            .toList();
    Optional<Bulge> vulva = vulva(bulges, headFirst, place, reading);
    boolean lone = tall.size() == 1 && vulva.filter(v -> !v.equals(tall.get(0))).isEmpty();
    List<Protrusion> protrusions = new ArrayList<>();
    double evidence = 0;
    double none = 1;
    for (Bulge bulge : bulges) {
      double position = position(bulge, headFirst);
      double tissue = tissue(bulge, reading);
      double middle =
          vulva.filter(v -> !v.equals(bulge)).map(v -> position(v, headFirst)).orElse(place);
      double away = Math.abs(position - middle);
      if (lone && tall.contains(bulge)) {
        away = Math.min(away, Math.abs(position - MID_BODY));
      }
      double beside = BulgeModel.logistic((away - vulvaReach(bulge.heightUm())) / BORDER);
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
      evidence += tissue * BulgeModel.place(position);
    }
    return new Side(List.copyOf(protrusions), evidence, 1 - none);
  }

  /** Two tops nearer to each other than any two cells' descendants are one bulge of two lips. */
  private static List<Bulge> single(List<Bulge> bulges, double lengthUm) {
    List<Bulge> single = new ArrayList<>();
    for (Bulge bulge : bulges) {
      int last = single.size() - 1;
      if (last < 0
          || lengthUm * Math.abs(bulge.at() - single.get(last).at()) > LIPS_UM
          || Math.min(bulge.heightUm(), single.get(last).heightUm()) < LOW_UM) {
        single.add(bulge);
      } else if (bulge.heightUm() > single.get(last).heightUm()) {
        single.set(last, bulge);
      }
    }
    return single;
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
      List<Bulge> bulges, boolean headFirst, double place, FlankReading reading) {
    return bulges.stream()
        .filter(b -> tissue(b, reading) > LIKELY || b.heightUm() < 7)
        .filter(b -> share(b, headFirst, place) < 1)
        .min(Comparator.comparingDouble(b -> share(b, headFirst, place)));
  }

  /** How far from the usual place of the vulva, as a share of its reach. */
  private static double share(Bulge bulge, boolean headFirst, double place) {
    double share = Math.abs(position(bulge, headFirst) - place) / vulvaReach(bulge.heightUm());
    return share < 1 && bulge.heightUm() < LOW_UM ? LIKELIER * share : share;
  }

  private static double tissue(Bulge bulge, FlankReading reading) {
    return BulgeModel.chance(bulge, reading.noiseUm(), reading.blurUm());
  }

  private static double position(Bulge bulge, boolean headFirst) {
    return 100 * (headFirst ? bulge.at() : 1 - bulge.at());
  }
}
