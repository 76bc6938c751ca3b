package org.wormscreen.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.wormscreen.ScreenException;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.pipeline.merge.PlateMerge;
import org.wormscreen.pipeline.part.WellPart;
import org.wormscreen.pipeline.well.WellRunner;
import org.wormscreen.pipeline.well.WellTask;

/**
 * The main job: one plate from its folder to its report, in this process.
 *
 * @param sources the image sources that may be used
 * @param progress hears of each well
 */
public record PlateAnalysis(ImageSources sources, Progress progress) {

  /**
   * Plans, analyses and writes the plate.
   *
   * @throws ScreenException when nothing can be done: before any well is touched where possible
   * @throws InterruptedException when the calling thread is interrupted; finished wells are kept
   */
  public AnalysisSummary run(AnalysisRequest request) throws InterruptedException {
    Path folder = request.out().orElseGet(() -> OutputFolder.beside(request.plate()));
    return run(PlateJob.of(request, sources), folder, request.threads());
  }

  /**
   * Analyses and writes a plate that was planned.
   *
   * @param folder of the results
   * @param threads wells analysed at once
   * @throws InterruptedException when the calling thread is interrupted; finished wells are kept
   */
  public AnalysisSummary run(PlateJob job, Path folder, int threads) throws InterruptedException {
    CodeIdentity code = CodeIdentity.running();
    try (OutputFolder out = OutputFolder.open(folder, job.plan().folder())) {
      WellTask task = WellTask.of(job, sources, code, out.parts());
      List<WellPart> parts = analyse(job, task, threads);
      return new PlateMerge(job, code).write(parts, out.path());
    }
  }

  private List<WellPart> analyse(PlateJob job, WellTask task, int threads)
      throws InterruptedException {
    List<PlannedWell> wells = job.work();
    progress.started(job.plan().plate(), wells.size());
    try {
      return new WellRunner(task::run, threads, progress)
          .run(wells).stream().map(WellTask.Outcome::part).toList();
    } finally {
      progress.ended();
    }
  }
}
