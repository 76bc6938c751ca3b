package org.wormscreen.screening;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wormscreen.pipeline.settings.ScreenSettings;
import org.wormscreen.plate.Assay;

/**
 * What a user asks of many plates.
 *
 * @param sources folders of results and tables of wells
 * @param assay the question; empty to take what the tables answer
 * @param settings those of wells and hits are used
 * @param exclusions a table of wells that people leave out
 * @param acceptMixed whether plates of other settings or versions may stand together
 * @param resistance a sensitive and a resistant strain to compare; empty for none
 * @param inhibitor the inhibitor under which restoration is sought; empty for none
 * @param spreadsheet whether the tables are written as a workbook too
 * @param parquet whether the tables are written as Parquet files too
 * @param out the folder of results
 */
public record ScreenRequest(
    List<Path> sources,
    Optional<Assay> assay,
    ScreenSettings settings,
    Optional<Path> exclusions,
    boolean acceptMixed,
    Optional<StrainPair> resistance,
    Optional<String> inhibitor,
    boolean spreadsheet,
    boolean parquet,
    Path out) {

  public ScreenRequest {
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("A screen needs at least one table");
    }
  }
}
