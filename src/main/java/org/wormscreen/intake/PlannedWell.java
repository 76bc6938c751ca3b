package org.wormscreen.intake;

import java.util.List;
import java.util.Optional;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;

/**
 * One well of the plan: with images, with a row in the map, or both.
 *
 * @param contents the row of the plate map; empty when the map has none, or there is no map
 * @param fields the fields in order; empty when no image names this well
 * @param problems what keeps this well from being analysed; empty when nothing does
 */
public record PlannedWell(
    WellId well,
    Optional<WellContents> contents,
    List<PlannedField> fields,
    List<PlateProblem> problems) {

  public PlannedWell {
    fields = List.copyOf(fields);
    problems = List.copyOf(problems);
  }
}
