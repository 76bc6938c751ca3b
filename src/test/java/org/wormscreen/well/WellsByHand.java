package org.wormscreen.well;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;
import org.wormscreen.stats.Proportion;

/** Wells written down for tests. */
public final class WellsByHand {

  private WellsByHand() {}

  /** A well of strain N2 in which k of n animals are alive and 1000 um long. */
  public static WellSummary alive(
      String plate, String well, Role role, String compound, double micromolar, int k, int n) {
    return new WellSummary(
        plate,
        id(well),
        Optional.of(contents(well, role, compound, micromolar)),
        WellStatus.OK,
        "",
        "",
        n,
        n,
        new TreeMap<>(),
        Optional.of(new Proportion(k, n)),
        0,
        Collections.nCopies(n, 1000.0));
  }

  /** A well of strain N2 with animals of these lengths. */
  public static WellSummary lengths(
      String plate, String well, Role role, String compound, double micromolar, List<Double> um) {
    return new WellSummary(
        plate,
        id(well),
        Optional.of(contents(well, role, compound, micromolar)),
        WellStatus.OK,
        "",
        "",
        um.size(),
        um.size(),
        new TreeMap<>(),
        Optional.empty(),
        0,
        um.stream().sorted().toList());
  }

  /** The same well with another fate. */
  public static WellSummary become(WellSummary well, WellStatus status, String failure) {
    return new WellSummary(
        well.plate(),
        well.well(),
        well.contents(),
        status,
        failure,
        "Told so by the test.",
        0,
        0,
        new TreeMap<>(),
        Optional.empty(),
        0,
        List.of());
  }

  /** What a well of strain N2 holds. */
  public static WellContents contents(String well, Role role, String compound, double micromolar) {
    Optional<Dose> dose = micromolar > 0 ? Optional.of(new Dose(micromolar)) : Optional.empty();
    return new WellContents(id(well), "N2", Treatment.of(compound, dose), role, Map.of());
  }

  private static WellId id(String well) {
    return WellId.parse(well).orElseThrow();
  }
}
