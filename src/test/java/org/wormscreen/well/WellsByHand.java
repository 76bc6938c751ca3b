package org.wormscreen.well;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  public static WellReading alive(
      String plate, String well, Role role, String compound, double micromolar, int k, int n) {
    return of(
        plate,
        contents(well, role, compound, micromolar),
        n,
        Optional.empty(),
        Condition.ofLengths(Collections.nCopies(n, 1000.0)).withAlive(new Proportion(k, n)));
  }

  /** A well of strain N2 with animals of these lengths. */
  public static WellReading lengths(
      String plate, String well, Role role, String compound, double micromolar, List<Double> um) {
    return of(
        plate,
        contents(well, role, compound, micromolar),
        um.size(),
        Optional.empty(),
        Condition.ofLengths(um));
  }

  /** A well of strain N2 in which k of n adults are multivulva; all are alive, adult, 1000 um. */
  public static WellReading muv(
      String plate, String well, Role role, String compound, double micromolar, int k, int n) {
    return of(
        plate,
        contents(well, role, compound, micromolar),
        n,
        Optional.of(VulvaReading.of(k, n)),
        healthy(n));
  }

  /** Animals all alive, adult, readable and 1000 um long. */
  public static Condition healthy(int n) {
    return Condition.ofLengths(Collections.nCopies(n, 1000.0))
        .withAlive(new Proportion(n, n))
        .withAdult(new Proportion(n, n))
        .withUnreadable(new Proportion(0, n));
  }

  private static WellReading of(
      String plate, WellContents contents, int n, Optional<VulvaReading> vulva, Condition is) {
    return new WellReading(
        plate, "", contents.well(), Optional.of(contents), WellStatus.OK, "", "", n, n, vulva, is);
  }

  /** The same well with animals of another strain. */
  public static WellReading ofStrain(String strain, WellReading well) {
    WellContents its = well.contents().orElseThrow();
    return new WellReading(
        well.plate(),
        well.day(),
        well.well(),
        Optional.of(contents(well.well().label(), strain, its.treatment(), its.role())),
        well.status(),
        well.failure(),
        well.reason(),
        well.seen(),
        well.scored(),
        well.vulva(),
        well.condition());
  }

  /** The same well with another fate. */
  public static WellReading become(WellReading well, WellStatus status, String failure) {
    return new WellReading(
        well.plate(),
        well.day(),
        well.well(),
        well.contents(),
        status,
        failure,
        "Told so by the test.",
        0,
        0,
        Optional.empty(),
        Condition.unknown());
  }

  /** What a well of strain N2 holds. */
  public static WellContents contents(String well, Role role, String compound, double micromolar) {
    Optional<Dose> dose = micromolar > 0 ? Optional.of(new Dose(micromolar)) : Optional.empty();
    return contents(well, "N2", Treatment.of(compound, dose), role);
  }

  /** What a well of this strain holds. */
  public static WellContents contents(String well, String strain, Treatment treatment, Role role) {
    return new WellContents(id(well), strain, treatment, role, Map.of());
  }

  private static WellId id(String well) {
    return WellId.parse(well).orElseThrow();
  }
}
