package org.wormscreen.screening.merge;

import java.util.List;
import org.wormscreen.plate.Assay;
import org.wormscreen.well.WellReading;

/**
 * All plates of a screen together.
 *
 * @param wells by plate, day and well
 * @param notes sentences on what was taken and what is odd, for people
 */
public record Screen(Assay assay, List<WellReading> wells, List<String> notes) {

  public Screen {
    wells = List.copyOf(wells);
    notes = List.copyOf(notes);
  }

  /** The plates by name, in order; those of several days stand once. */
  public List<String> plates() {
    return wells.stream().map(WellReading::plate).distinct().toList();
  }
}
