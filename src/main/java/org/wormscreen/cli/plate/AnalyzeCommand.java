package org.wormscreen.cli.plate;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wormscreen.cli.option.CommonOptions;
import org.wormscreen.cli.option.PlateOptions;
import org.wormscreen.cli.option.QuestionOptions;
import org.wormscreen.cli.option.SourceOptions;
import org.wormscreen.cli.option.ThreadOptions;
import org.wormscreen.cli.terminal.ExitCode;
import org.wormscreen.cli.terminal.JsonLines;
import org.wormscreen.cli.terminal.TerminalProgress;
import org.wormscreen.pipeline.AnalysisRequest;
import org.wormscreen.pipeline.AnalysisSummary;
import org.wormscreen.pipeline.PlateAnalysis;
import org.wormscreen.pipeline.Progress;
import org.wormscreen.pipeline.SummaryLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code screen analyze}: the main job. */
@Command(
    name = "analyze",
    description = "Finds and scores every animal of a plate; writes tables, outlines and a report.",
    footerHeading = "%nExample:%n",
    footer = {
      "  screen analyze plates/2026-03-14 --assay viability \\",
      "         --channels brightfield=w2,stain=w1 --pixel-size 6.25",
      "",
      "Running it again takes finished wells from the first run; the results are the same bytes."
    })
public final class AnalyzeCommand implements Callable<Integer> {

  private static final int MOST_FAILURES_SHOWN = 10;

  @Mixin private CommonOptions common;
  @Mixin private SourceOptions readers;
  @Mixin private PlateOptions plate;

  @Mixin private QuestionOptions question;
  @Mixin private ThreadOptions threads;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Output folder. Default: PLATE-screen beside the plate.")
  private Optional<Path> out;

  @Option(
      names = "--accept-partial",
      description = "Exit 0 although some wells failed (4 otherwise).")
  private boolean acceptPartial;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    Progress progress = common.quiet() ? Progress.SILENT : TerminalProgress.choose(err);
    AnalysisSummary summary = new PlateAnalysis(readers.sources(), progress).run(request());
    show(summary);
    return exitCode(summary);
  }

  private int exitCode(AnalysisSummary summary) {
    if (summary.nothingReadable()) {
      return summary.wells().containsKey("FAILED_IO")
          ? ExitCode.INPUT_OUTPUT
          : ExitCode.UNUSABLE_PLATE;
    }
    return summary.failures().isEmpty() || acceptPartial
        ? ExitCode.DONE
        : ExitCode.SOME_WELLS_FAILED;
  }

  private AnalysisRequest request() {
    return new AnalysisRequest(
        plate.folder(),
        plate.options(),
        question.assay(),
        question.settings(),
        out,
        threads.threads(),
        words());
  }

  private List<String> words() {
    return spec.root().commandLine().getParseResult().originalArgs();
  }

  private void show(AnalysisSummary summary) {
    PrintWriter print = spec.commandLine().getOut();
    if (json) {
      print.println(new JsonLines().of(summary));
      return;
    }
    if (!common.quiet()) {
      showFailures(summary.failures());
      print.println(new SummaryLines(summary).text());
    }
  }

  private void showFailures(List<String> failures) {
    PrintWriter err = spec.commandLine().getErr();
    failures.stream().limit(MOST_FAILURES_SHOWN).forEach(line -> err.println("  " + line));
    if (failures.size() > MOST_FAILURES_SHOWN) {
      err.println(
          "  and %s more; wells.csv has all".formatted(failures.size() - MOST_FAILURES_SHOWN));
    }
  }
}
