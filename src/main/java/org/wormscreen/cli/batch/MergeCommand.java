package org.wormscreen.cli.batch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wormscreen.cli.option.CommonOptions;
import org.wormscreen.cli.option.ThreadOptions;
import org.wormscreen.cli.terminal.ExitCode;
import org.wormscreen.cli.terminal.JsonLines;
import org.wormscreen.pipeline.AnalysisSummary;
import org.wormscreen.pipeline.SummaryLines;
import org.wormscreen.pipeline.batch.RunFolder;
import org.wormscreen.pipeline.batch.RunMerge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code screen merge}: the parts of a run become the results of its plates. */
@Command(
    name = "merge",
    description = "Writes the results of a run's plates from the wells that its batches did.",
    footerHeading = "%nExample:%n",
    footer = {
      "  screen merge run --out results",
      "",
      "A plate with a well that no batch has done is not written, and the exit code is 65; run the",
      "batches again (those that are done take no time) and merge again."
    })
public final class MergeCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private ThreadOptions threads;

  @Parameters(paramLabel = "RUN", description = "The folder that 'screen plan' wrote.")
  private Path run;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where a folder for each plate is made. Default: RUN/results.")
  private Optional<Path> out;

  @Option(
      names = "--missing-as-failed",
      description = "Wells that no batch has done become failed wells of their plate.")
  private boolean missingAsFailed;

  @Option(
      names = "--accept-partial",
      description = "Exit 0 although some wells failed (4 otherwise).")
  private boolean acceptPartial;

  @Option(names = "--json", description = "Print the summaries as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    RunFolder folder = new RunFolder(run.toAbsolutePath().normalize());
    RunMerge.Summary done =
        new RunMerge(missingAsFailed, threads.threads())
            .merge(folder, out.orElse(folder.results()));
    PrintWriter print = spec.commandLine().getOut();
    if (json) {
      print.println(new JsonLines().of(done));
    } else if (!common.quiet()) {
      done.written().forEach(plate -> print.println(new SummaryLines(plate).text()));
    }
    PrintWriter err = spec.commandLine().getErr();
    done.incomplete().forEach(line -> err.println("screen: not written: " + line));
    if (!done.incomplete().isEmpty()) {
      err.println("screen: run the batches of these wells again, then merge again");
      return ExitCode.UNUSABLE_PLATE;
    }
    boolean whole =
        done.written().stream().map(AnalysisSummary::failures).allMatch(f -> f.isEmpty());
    return whole || acceptPartial ? ExitCode.DONE : ExitCode.SOME_WELLS_FAILED;
  }
}
