package org.wormscreen.pipeline.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.PlannedField;
import org.wormscreen.intake.PlannedImage;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.pipeline.CodeIdentity;
import org.wormscreen.pipeline.PlateJob;
import org.wormscreen.pipeline.Progress;
import org.wormscreen.pipeline.part.PartStore;
import org.wormscreen.pipeline.part.WellPart;
import org.wormscreen.pipeline.well.WellRunner;
import org.wormscreen.pipeline.well.WellTask;
import org.wormscreen.plate.WellId;

/**
 * Does one batch: each of its wells becomes a part, or a failure that is kept as well. Wells that
 * are done already are left alone, so that a batch may be repeated, requeued, or run twice at once.
 *
 * @param sources the image sources that may be used
 * @param threads wells analysed at once
 * @param progress hears of each well
 */
public record BatchRun(ImageSources sources, int threads, Progress progress) {

  /**
   * How a batch ended.
   *
   * @param analysed wells analysed now
   * @param reused wells that were done before
   * @param failures a line for each well that failed
   */
  public record Summary(int batch, int analysed, int reused, List<String> failures) {

    public Summary {
      failures = List.copyOf(failures);
    }
  }

  /**
   * Does the batch of a file that {@link RunPlanner} wrote.
   *
   * @throws ScreenException when the plan is another one, this is another program, or the images
   *     are no longer those that were planned
   * @throws InterruptedException when the thread is interrupted; finished wells are kept
   */
  public Summary run(Path batchFile) throws InterruptedException {
    PlanReader reader = new PlanReader(RunFolder.ofBatch(batchFile), CodeIdentity.running());
    Batch batch = reader.batch(batchFile);
    Map<String, PlannedPlate> plates = new TreeMap<>();
    for (Batch.Share share : batch.shares()) {
      PlannedPlate plate = reader.plate(share.folder());
      plate.job().requireSame(sources);
      requireAsPlanned(plate, share);
      plates.put(share.folder(), plate);
    }
    List<WellTask.Outcome> outcomes = new ArrayList<>();
    for (Batch.Share share : batch.shares()) {
      PartStore parts = reader.run().parts(share.folder());
      outcomes.addAll(run(plates.get(share.folder()).job(), share, parts, reader.code()));
    }
    return summary(batch, outcomes);
  }

  private List<WellTask.Outcome> run(
      PlateJob job, Batch.Share share, PartStore parts, CodeIdentity code)
      throws InterruptedException {
    WellTask task = WellTask.of(job, sources, code, parts);
    BegunWells begun = new BegunWells(parts.folder(), task.keys());
    Map<Boolean, List<PlannedWell>> suspect =
        wells(job, share).stream().collect(Collectors.partitioningBy(begun::contains));
    List<WellTask.Outcome> outcomes = new ArrayList<>();
    progress.started(job.plan().plate(), share.wells().size());
    try {
      outcomes.addAll(runner(task, begun, threads).run(suspect.get(false)));
      // Wells under which a process died come last and alone: should it be theirs, it costs no
      // other well, and each has all the memory.
      outcomes.addAll(runner(task, begun, 1).run(suspect.get(true)));
    } finally {
      progress.ended();
    }
    outcomes.stream()
        .map(WellTask.Outcome::part)
        .filter(part -> part.failure().isPresent())
        .forEach(parts::keep);
    return outcomes;
  }

  private WellRunner runner(WellTask task, BegunWells begun, int atOnce) {
    return new WellRunner(well -> begun.marked(well, task::run), atOnce, progress);
  }

  private static List<PlannedWell> wells(PlateJob job, Batch.Share share) {
    Set<WellId> wanted = new HashSet<>(share.wells());
    List<PlannedWell> wells = job.work().stream().filter(w -> wanted.contains(w.well())).toList();
    if (wells.size() != wanted.size()) {
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          "The batch names wells of %s that its plan does not have; plan again by 'screen plan'"
              .formatted(job.plan().plate()));
    }
    return wells;
  }

  private static void requireAsPlanned(PlannedPlate plate, Batch.Share share) {
    List<String> changed = new ArrayList<>();
    for (PlannedWell well : wells(plate.job(), share)) {
      for (PlannedField field : well.fields()) {
        for (PlannedImage image : field.images().values()) {
          differences(plate, image).forEach(d -> changed.add(well.well() + ": " + d));
        }
      }
    }
    if (!changed.isEmpty()) {
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          "The plan no longer fits its images: %s%s. Plan again by 'screen plan'; finished wells are kept."
              .formatted(
                  changed.get(0),
                  changed.size() > 1 ? " (and %s more)".formatted(changed.size() - 1) : ""));
    }
  }

  /** A file that is gone is a well that fails; one of another size is another image. */
  private static List<String> differences(PlannedPlate plate, PlannedImage image) {
    Path folder = plate.job().plan().folder();
    List<String> differences = new ArrayList<>();
    try {
      for (Path file : image.inputs(folder)) {
        Long planned = plate.bytes().get(file.toString());
        long now = Files.size(folder.resolve(file));
        if (planned == null || now != planned) {
          differences.add(
              "%s had %s bytes and has %s".formatted(file, planned == null ? "no" : planned, now));
        }
      }
      return differences;
    } catch (IOException e) {
      return List.of(); // reading it fails as well, and says why in the well's row
    }
  }

  private static Summary summary(Batch batch, List<WellTask.Outcome> outcomes) {
    List<String> failures = new ArrayList<>();
    int analysed = 0;
    int reused = 0;
    for (WellTask.Outcome outcome : outcomes) {
      WellPart part = outcome.part();
      switch (outcome.end()) {
        case ANALYSED -> analysed++;
        case REUSED -> reused++;
        case FAILED ->
            part.failure()
                .ifPresent(
                    f ->
                        failures.add(
                            "%s FAILED_%s: %s".formatted(part.well(), f.code(), f.sentence())));
      }
    }
    return new Summary(batch.number(), analysed, reused, failures);
  }
}
