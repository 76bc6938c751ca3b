package org.wormscreen.phenotype;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.phenotype.viability.Viability;
import org.wormscreen.phenotype.vulva.VulvaSettings;
import org.wormscreen.phenotype.vulva.verdict.VulvaScore;
import org.wormscreen.phenotype.vulva.verdict.Yardstick;
import org.wormscreen.stats.robust.Middle;

/** The adults of a plate's vehicle wells, by which the others are told. */
public final class PlateAdults {

  private static final int FEWEST = 12;
  private static final double STRAIGHT = 0.99;
  private static final double MANY = 0.4;

  private PlateAdults() {}

  /** What these animals say of the plate's adults; empty when too few of them are adult. */
  public static Optional<Yardstick> of(List<AnimalScore> animals, VulvaSettings settings) {
    double[] areas =
        animals.stream()
            .flatMap(a -> a.vulva().stream())
            .map(VulvaScore::reading)
            .filter(r -> r.lengthUm() >= settings.shortestAdultUm())
            .mapToDouble(r -> r.lengthUm() * r.widthUm())
            .filter(area -> area >= settings.smallestAdultUm2())
            .toArray();
    if (areas.length < FEWEST) {
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
    return Optional.of(
        new Yardstick(OptionalDouble.of(Middle.median(areas)), tells, VulvaPlace.of(animals)));
  }
}
