package org.wormscreen.quality;

import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.plate.Separation;
import org.wormscreen.well.WellReading;

/**
 * What Z' could be with the animals there are; all absent for measures that are no shares.
 *
 * @param withOverdispersion with wells as different as the vehicle wells are
 * @param samplingAlone with wells that differ by the draw of animals alone
 * @param noiseOfOneAnimal 1 - ceiling with one animal a well; falls with the root of their number
 * @param rho intra-well correlation of the vehicle wells
 */
record Ceilings(
    OptionalDouble withOverdispersion,
    OptionalDouble samplingAlone,
    OptionalDouble noiseOfOneAnimal,
    double rho) {

  static Ceilings of(Measure measure, Controls controls, double rho) {
    List<Proportion> negatives = PlateJudge.alive(measure, controls.negative());
    List<Proportion> positives = PlateJudge.alive(measure, controls.positive());
    Proportion negative = pooled(negatives);
    Proportion positive = pooled(positives);
    if (negative.trials() == 0 || positive.trials() == 0) {
      OptionalDouble none = OptionalDouble.empty();
      return new Ceilings(none, none, none, rho);
    }
    double p1 = positive.fraction();
    double p2 = negative.fraction();
    double n1 = (double) positive.trials() / positives.size();
    double n2 = (double) negative.trials() / negatives.size();
    return new Ceilings(
        PlateJudge.finite(Separation.zPrimeCeiling(p1, n1, p2, n2, rho)),
        PlateJudge.finite(Separation.zPrimeCeiling(p1, n1, p2, n2, 0)),
        PlateJudge.finite(1 - Separation.zPrimeCeiling(p1, 1, p2, 1, 0)),
        rho);
  }

  /**
   * Animals per well with which the ceiling reaches this Z', wells as different as they are; absent
   * when no number of animals does.
   */
  OptionalDouble animalsFor(double zPrime) {
    if (noiseOfOneAnimal.isEmpty()) {
      return OptionalDouble.empty();
    }
    double room = (1 - zPrime) / noiseOfOneAnimal.getAsDouble();
    double animals = (1 - rho) / (room * room - rho);
    return animals > 0 && Double.isFinite(animals)
        ? OptionalDouble.of(Math.ceil(animals))
        : OptionalDouble.empty();
  }

  private static Proportion pooled(List<Proportion> wells) {
    return wells.stream().reduce(new Proportion(0, 0), Proportion::plus);
  }

  /** Whether both ceilings are there. */
  boolean known() {
    return withOverdispersion.isPresent() && samplingAlone.isPresent();
  }

  /** Animals per well of these wells, on average. */
  static double animalsPerWell(Measure measure, List<WellReading> wells) {
    return wells.stream().mapToInt(measure::animals).average().orElse(0);
  }
}
