package org.wormscreen.phenotype;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.phenotype.viability.Viability;
import org.wormscreen.phenotype.vulva.VulvaSettings;
import org.wormscreen.phenotype.vulva.flank.FlankReading;
import org.wormscreen.phenotype.vulva.verdict.VulvaScore;
import org.wormscreen.phenotype.vulva.verdict.Yardstick;
import org.wormscreen.stats.robust.Middle;

/** The adults of a plate's vehicle wells, by which the others are told. */
public final class PlateAdults {

  private static final int FEWEST = 12;
  private static final double STRAIGHT = 0.99;
  private static final double MANY = 0.4;

  /** No L4 larva is as long and as wide as this, um. */
  private static final double SURE_LENGTH_UM = 800;

  private static final double SURE_WIDTH_UM = 50;

  private PlateAdults() {}

  /** What these animals say of the plate's adults; empty when too few of them are adult. */
  public static Optional<Yardstick> of(List<AnimalScore> animals, VulvaSettings settings) {
    List<FlankReading> adults =
        animals.stream()
            .flatMap(a -> a.vulva().stream())
            .map(VulvaScore::reading)
            .filter(r -> r.lengthUm() >= settings.shortestAdultUm())
            .filter(r -> areaUm2(r) >= settings.smallestAdultUm2())
            .toList();
    if (adults.size() < FEWEST) {
      return Optional.empty();
    }
    double[] dead =
        animals.stream()
            .flatMap(a -> a.viability().stream())
            .map(Viability::deadByPosture)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    long straight = java.util.Arrays.stream(dead).filter(d -> d >= STRAIGHT).count();
    boolean tells = dead.length > 0 && straight < MANY * dead.length;
    return Optional.of(new Yardstick(typicalUm2(adults), tells, VulvaPlace.of(animals)));
  }

  /**
   * Of those that no larva equals alone: a plate of larvae must not say how small its adults are.
   */
  private static OptionalDouble typicalUm2(List<FlankReading> adults) {
    double[] sure =
        adults.stream()
            .filter(r -> r.lengthUm() >= SURE_LENGTH_UM && r.widthUm() >= SURE_WIDTH_UM)
            .mapToDouble(PlateAdults::areaUm2)
            .toArray();
    return sure.length < FEWEST ? OptionalDouble.empty() : OptionalDouble.of(Middle.median(sure));
  }

  private static double areaUm2(FlankReading reading) {
    return reading.lengthUm() * reading.widthUm();
  }
}
