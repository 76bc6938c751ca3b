package org.wormscreen.phenotype.induction;

import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.phenotype.induction.InductionScore.Exclusion;
import org.wormscreen.phenotype.induction.spot.Spot;

/** Which animals are read; decided from what can be seen, before anything is said of foci. */
record Gate(InductionSettings settings, InductionYardstick plate, double umPerPixel) {

  /** Wider than any whole end, relative to the middle. */
  private static final double CUT = 0.7;

  /** Wider than this share of the usual: a neighbour lies alongside. */
  private static final double TWO_BODIES = 1.3;

  private static final double MOST_CLIPPED = 0.01;
  private static final double MOST_SATURATED = 0.25;
  private static final int CLEAR_SPOTS = 2;
  private static final double CLEAR_PEAK = 30;

  /** Why the animal is not read; the first reason that holds. */
  Optional<Exclusion> exclusion(InductionReading reading) {
    if (!stageFits(reading, plate.lengthUm(), settings)) {
      return Optional.of(Exclusion.WRONG_STAGE);
    }
    if (umPerPixel >= settings.coarsestUm()) {
      return Optional.of(Exclusion.TOO_COARSE);
    }
    if (reading.clipped() > MOST_CLIPPED) {
      return Optional.of(Exclusion.CLIPPED);
    }
    if (reading.coiled() > settings.mostCoiled()) {
      return Optional.of(Exclusion.COILED);
    }
    if (reading.blunt() > CUT) {
      return Optional.of(Exclusion.END_LOST);
    }
    double usual = plate.widthUm().orElse(reading.widthUm());
    if (reading.hidden() > settings.mostHidden() || reading.widthUm() > TWO_BODIES * usual) {
      return Optional.of(Exclusion.HIDDEN);
    }
    if (isBlurred(reading)) {
      return Optional.of(Exclusion.OUT_OF_FOCUS);
    }
    boolean overdriven =
        reading.spots().stream().anyMatch(s -> isInZone(s) && s.saturated() > MOST_SATURATED);
    return overdriven ? Optional.of(Exclusion.SATURATED) : Optional.empty();
  }

  /** Whether the length is that of a mid-L4 larva, and like the plate's. */
  static boolean stageFits(
      InductionReading reading, OptionalDouble lengthUm, InductionSettings settings) {
    double length = reading.lengthUm();
    double typical = lengthUm.orElse(length);
    return length >= Math.max(settings.shortestUm(), settings.shortestShare() * typical)
        && length <= Math.min(settings.longestUm(), settings.longestShare() * typical);
  }

  /** Whether nothing hides the ventral cells. */
  static boolean isSeen(InductionReading reading, InductionSettings settings) {
    return reading.clipped() <= MOST_CLIPPED
        && reading.coiled() <= settings.mostCoiled()
        && reading.hidden() <= settings.mostHidden();
  }

  /** Whether the clear spots are wider across the body than foci in focus can be. */
  private boolean isBlurred(InductionReading reading) {
    double[] across =
        reading.spots().stream()
            .filter(s -> isInZone(s) && s.peak() > CLEAR_PEAK)
            .mapToDouble(Spot::acrossUm)
            .sorted()
            .toArray();
    return across.length >= CLEAR_SPOTS && across[across.length / 2] > settings.blurriestUm();
  }

  private static boolean isInZone(Spot spot) {
    return spot.at() >= InductionReader.ZONE_FROM && spot.at() <= InductionReader.ZONE_TO;
  }
}
