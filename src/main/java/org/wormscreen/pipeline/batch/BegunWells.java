package org.wormscreen.pipeline.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.pipeline.part.WellFailure;
import org.wormscreen.pipeline.part.WellPart;
import org.wormscreen.pipeline.well.PartKey;
import org.wormscreen.pipeline.well.WellTask;
import org.wormscreen.report.AtomicFile;

/**
 * Marks wells that are in work. A mark that stays behind says that the process died under the well,
 * be it for want of memory or because a node was switched off.
 *
 * @param folder of the plate's parts
 * @param keys of the plate's parts
 */
record BegunWells(Path folder, PartKey keys) {

  /** Whether a process died while the well was in work, or another one works on it now. */
  boolean contains(PlannedWell well) {
    return Files.exists(mark(well));
  }

  /** Runs the task, marked for as long as it goes on. */
  WellTask.Outcome marked(PlannedWell well, Function<PlannedWell, WellTask.Outcome> task) {
    Path mark = mark(well);
    AtomicFile.write(mark, "in work\n");
    WellTask.Outcome outcome = task.apply(well);
    try {
      Files.deleteIfExists(mark);
    } catch (IOException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT, "%s cannot be removed (%s)".formatted(mark, e), e);
    }
    return outcome;
  }

  /** A well that has neither a result nor a failure, as a failure. */
  WellPart neverEnded(PlannedWell well) {
    WellFailure failure =
        contains(well)
            ? new WellFailure(
                WellFailure.OUT_OF_MEMORY,
                "Each process that worked on %s ended before it was done, most likely for want of memory; run its batch again with more"
                    .formatted(well.well()))
            : new WellFailure(
                WellFailure.NOT_RUN,
                "No batch has done %s; run its batch and merge again".formatted(well.well()));
    return WellPart.failed(keys.of(well, List.of()), well.well(), failure);
  }

  private Path mark(PlannedWell well) {
    return folder.resolve(
        well.well().label() + "-" + keys.of(well, List.of()).substring(0, 16) + ".begun");
  }
}
