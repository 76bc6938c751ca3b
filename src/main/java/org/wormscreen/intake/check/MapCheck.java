package org.wormscreen.intake.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.Problems;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.WellId;
import org.wormscreen.plate.WellSelection;

/** Compares the planned wells with the plate map. */
public record MapCheck(List<PlannedWell> wells, Problems problems) {

  private static final int ENOUGH_NEGATIVES = 4;

  /** Notes wells without a row, and negative controls too few for calls. */
  public void compareWith(Optional<MapFile> map) {
    if (map.isEmpty() || map.get().reading().map().wells().isEmpty()) {
      return;
    }
    Path file = map.get().file().getFileName();
    List<WellId> unmapped =
        wells.stream()
            .filter(w -> !w.fields().isEmpty() && w.contents().isEmpty())
            .map(PlannedWell::well)
            .filter(w -> !map.get().reading().lines().containsKey(w))
            .toList();
    if (!unmapped.isEmpty()) {
      boolean one = unmapped.size() == 1;
      problems.note(
          Code.UNMAPPED,
          ("%s images and no row in %s; %s measured and never used for calls: %s. Add the row%s if"
                  + " %s should be")
              .formatted(
                  one ? "1 well has" : unmapped.size() + " wells have",
                  file,
                  one ? "it is" : "they are",
                  WellSelection.of(unmapped),
                  one ? "" : "s",
                  one ? "it" : "they"),
          List.of());
    }
    long negatives =
        wells.stream()
            .filter(w -> !w.fields().isEmpty())
            .filter(w -> w.contents().filter(c -> c.role() == Role.NEGATIVE).isPresent())
            .count();
    if (negatives < ENOUGH_NEGATIVES) {
      problems.note(
          Code.NO_CONTROLS,
          "%s with images %s the role negative in %s, and hits need at least %s"
              .formatted(
                  negatives == 0
                      ? "no well"
                      : "only " + negatives + (negatives == 1 ? " well" : " wells"),
                  negatives < 2 ? "has" : "have",
                  file,
                  ENOUGH_NEGATIVES),
          List.of());
    }
  }
}
