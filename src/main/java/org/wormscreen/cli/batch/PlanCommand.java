package org.wormscreen.cli.batch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wormscreen.cli.option.CommonOptions;
import org.wormscreen.cli.option.PlateOptions;
import org.wormscreen.cli.option.QuestionOptions;
import org.wormscreen.cli.option.ReadingOptions;
import org.wormscreen.cli.option.SourceOptions;
import org.wormscreen.cli.terminal.ExitCode;
import org.wormscreen.cli.terminal.JsonLines;
import org.wormscreen.pipeline.AnalysisRequest;
import org.wormscreen.pipeline.batch.RunFolder;
import org.wormscreen.pipeline.batch.RunPlan;
import org.wormscreen.pipeline.batch.RunPlanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code screen plan}: the work of many plates, cut into batches for a cluster. */
@Command(
    name = "plan",
    description = "Cuts the work on plates into batches of wells for a cluster's engine.",
    footerHeading = "%nExample:%n",
    footer = {
      "  screen plan plates/2026-03-* --out run --channels brightfield=w2,stain=w1",
      "  screen batch run/plan/batch_0000.json     (each of them, anywhere, in any order)",
      "  screen merge run",
      "",
      "What merge writes are the bytes that 'screen analyze' writes for the same plate."
    })
public final class PlanCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private SourceOptions readers;

  @Parameters(paramLabel = "PLATE", arity = "1..*", description = "The plate folders.")
  private List<Path> plates;

  @Mixin private ReadingOptions reading;
  @Mixin private QuestionOptions question;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The run's folder, on a disk that all nodes see.")
  private Path out;

  @Option(
      names = "--batch-minutes",
      paramLabel = "MINUTES",
      description = "Work of one core in a batch, about. Default: ${DEFAULT-VALUE}.")
  private double minutes = 8;

  @Option(names = "--json", description = "Print the plan as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<AnalysisRequest> requests =
        plates.stream().map(PlateOptions::existing).map(this::request).toList();
    RunFolder run = new RunFolder(out.toAbsolutePath().normalize());
    RunPlan plan = new RunPlanner(readers.sources(), minutes).plan(requests, run);
    PrintWriter print = spec.commandLine().getOut();
    if (json) {
      print.println(new JsonLines().of(plan));
    } else if (!common.quiet()) {
      print.println(
          "%s plates, %s wells with images, %s batches"
              .formatted(plan.plates().size(), plan.wells(), plan.batches()));
      if (plan.batches() > 0) {
        print.println("Batches: %s to %s".formatted(run.batch(0), run.batch(plan.batches() - 1)));
      }
    }
    return ExitCode.DONE;
  }

  private AnalysisRequest request(Path plate) {
    return new AnalysisRequest(
        plate,
        reading.options(),
        question.assay(),
        question.settings(),
        Optional.empty(),
        1,
        spec.root().commandLine().getParseResult().originalArgs());
  }
}
