package org.wormscreen.report.table.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellStatus;

/**
 * What the wells hold that people left out, so that each table can say how many its rows lack; the
 * reasons stand in {@code wells.csv}.
 */
public record LeftOut(List<WellContents> wells) {

  public LeftOut {
    wells = List.copyOf(wells);
  }

  /** Those among the wells of a screen. */
  public static LeftOut of(List<WellReading> wells) {
    return new LeftOut(
        wells.stream()
            .filter(w -> w.status() == WellStatus.EXCLUDED)
            .flatMap(w -> w.contents().stream())
            .toList());
  }

  /** With exactly this treatment. */
  int treatment(String strain, Treatment treatment) {
    return count(strain, w -> w.treatment().equals(treatment));
  }

  /** With this compound alone, at any dose. */
  int alone(String strain, String compound) {
    return count(strain, w -> isAlone(w, compound));
  }

  /** With this compound alone at this dose; at 0 the vehicle's. */
  int dose(String strain, String compound, double um) {
    return um == 0
        ? count(strain, w -> w.role() == Role.NEGATIVE)
        : count(strain, w -> isAlone(w, compound) && is(w.treatment(), um));
  }

  /** With these two at these doses; at 0 the other alone, or the vehicle's. */
  int pair(String strain, String one, double oneUm, String two, double twoUm) {
    if (oneUm == 0 || twoUm == 0) {
      return twoUm == 0 ? dose(strain, one, oneUm) : dose(strain, two, twoUm);
    }
    return count(
        strain,
        w ->
            find(w, one).filter(t -> is(t, oneUm)).isPresent()
                && find(w, two).filter(t -> is(t, twoUm)).isPresent());
  }

  /** With both, at any doses. */
  int both(String strain, String one, String two) {
    return count(strain, w -> find(w, one).isPresent() && find(w, two).isPresent());
  }

  private int count(String strain, Predicate<WellContents> which) {
    return (int) wells.stream().filter(w -> w.strain().equals(strain)).filter(which).count();
  }

  private static boolean isAlone(WellContents well, String compound) {
    return well.treatment().partner().isEmpty() && find(well, compound).isPresent();
  }

  private static boolean is(Treatment treatment, double um) {
    return treatment.dose().map(Dose::micromolar).filter(d -> d == um).isPresent();
  }

  private static Optional<Treatment> find(WellContents well, String compound) {
    Treatment first = well.treatment();
    return first.compound().equals(compound)
        ? Optional.of(first)
        : first.partner().filter(partner -> partner.compound().equals(compound));
  }
}
