package org.wormscreen.hits;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.well.WellSummary;

/**
 * All wells of one strain, treatment and concentration, on whatever plates.
 *
 * @param wells in the order of plates, then wells; never empty
 */
record TreatmentWells(String strain, Treatment treatment, List<WellSummary> wells) {

  private static final Comparator<WellSummary> PLATE_THEN_WELL =
      Comparator.comparing(WellSummary::plate).thenComparing(WellSummary::well);

  /** Strain, then compound, dose, and the same of the partner. */
  private static final Comparator<Treatment> BY_TREATMENT =
      Comparator.comparing(Treatment::compound)
          .thenComparing(t -> t.dose().map(d -> d.micromolar()).orElse(-1.0))
          .thenComparing(t -> t.partner().map(Treatment::compound).orElse(""))
          .thenComparing(
              t -> t.partner().flatMap(Treatment::dose).map(d -> d.micromolar()).orElse(-1.0));

  static final Comparator<TreatmentWells> BY_NAME =
      Comparator.comparing(TreatmentWells::strain)
          .thenComparing(TreatmentWells::treatment, BY_TREATMENT);

  /** Every treatment of the maps; wells meant to be empty or not in a map are none. */
  static List<TreatmentWells> group(List<WellSummary> wells) {
    Map<TreatmentWells, List<WellSummary>> groups = new TreeMap<>(BY_NAME);
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

  static boolean has(WellSummary well, Role role) {
    return well.contents().filter(c -> c.role() == role).isPresent();
  }

  /** The wells under test: neither vehicle nor wild-type reference. */
  List<WellSummary> underTest() {
    return wells.stream()
        .filter(w -> !has(w, Role.NEGATIVE) && !has(w, Role.REFERENCE))
        .collect(Collectors.toList());
  }

  /** The role that all wells share, when they do. */
  Optional<Role> commonRole() {
    List<Role> roles =
        wells.stream()
            .flatMap(w -> w.contents().stream())
            .map(WellContents::role)
            .distinct()
            .toList();
    return roles.size() == 1 ? Optional.of(roles.get(0)) : Optional.empty();
  }
}
