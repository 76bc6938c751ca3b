package org.wormscreen.screening.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.wormscreen.report.Provenance;
import org.wormscreen.well.WellReading;

/**
 * One table of wells with what is known of its making.
 *
 * @param name the folder or file as people call it
 * @param file the table
 * @param run how it was made; empty for tables that were written by hand
 * @param wells its wells
 */
public record Source(String name, Path file, Optional<Provenance> run, List<WellReading> wells) {

  public Source {
    wells = List.copyOf(wells);
  }

  /** The plates in it, by name. */
  public TreeSet<String> plates() {
    TreeSet<String> plates = new TreeSet<>();
    wells.forEach(well -> plates.add(well.plate()));
    return plates;
  }
}
