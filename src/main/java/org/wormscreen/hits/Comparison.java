package org.wormscreen.hits;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wormscreen.quality.Measure;
import org.wormscreen.well.WellSummary;

/**
 * A treatment beside its vehicle wells, plate by plate.
 *
 * @param plates plates on which both count
 * @param notCounting wells of the treatment that are no evidence: failed, left out, too few animals
 * @param withoutVehicle wells that would count, on plates without vehicle wells of their strain
 */
record Comparison(
    TreatmentWells group,
    Measure measure,
    List<OnPlate> plates,
    List<WellSummary> notCounting,
    List<WellSummary> withoutVehicle) {

  /** The wells of one plate; both lists hold at least one. */
  record OnPlate(String plate, List<WellSummary> treated, List<WellSummary> vehicle) {}

  static Comparison of(TreatmentWells group, Measure measure, Vehicles vehicles) {
    List<WellSummary> tested = group.underTest();
    List<WellSummary> counting = tested.stream().filter(measure::counts).toList();
    List<OnPlate> plates = new ArrayList<>();
    List<WellSummary> alone = new ArrayList<>();
    for (String plate : counting.stream().map(WellSummary::plate).distinct().toList()) {
      List<WellSummary> here = counting.stream().filter(w -> w.plate().equals(plate)).toList();
      List<WellSummary> vehicle = vehicles.on(group.strain(), plate);
      if (vehicle.isEmpty()) {
        alone.addAll(here);
      } else {
        plates.add(new OnPlate(plate, here, vehicle));
      }
    }
    return new Comparison(
        group,
        measure,
        List.copyOf(plates),
        tested.stream().filter(w -> !measure.counts(w)).toList(),
        List.copyOf(alone));
  }

  /** The treated wells that are compared. */
  List<WellSummary> treated() {
    return plates.stream().flatMap(p -> p.treated().stream()).toList();
  }

  /** The vehicle wells they are compared with. */
  List<WellSummary> vehicle() {
    return plates.stream().flatMap(p -> p.vehicle().stream()).toList();
  }

  /** Wells of the treatment that count, with or without vehicle beside them. */
  List<WellSummary> counting() {
    return Stream.concat(treated().stream(), withoutVehicle.stream()).toList();
  }

  /** Animals in these wells. */
  int animals(List<WellSummary> wells) {
    return wells.stream().mapToInt(measure::animals).sum();
  }
}
