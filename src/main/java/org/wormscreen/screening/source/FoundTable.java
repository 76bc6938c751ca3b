package org.wormscreen.screening.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.wormscreen.plate.Assay;
import org.wormscreen.report.JsonFile;
import org.wormscreen.report.Provenance;
import org.wormscreen.screening.csv.CsvLines;

/**
 * A table of wells that was found and not read yet.
 *
 * @param name the folder or file as people call it
 * @param file the table
 * @param run its {@code run.json}; empty without one beside it
 */
public record FoundTable(String name, Path file, Optional<Provenance> run) {

  /** The table with the {@code run.json} that lies beside it, if one does. */
  static FoundTable of(String name, Path file) {
    Path run = file.resolveSibling("run.json");
    boolean ours = file.getFileName().toString().equals("wells.csv") && Files.exists(run);
    return new FoundTable(
        name, file, ours ? Optional.of(JsonFile.readProvenance(run)) : Optional.empty());
  }

  /** The question that it answers: as its {@code run.json} says, else as its columns show. */
  public Assay assay() {
    Optional<Assay> written = run.flatMap(r -> Assay.parse(r.assay()));
    return written.orElseGet(this::guessed);
  }

  private Assay guessed() {
    CsvLines header = CsvLines.header(file);
    return WellCounts.guess(header).orElseThrow(() -> WellCounts.answersNothing(header));
  }

  /** Reads its wells, and the lengths of single animals where a table of these lies beside it. */
  public Source read(Assay assay, int fewestAnimals) {
    AnimalLengths lengths =
        run.isPresent()
            ? AnimalLengths.read(file.resolveSibling("worms.csv"))
            : AnimalLengths.none();
    return new Source(name, file, run, new WellTable(assay, fewestAnimals).read(file, lengths));
  }
}
