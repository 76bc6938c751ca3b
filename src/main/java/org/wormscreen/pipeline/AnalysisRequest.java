package org.wormscreen.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.plate.Assay;

/**
 * What a user asks of one plate.
 *
 * @param plate the plate folder
 * @param intake how to read the folder: map, channels, pixel size, wells, pattern
 * @param assay the question
 * @param settings the settings file; empty to look for {@code screen.yaml} in the folder
 * @param out the output folder; empty for {@code PLATE-screen} beside the plate
 * @param threads wells analysed at once, at least 1; never changes a result
 * @param command the words of the command line, for provenance
 */
public record AnalysisRequest(
    Path plate,
    IntakeOptions intake,
    Assay assay,
    Optional<Path> settings,
    Optional<Path> out,
    int threads,
    List<String> command) {

  public AnalysisRequest {
    command = List.copyOf(command);
    if (threads < 1) {
      throw new IllegalArgumentException("At least one thread is needed, found " + threads);
    }
  }
}
