package org.wormscreen.hits.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wormscreen.plate.Role;
import org.wormscreen.quality.comparison.TreatmentWells;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.proportion.WellTest;
import org.wormscreen.stats.wells.StratifiedDifference;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellStatus;

/**
 * Treated and vehicle wells by plate, those too sparse to be scored included: few animals are what
 * a poison leaves.
 */
record Sides(List<Plate> plates) {

  record Plate(List<WellReading> treated, List<WellReading> vehicle) {}

  /**
   * @param byPlate all vehicle wells of the strain by plate
   */
  static Sides of(TreatmentWells group, Map<String, List<WellReading>> byPlate) {
    Map<String, List<WellReading>> treated =
        group.underTest().stream()
            .filter(Sides::looked)
            .collect(
                Collectors.groupingBy(WellReading::stratum, TreeMap::new, Collectors.toList()));
    List<Plate> plates = new ArrayList<>();
    treated.forEach(
        (plate, wells) -> {
          List<WellReading> vehicle = byPlate.getOrDefault(plate, List.of());
          if (!vehicle.isEmpty()) {
            plates.add(new Plate(wells, vehicle));
          }
        });
    return new Sides(plates);
  }

  /** The vehicle wells that were looked at, by strain and plate. */
  static Map<String, Map<String, List<WellReading>>> vehicles(List<WellReading> wells) {
    return wells.stream()
        .filter(w -> w.is(Role.NEGATIVE) && looked(w))
        .sorted(java.util.Comparator.comparing(WellReading::well))
        .collect(
            Collectors.groupingBy(
                WellReading::strain,
                TreeMap::new,
                Collectors.groupingBy(WellReading::stratum, TreeMap::new, Collectors.toList())));
  }

  private static boolean looked(WellReading well) {
    return well.contents().isPresent()
        && (well.status() == WellStatus.OK
            || well.status() == WellStatus.CROWDED
            || well.status() == WellStatus.TOO_FEW
            || well.status() == WellStatus.EMPTY_WELL);
  }

  /** k of n of the wells that have it, on plates where both sides have it. */
  List<WellTest.Plate> shares(Function<WellReading, Optional<Proportion>> share) {
    List<WellTest.Plate> found = new ArrayList<>();
    for (Plate plate : plates) {
      List<Proportion> treated = shares(plate.treated, share);
      List<Proportion> vehicle = shares(plate.vehicle, share);
      if (!treated.isEmpty() && !vehicle.isEmpty()) {
        found.add(new WellTest.Plate(treated, vehicle));
      }
    }
    return found;
  }

  private static List<Proportion> shares(
      List<WellReading> wells, Function<WellReading, Optional<Proportion>> share) {
    return wells.stream()
        .flatMap(w -> share.apply(w).stream())
        .filter(p -> p.trials() > 0)
        .toList();
  }

  /** One number of the wells that have it, on plates where both sides have it. */
  List<StratifiedDifference.Stratum> numbers(Function<WellReading, List<Double>> number) {
    List<StratifiedDifference.Stratum> found = new ArrayList<>();
    for (Plate plate : plates) {
      double[] treated = numbers(plate.treated, number);
      double[] vehicle = numbers(plate.vehicle, number);
      if (treated.length > 0 && vehicle.length > 0) {
        found.add(new StratifiedDifference.Stratum(treated, vehicle));
      }
    }
    return found;
  }

  private static double[] numbers(
      List<WellReading> wells, Function<WellReading, List<Double>> number) {
    return wells.stream()
        .flatMap(w -> number.apply(w).stream())
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
