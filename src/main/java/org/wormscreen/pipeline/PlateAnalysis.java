package org.wormscreen.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.intake.PlatePlan;
import org.wormscreen.intake.PlatePlanner;
import org.wormscreen.intake.PlateProblem;
import org.wormscreen.plate.Assay;
import org.wormscreen.report.picture.PictureSettings;

/**
 * The main job: one plate from its folder to its report.
 *
 * @param sources the image sources that may be used
 * @param progress hears of each well
 */
public record PlateAnalysis(ImageSources sources, Progress progress) {

  private static final String SETTINGS_FILE = "screen.yaml";

  /**
   * Plans, analyses and writes the plate.
   *
   * @throws ScreenException when nothing can be done: before any well is touched where possible
   * @throws InterruptedException when the calling thread is interrupted; finished wells are kept
   */
  public AnalysisSummary run(AnalysisRequest request) throws InterruptedException {
    requireAvailable(request.assay());
    ScreenSettings settings = settings(request);
    PlatePlan plan = new PlatePlanner(request.intake(), sources).plan(request.plate());
    requireUsable(plan);
    Path folder = request.out().orElseGet(() -> OutputFolder.beside(request.plate()));
    try (OutputFolder out = OutputFolder.open(folder, request.plate())) {
      List<WellTask.Outcome> outcomes = analyse(request, settings, plan, out);
      PlateMerge merge = new PlateMerge(plan, request, settings, CodeIdentity.running());
      return merge.write(outcomes.stream().map(WellTask.Outcome::part).toList(), out.path());
    }
  }

  private List<WellTask.Outcome> analyse(
      AnalysisRequest request, ScreenSettings settings, PlatePlan plan, OutputFolder out)
      throws InterruptedException {
    List<PlannedWell> wells = plan.wells().stream().filter(PlateAnalysis::hasWork).toList();
    FieldTask field =
        new FieldTask(
            plan.folder(),
            sources,
            settings,
            plan.pixelSize().orElseThrow(),
            PictureSettings.forPictures(plan.format().wells()));
    WellTask task = new WellTask(field, CodeIdentity.running(), out.parts());
    progress.started(plan.plate(), wells.size());
    try {
      return new WellRunner(task, request.threads(), progress).run(wells);
    } finally {
      progress.ended();
    }
  }

  /** Whether the well has images and nothing is known that keeps them from being read. */
  private static boolean hasWork(PlannedWell well) {
    return !well.fields().isEmpty()
        && well.problems().stream().noneMatch(p -> p.severity() == PlateProblem.Severity.WELL);
  }

  private static void requireAvailable(Assay assay) {
    if (assay == Assay.MUV || assay == Assay.INDUCTION) {
      throw new ScreenException(
          Kind.USAGE,
          "The assay '%s' is not available yet; the assays are viability and size"
              .formatted(assay.label()));
    }
  }

  private static void requireUsable(PlatePlan plan) {
    if (!plan.usable()) {
      String problems =
          plan.problems().stream()
              .filter(p -> p.severity() == PlateProblem.Severity.PLATE)
              .map(p -> "\n  " + p.code() + ": " + p.message())
              .collect(Collectors.joining());
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          "The plate %s cannot be analysed:%s%n'screen inspect' shows all that was found."
              .formatted(plan.plate(), problems));
    }
  }

  private static ScreenSettings settings(AnalysisRequest request) {
    Path beside = request.plate().resolve(SETTINGS_FILE);
    Optional<Path> file =
        request.settings().or(() -> Optional.of(beside).filter(Files::isRegularFile));
    return file.map(ScreenSettings::load).orElseGet(ScreenSettings::defaults);
  }
}
