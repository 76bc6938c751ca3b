package org.wormscreen.fiji.plate;

import ij.IJ;
import java.util.Optional;
import org.wormscreen.fiji.DeskCommand;
import org.wormscreen.fiji.form.Answers;
import org.wormscreen.fiji.form.Ask;
import org.wormscreen.fiji.work.DeskProgress;
import org.wormscreen.fiji.work.OneWork;
import org.wormscreen.image.ImageSources;
import org.wormscreen.pipeline.AnalysisRequest;
import org.wormscreen.pipeline.AnalysisSummary;
import org.wormscreen.pipeline.PlateAnalysis;
import org.wormscreen.pipeline.PlateJob;

/** <i>Analyze plate...</i>: the main job of the command line, {@code screen analyze}. */
public final class AnalyzePlate implements DeskCommand {

  @Override
  public void run() {
    Optional<Answers> said = Ask.answers(PlateForm.form());
    if (said.isPresent()) {
      analyze(said.get());
    }
  }

  private static void analyze(Answers said) {
    if (!Ask.byMacro() && !accepted(PlateForm.request(said))) {
      return;
    }
    AnalysisSummary summary = analyzed(said);
    IJ.showStatus("Worm Screen: done");
    new PlateResults(summary).tell();
    if (said.flag("show") && !Ask.unseen()) {
      new PlateResults(summary).show();
    }
  }

  private static boolean accepted(AnalysisRequest request) {
    IJ.showStatus("Worm Screen: looking at the plate");
    ImageSources sources = ImageSources.installed();
    return new PlateChecks(OneWork.run("a look at the plate", () -> PlateJob.of(request, sources)))
        .accepted();
  }

  /**
   * Analyses and writes the plate; shows nothing.
   *
   * @param said the answers to {@link PlateForm#form()}
   */
  public static AnalysisSummary analyzed(Answers said) {
    AnalysisRequest request = PlateForm.request(said);
    return OneWork.run(
        "the analysis of " + request.plate().getFileName(),
        () -> new PlateAnalysis(ImageSources.installed(), new DeskProgress()).run(request));
  }
}
