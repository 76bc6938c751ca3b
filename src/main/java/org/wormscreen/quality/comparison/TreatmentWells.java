package org.wormscreen.quality.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.well.WellReading;

/**
 * All wells of one strain, treatment and concentration, on whatever plates.
 *
 * @param wells in the order of plates, then wells; never empty
 */
public record TreatmentWells(String strain, Treatment treatment, List<WellReading> wells) {

  private static final Comparator<WellReading> PLATE_THEN_WELL =
      Comparator.comparing(WellReading::stratum).thenComparing(WellReading::well);

  /** Strain, then compound, dose, and the same of the partner. */
  private static final Comparator<Treatment> BY_TREATMENT =
      Comparator.comparing(Treatment::compound)
          .thenComparing(t -> t.dose().map(d -> d.micromolar()).orElse(-1.0))
          .thenComparing(t -> t.partner().map(Treatment::compound).orElse(""))
          .thenComparing(
              t -> t.partner().flatMap(Treatment::dose).map(d -> d.micromolar()).orElse(-1.0));

  /** Strain, then treatment. */
  public static final Comparator<TreatmentWells> BY_NAME =
      Comparator.comparing(TreatmentWells::strain)
          .thenComparing(TreatmentWells::treatment, BY_TREATMENT);

  /** Every treatment of the maps; wells meant to be empty or not in a map are none. */
  public static List<TreatmentWells> group(List<WellReading> wells) {
    Map<TreatmentWells, List<WellReading>> groups = new TreeMap<>(BY_NAME);
    wells.stream()
        .filter(w -> w.contents().isPresent() && !has(w, Role.EMPTY))
        .sorted(PLATE_THEN_WELL)
        .forEach(
            w -> {
              WellContents c = w.contents().orElseThrow();
              TreatmentWells key = new TreatmentWells(c.strain(), c.treatment(), List.of());
              groups.computeIfAbsent(key, k -> new java.util.ArrayList<>()).add(w);
            });
    return groups.entrySet().stream()
        .map(e -> new TreatmentWells(e.getKey().strain, e.getKey().treatment, e.getValue()))
        .toList();
  }

  /** Whether the map gives the well this role. */
  public static boolean has(WellReading well, Role role) {
    return well.contents().filter(c -> c.role() == role).isPresent();
  }

  /** The wells under test: neither vehicle nor wild-type reference. */
  public List<WellReading> underTest() {
    return wells.stream()
        .filter(w -> !has(w, Role.NEGATIVE) && !has(w, Role.REFERENCE))
        .collect(Collectors.toList());
  }

  /** The role that all wells share, when they do. */
  public Optional<Role> commonRole() {
    List<Role> roles =
        wells.stream()
            .flatMap(w -> w.contents().stream())
            .map(WellContents::role)
            .distinct()
            .toList();
    return roles.size() == 1 ? Optional.of(roles.get(0)) : Optional.empty();
  }
}
