package org.wormscreen.phenotype.vulva.verdict;

import java.util.Optional;
import org.wormscreen.phenotype.vulva.VulvaSettings;
import org.wormscreen.phenotype.vulva.flank.FlankReading;

/** Who counts: adult hermaphrodites whose flanks can be read. */
record Gate(VulvaSettings settings, Yardstick yardstick) {

  private static final double DEAD_BY_STAIN = 0.5;
  private static final double DEAD_BY_POSTURE = 0.99;

  /** A male's tail is as wide, relative to its middle, as no end of a hermaphrodite. */
  private static final double BLUNT = 0.54;

  private static final double SLENDER_UM = 50;

  /** Wider than any whole end that lies free, relative to the middle. */
  private static final double CUT = 0.64;

  /** So much of an end that meets another object is hidden that nobody knows how far it goes on. */
  private static final double CUT_BESIDE = 0.76;

  /** Smaller animals are larvae however small the adults of their strain are. */
  private static final double SMALLEST_OF_ANY_STRAIN_UM2 = 20000;

  /**
   * Where a plate's unmistakable adults are small, so are its young ones: an L4 has less than this
   * share of their length times width.
   */
  private static final double SMALL_STRAIN = 0.58;

  /** An animal both shorter and narrower than this may be an L4 larva. */
  private static final double LONGEST_LARVA_UM = 780;

  private static final double WIDEST_LARVA_UM = 50;

  /** The animal's stage, from absolute limits and the plate's own adults together. */
  Stage stage(FlankReading reading) {
    double area = reading.lengthUm() * reading.widthUm();
    boolean likeL4 = reading.lengthUm() < LONGEST_LARVA_UM && reading.widthUm() < WIDEST_LARVA_UM;
    if (reading.lengthUm() < settings.shortestAdultUm()
        || area < leastUm2()
        || likeL4 && !smallStrain()) {
      return Stage.LARVA;
    }
    double blunt = Math.max(reading.firstBlunt(), reading.lastBlunt());
    double ratio = yardstick.adultUm2().isPresent() ? area / yardstick.adultUm2().getAsDouble() : 1;
    boolean small = reading.widthUm() < SLENDER_UM && ratio < 0.75;
    return blunt > BLUNT && small ? Stage.MALE : Stage.ADULT;
  }

  /**
   * The least length times width of an adult, um2: more than an L4 larva has, unless the plate's
   * own adults are small; more still where they are large.
   */
  private double leastUm2() {
    double typical = yardstick.adultUm2().orElse(0);
    double ofAnyStrain =
        smallStrain()
            ? Math.max(SMALLEST_OF_ANY_STRAIN_UM2, SMALL_STRAIN * typical)
            : settings.smallestAdultUm2();
    return Math.max(settings.smallestAdultShare() * typical, ofAnyStrain);
  }

  /**
   * Whether the plate's adults are so small that the usual limits would take young ones for larvae.
   */
  private boolean smallStrain() {
    return yardstick.adultUm2().isPresent()
        && SMALL_STRAIN * yardstick.adultUm2().getAsDouble() < settings.smallestAdultUm2();
  }

  /** Why the animal does not count; the first reason that holds. */
  Optional<Exclusion> exclusion(FlankReading reading, Stage stage, VulvaJudge.Animal animal) {
    if (stage == Stage.LARVA) {
      return Optional.of(Exclusion.LARVA);
    }
    if (stage == Stage.MALE) {
      return Optional.of(Exclusion.MALE);
    }
    boolean dead =
        animal.dead().isPresent()
            ? animal.dead().getAsDouble() >= DEAD_BY_STAIN
            : yardstick.postureTells() && animal.deadByPosture().orElse(0) >= DEAD_BY_POSTURE;
    if (dead) {
      return Optional.of(Exclusion.DEAD);
    }
    if (animal.umPerPixel() >= settings.coarsestUm()) {
      return Optional.of(Exclusion.TOO_COARSE);
    }
    if (bag(reading)) {
      return Optional.of(Exclusion.BAG);
    }
    if (reading.coiledShare() > settings.mostCoiled()) {
      return Optional.of(Exclusion.COILED);
    }
    if (Math.max(reading.firstBlunt(), reading.lastBlunt()) > CUT
        || reading.bluntBeside() > CUT_BESIDE) {
      return Optional.of(Exclusion.END_LOST);
    }
    if (Math.min(reading.leftSeen(), reading.rightSeen()) < settings.leastSeen()) {
      return Optional.of(Exclusion.FLANK_HIDDEN);
    }
    if (reading.blurUm() > settings.blurriestUm()) {
      return Optional.of(Exclusion.BLURRED);
    }
    if (reading.noiseUm() > settings.roughestUm()) {
      return Optional.of(Exclusion.ROUGH_OUTLINE);
    }
    return Optional.empty();
  }

  private boolean bag(FlankReading reading) {
    return reading.widthUm() > settings.bagShare() * reading.lengthUm();
  }
}
