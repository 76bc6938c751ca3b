package org.wormscreen.pipeline.batch;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.pipeline.CodeIdentity;
import org.wormscreen.pipeline.PlateJob;
import org.wormscreen.pipeline.part.PartStore;
import org.wormscreen.pipeline.well.PartKey;
import org.wormscreen.report.ResultFiles;

/**
 * How far a run is, from the names of its files alone.
 *
 * @param plates in the order of the plan
 */
public record RunStatus(List<PlateStatus> plates) {

  public RunStatus {
    plates = List.copyOf(plates);
  }

  /**
   * How far a plate of the run is.
   *
   * @param wells with images
   * @param done wells with a result
   * @param failed wells with a failure and no result
   * @param begun wells in work now, or under which a process died
   * @param waiting wells that nobody has begun
   * @param merged whether its results are written in the run's own results folder
   */
  public record PlateStatus(
      String plate, int wells, int done, int failed, int begun, int waiting, boolean merged) {}

  /** Looks at a run. */
  public static RunStatus of(RunFolder run) {
    PlanReader reader = new PlanReader(run, CodeIdentity.running());
    List<PlateStatus> plates = new ArrayList<>();
    for (RunPlan.PlatePart plate : reader.plan().plates()) {
      plates.add(of(reader, plate));
    }
    return new RunStatus(plates);
  }

  private static PlateStatus of(PlanReader reader, RunPlan.PlatePart plate) {
    PlateJob job = reader.plate(plate).job();
    PartKey keys = PartKey.of(job, reader.code());
    PartStore parts = reader.run().parts(plate.folder());
    SortedSet<String> names = parts.names();
    BegunWells marks = new BegunWells(parts.folder(), keys);
    int done = 0;
    int failed = 0;
    int begun = 0;
    for (PlannedWell well : job.work()) {
      String failure = PartStore.name(well.well(), keys.of(well, List.of()));
      boolean result =
          names.tailSet(well.well().label() + "-").stream()
              .takeWhile(name -> name.startsWith(well.well().label() + "-"))
              .anyMatch(name -> !name.equals(failure));
      if (result) {
        done++;
      } else if (marks.contains(well)) {
        begun++;
      } else if (names.contains(failure)) {
        failed++;
      }
    }
    boolean merged =
        Files.isRegularFile(new ResultFiles(reader.run().results().resolve(plate.folder())).run());
    int waiting = job.work().size() - done - failed - begun;
    return new PlateStatus(plate.plate(), job.work().size(), done, failed, begun, waiting, merged);
  }
}
