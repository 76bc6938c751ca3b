package org.wormscreen.screening.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.plate.Assay;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellSettings;

/**
 * Reads all tables behind some paths.
 *
 * @param tables those that were found
 * @param assay the question that they answer
 */
public record SourceReader(List<FoundTable> tables, Assay assay) {

  public SourceReader {
    tables = List.copyOf(tables);
  }

  /**
   * The tables behind these paths.
   *
   * @param asked the question; empty to take what the tables answer
   * @throws ScreenException when a path holds no table, or the tables answer different questions
   */
  public static SourceReader of(List<Path> paths, Optional<Assay> asked) {
    List<FoundTable> tables = SourceFinder.find(paths);
    return new SourceReader(tables, asked.orElseGet(() -> answered(tables)));
  }

  private static Assay answered(List<FoundTable> tables) {
    TreeSet<Assay> answered = new TreeSet<>();
    tables.forEach(table -> answered.add(table.assay()));
    if (answered.size() > 1) {
      List<String> words = new ArrayList<>();
      answered.forEach(assay -> words.add(assay.label()));
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          "The tables answer different questions (%s); say which by --assay."
              .formatted(String.join(", ", words)));
    }
    return answered.first();
  }

  /** Reads the tables. */
  public List<Source> sources(WellSettings settings) {
    return tables.stream().map(table -> table.read(assay, settings.fewestAnimals())).toList();
  }

  /** All wells of all tables. */
  public List<WellReading> wells() {
    return sources(WellSettings.defaults()).stream()
        .flatMap(source -> source.wells().stream())
        .toList();
  }
}
