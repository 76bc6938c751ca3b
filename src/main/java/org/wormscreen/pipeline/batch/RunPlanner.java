package org.wormscreen.pipeline.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.PlannedField;
import org.wormscreen.intake.PlannedImage;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.pipeline.AnalysisRequest;
import org.wormscreen.pipeline.CodeIdentity;
import org.wormscreen.pipeline.FolderName;
import org.wormscreen.pipeline.PlateIsReadOnly;
import org.wormscreen.pipeline.PlateJob;
import org.wormscreen.report.StaleFiles;

/**
 * Plans a run: every plate understood and checked before any node is asked for.
 *
 * @param sources the image sources that may be used
 * @param minutesPerBatch of one core, above 0
 */
public record RunPlanner(ImageSources sources, double minutesPerBatch) {

  private static final Pattern PLATES = Pattern.compile(".*\\.json");

  public RunPlanner {
    if (!(minutesPerBatch > 0) || Double.isInfinite(minutesPerBatch)) {
      throw new ScreenException(
          Kind.USAGE, "A batch takes a number of minutes above 0, found " + minutesPerBatch);
    }
  }

  /**
   * Writes the plan. What an earlier plan left in the folder is replaced; finished wells stay and
   * are reused where they fit.
   *
   * @param requests one for each plate
   * @throws ScreenException when a plate cannot be used, or two plates have one name
   */
  public RunPlan plan(List<AnalysisRequest> requests, RunFolder run) {
    List<PlateJob> jobs = new ArrayList<>();
    for (AnalysisRequest request : requests) {
      new PlateIsReadOnly(request.plate()).requireOutside(run.folder(), "run folder");
      jobs.add(PlateJob.of(request, sources));
    }
    requireDifferentNames(jobs);
    List<String> folders = folders(jobs);

    PlanFile file = new PlanFile();
    List<RunPlan.PlatePart> plates = new ArrayList<>();
    List<BatchCutter.Work> work = new ArrayList<>();
    Set<String> kept = new TreeSet<>();
    for (int i = 0; i < jobs.size(); i++) {
      PlateJob job = jobs.get(i);
      String folder = folders.get(i);
      Path planned = run.plate(folder);
      String sha256 = file.write(planned, new PlannedPlate(job, sizes(job)));
      kept.add(planned.getFileName().toString());
      plates.add(new RunPlan.PlatePart(job.plan().plate(), folder, job.work().size(), sha256));
      work.add(BatchCutter.Work.of(folder, job));
    }
    List<List<Batch.Share>> batches = new BatchCutter(minutesPerBatch).cut(work);
    CodeIdentity code = CodeIdentity.running();
    RunPlan plan =
        new RunPlan(
            RunPlan.SCHEMA,
            code.version(),
            code.sha256(),
            batches.size(),
            plates.stream().mapToInt(RunPlan.PlatePart::wells).sum(),
            plates);
    String sha256 = file.write(run.plan(), plan);
    Set<String> written = new TreeSet<>();
    for (int i = 0; i < batches.size(); i++) {
      file.write(run.batch(i), new Batch(i, sha256, batches.get(i)));
      written.add(run.batch(i).getFileName().toString());
    }
    StaleFiles.remove(run.planFolder(), RunFolder.BATCHES, written);
    StaleFiles.remove(run.plates(), PLATES, kept);
    return plan;
  }

  private static void requireDifferentNames(List<PlateJob> jobs) {
    Map<String, Path> seen = new TreeMap<>();
    for (PlateJob job : jobs) {
      Path other = seen.put(job.plan().plate(), job.plan().folder());
      if (other != null) {
        throw new ScreenException(
            Kind.UNUSABLE_PLATE,
            "Two plates have the name '%s': %s and %s. Their rows could not be told apart; rename one folder, or run them apart."
                .formatted(job.plan().plate(), other, job.plan().folder()));
      }
    }
  }

  private static List<String> folders(List<PlateJob> jobs) {
    Set<String> taken = new HashSet<>();
    List<String> folders = new ArrayList<>();
    for (PlateJob job : jobs) {
      FolderName name = new FolderName(job.plan().plate());
      String folder = taken.add(name.text().toLowerCase(Locale.ROOT)) ? name.text() : name.apart();
      taken.add(folder.toLowerCase(Locale.ROOT));
      folders.add(folder);
    }
    return folders;
  }

  private static SortedMap<String, Long> sizes(PlateJob job) {
    SortedMap<String, Long> sizes = new TreeMap<>();
    for (PlannedWell well : job.work()) {
      for (PlannedField field : well.fields()) {
        for (PlannedImage image : field.images().values()) {
          for (Path file : inputs(image, job.plan().folder())) {
            sizes.computeIfAbsent(file.toString(), f -> size(job.plan().folder().resolve(file)));
          }
        }
      }
    }
    return sizes;
  }

  private static Set<Path> inputs(PlannedImage image, Path folder) {
    try {
      return image.inputs(folder);
    } catch (IOException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT, "%s cannot be looked at: %s".formatted(image.file(), e), e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT,
          "%s was there a moment ago and cannot be looked at (%s); plan again when the microscope is done"
              .formatted(file, e),
          e);
    }
  }
}
