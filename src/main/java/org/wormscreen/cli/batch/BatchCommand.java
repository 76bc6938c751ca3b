package org.wormscreen.cli.batch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wormscreen.cli.option.CommonOptions;
import org.wormscreen.cli.option.SourceOptions;
import org.wormscreen.cli.option.ThreadOptions;
import org.wormscreen.cli.terminal.ExitCode;
import org.wormscreen.cli.terminal.JsonLines;
import org.wormscreen.cli.terminal.TerminalProgress;
import org.wormscreen.pipeline.Progress;
import org.wormscreen.pipeline.batch.BatchRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code screen batch}: one task of a cluster. */
@Command(
    name = "batch",
    description = "Does one batch of a plan; wells that are done already are left alone.",
    footerHeading = "%nExample:%n",
    footer = {
      "  screen batch run/plan/batch_0007.json --threads 2",
      "",
      "Exits 0 once each of its wells has a result or a recorded failure, so that an engine does",
      "not repeat what cannot be mended by repeating. 'screen merge' tells which wells failed."
    })
public final class BatchCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private SourceOptions readers;

  @Parameters(paramLabel = "BATCH", description = "A batch file that 'screen plan' wrote.")
  private Path batch;

  @Mixin private ThreadOptions threads;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    Progress progress = common.quiet() ? Progress.SILENT : TerminalProgress.choose(err);
    BatchRun.Summary done = new BatchRun(readers.sources(), threads.threads(), progress).run(batch);
    if (json) {
      spec.commandLine().getOut().println(new JsonLines().of(done));
    } else if (!common.quiet()) {
      done.failures().forEach(line -> err.println("  " + line));
      spec.commandLine()
          .getOut()
          .println(
              "Batch %s: %s wells analysed, %s done before, %s failed"
                  .formatted(done.batch(), done.analysed(), done.reused(), done.failures().size()));
    }
    return ExitCode.DONE;
  }
}
