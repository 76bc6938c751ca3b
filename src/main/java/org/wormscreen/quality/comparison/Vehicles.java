package org.wormscreen.quality.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.WellContents;
import org.wormscreen.quality.Measure;
import org.wormscreen.well.WellReading;

/**
 * The vehicle wells that count, by strain and plate. A treatment is compared with the vehicle of
 * its own strain on its own plates, and with nothing else.
 *
 * @param byStrainAndPlate in the order of the wells
 */
public record Vehicles(Map<String, Map<String, List<WellReading>>> byStrainAndPlate) {

  /** The vehicle wells among these that count. */
  public static Vehicles of(Measure measure, List<WellReading> wells) {
    Map<String, Map<String, List<WellReading>>> found = new TreeMap<>();
    wells.stream()
        .filter(w -> TreatmentWells.has(w, Role.NEGATIVE) && measure.counts(w))
        .sorted(Comparator.comparing(WellReading::well))
        .forEach(
            w ->
                found
                    .computeIfAbsent(
                        w.contents().map(WellContents::strain).orElse(""), s -> new TreeMap<>())
                    .computeIfAbsent(w.stratum(), p -> new ArrayList<>())
                    .add(w));
    return new Vehicles(found);
  }

  /** The vehicle wells of a strain on a plate; none when there are none. */
  public List<WellReading> on(String strain, String plate) {
    return byStrainAndPlate.getOrDefault(strain, Map.of()).getOrDefault(plate, List.of());
  }

  /** The vehicle wells of a strain, plate by plate. */
  public List<List<WellReading>> of(String strain) {
    return List.copyOf(byStrainAndPlate.getOrDefault(strain, Map.of()).values());
  }
}
