package org.wormscreen.quality.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wormscreen.quality.Measure;
import org.wormscreen.well.WellReading;

/**
 * A treatment beside its vehicle wells, plate by plate.
 *
 * @param plates plates on which both count
 * @param notCounting wells of the treatment that are no evidence: failed, left out, too few animals
 * @param withoutVehicle wells that would count, on plates without vehicle wells of their strain
 */
public record Comparison(
    TreatmentWells group,
    Measure measure,
    List<OnPlate> plates,
    List<WellReading> notCounting,
    List<WellReading> withoutVehicle) {

  /** The wells of one plate; both lists hold at least one. */
  public record OnPlate(String plate, List<WellReading> treated, List<WellReading> vehicle) {}

  /** The wells of the group that count, each beside the vehicle of its own plate. */
  public static Comparison of(TreatmentWells group, Measure measure, Vehicles vehicles) {
    List<WellReading> tested = group.underTest();
    List<WellReading> counting = tested.stream().filter(measure::counts).toList();
    List<OnPlate> plates = new ArrayList<>();
    List<WellReading> alone = new ArrayList<>();
    for (String plate : counting.stream().map(WellReading::stratum).distinct().toList()) {
      List<WellReading> here = counting.stream().filter(w -> w.stratum().equals(plate)).toList();
      List<WellReading> vehicle = vehicles.on(group.strain(), plate);
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
  public List<WellReading> treated() {
    return plates.stream().flatMap(p -> p.treated().stream()).toList();
  }

  /** The vehicle wells they are compared with. */
  public List<WellReading> vehicle() {
    return plates.stream().flatMap(p -> p.vehicle().stream()).toList();
  }

  /** Wells of the treatment that count, with or without vehicle beside them. */
  public List<WellReading> counting() {
    return Stream.concat(treated().stream(), withoutVehicle.stream()).toList();
  }

  /** Animals in these wells. */
  public int animals(List<WellReading> wells) {
    return wells.stream().mapToInt(measure::animals).sum();
  }
}
