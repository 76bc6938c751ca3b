package org.wormscreen.pipeline.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wormscreen.ScreenException;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.pipeline.AnalysisSummary;
import org.wormscreen.pipeline.CodeIdentity;
import org.wormscreen.pipeline.OutputFolder;
import org.wormscreen.pipeline.PlateJob;
import org.wormscreen.pipeline.merge.PlateMerge;
import org.wormscreen.pipeline.part.WellPart;
import org.wormscreen.pipeline.well.PartKey;
import org.wormscreen.pipeline.well.WellInputs;
import org.wormscreen.plate.WellId;

/**
 * Judges whether a run is complete and writes its plates. What decides is the parts that are there,
 * never what a scheduler says of its jobs.
 *
 * @param missingAsFailures whether wells without result or failure become failed wells; otherwise
 *     their plate is not written
 * @param threads plates at once, at least 1; never changes a result
 */
public record RunMerge(boolean missingAsFailures, int threads) {

  private static final Logger LOG = LoggerFactory.getLogger(RunMerge.class);

  /**
   * How a merge ended.
   *
   * @param written a summary of each plate that was written
   * @param incomplete a sentence for each plate that was not
   */
  public record Summary(List<AnalysisSummary> written, List<String> incomplete) {

    public Summary {
      written = List.copyOf(written);
      incomplete = List.copyOf(incomplete);
    }
  }

  /**
   * Writes each plate whose wells are all there into a folder of its own below {@code out}.
   *
   * @throws ScreenException when the plan is no plan, or was made by another program, or the disk
   *     refuses; plates that were written then stay
   */
  public Summary merge(RunFolder run, Path out) throws InterruptedException {
    PlanReader reader = new PlanReader(run, CodeIdentity.running());
    List<Callable<End>> plates = new ArrayList<>();
    reader.plan().plates().forEach(plate -> plates.add(() -> merge(plate, reader, out)));
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<End> ends = new ArrayList<>();
      for (Future<End> plate : pool.invokeAll(plates)) {
        ends.add(ended(plate));
      }
      return new Summary(
          ends.stream().flatMap(end -> end.written().stream()).toList(),
          ends.stream().flatMap(end -> end.incomplete().stream()).toList());
    } finally {
      pool.shutdownNow();
    }
  }

  /** How one plate ended: written, or a sentence why not. */
  private record End(Optional<AnalysisSummary> written, Optional<String> incomplete) {}

  private End merge(RunPlan.PlatePart plate, PlanReader reader, Path out) {
    PlateJob job = reader.plate(plate).job();
    Found found = found(job, reader, plate.folder());
    if (found.missing().isEmpty() || missingAsFailures) {
      return new End(Optional.of(write(job, reader, plate.folder(), found, out)), Optional.empty());
    }
    return new End(
        Optional.empty(),
        Optional.of(
            "%s: %s of %s wells have neither a result nor a failure: %s"
                .formatted(
                    plate.plate(), found.missing().size(), plate.wells(), named(found.missing()))));
  }

  private static End ended(Future<End> plate) throws InterruptedException {
    try {
      return plate.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("A plate could not be merged", e.getCause());
    }
  }

  private record Found(List<WellPart> parts, List<PlannedWell> missing) {}

  private static Found found(PlateJob job, PlanReader reader, String folder) {
    PartKey keys = PartKey.of(job, reader.code());
    SortedMap<WellId, List<WellPart>> all = reader.run().parts(folder).all();
    List<WellPart> parts = new ArrayList<>();
    List<PlannedWell> missing = new ArrayList<>();
    for (PlannedWell well : job.work()) {
      List<WellPart> ours =
          all.getOrDefault(well.well(), List.of()).stream()
              .filter(part -> part.key().equals(keys.of(well, part.inputs())))
              .toList();
      choose(job, well, ours).ifPresentOrElse(parts::add, () -> missing.add(well));
    }
    return new Found(parts, missing);
  }

  /**
   * Several parts of one well differ in the bytes of its images: those that are there now count.
   */
  private static Optional<WellPart> choose(PlateJob job, PlannedWell well, List<WellPart> parts) {
    if (parts.size() < 2) {
      return parts.stream().findFirst();
    }
    LOG.warn("{} of {} was done with different images", well.well(), job.plan().plate());
    WellInputs now = new WellInputs(job.plan().folder(), well);
    return parts.stream()
        .filter(part -> part.failure().isEmpty() && now.are(part.inputs()))
        .findFirst()
        .or(() -> parts.stream().filter(part -> part.failure().isPresent()).findFirst());
  }

  private AnalysisSummary write(
      PlateJob job, PlanReader reader, String folder, Found found, Path out) {
    BegunWells begun =
        new BegunWells(reader.run().parts(folder).folder(), PartKey.of(job, reader.code()));
    List<WellPart> parts = new ArrayList<>(found.parts());
    found.missing().forEach(well -> parts.add(begun.neverEnded(well)));
    try (OutputFolder results = OutputFolder.open(out.resolve(folder), job.plan().folder())) {
      return new PlateMerge(job, reader.code()).write(parts, results.path());
    }
  }

  private static String named(List<PlannedWell> wells) {
    return wells.stream().map(w -> w.well().label()).collect(Collectors.joining(", "));
  }
}
