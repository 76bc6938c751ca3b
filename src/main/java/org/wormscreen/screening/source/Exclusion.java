package org.wormscreen.screening.source;

import java.util.Optional;
import org.wormscreen.plate.WellId;
import org.wormscreen.plate.WellSelection;
import org.wormscreen.well.WellReading;

/**
 * Wells that people leave out of a screen.
 *
 * @param line where it stands in its table
 * @param plate the plate; empty for all plates
 * @param day the day; empty for all days
 * @param wells the wells; empty for the whole plate
 * @param reason why, in the words of whoever left them out
 */
public record Exclusion(
    long line,
    Optional<String> plate,
    Optional<String> day,
    Optional<WellSelection> wells,
    String reason) {

  /** Whether the well is meant. */
  public boolean covers(WellReading well) {
    return covers(well.plate(), well.day(), well.well());
  }

  /** Whether this well of this plate on this day, or of this replicate, is meant. */
  public boolean covers(String ofPlate, String ofDay, WellId well) {
    return plate.filter(p -> !p.equals(ofPlate)).isEmpty()
        && day.filter(d -> !d.equals(ofDay)).isEmpty()
        && wells.filter(w -> !w.contains(well)).isEmpty();
  }
}
