package org.wormscreen.cli.plate;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wormscreen.cli.option.CommonOptions;
import org.wormscreen.cli.option.SourceOptions;
import org.wormscreen.cli.option.ThreadOptions;
import org.wormscreen.cli.terminal.ExitCode;
import org.wormscreen.cli.terminal.JsonLines;
import org.wormscreen.cli.terminal.TerminalProgress;
import org.wormscreen.pipeline.AnalysisRequest;
import org.wormscreen.pipeline.PlateJob;
import org.wormscreen.pipeline.Progress;
import org.wormscreen.pipeline.verify.ResultVerifier;
import org.wormscreen.pipeline.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code screen verify}: results looked at again. */
@Command(
    name = "verify",
    description = "Compares results with their own record, and with an analysis made now.",
    footerHeading = "%nExample:%n",
    footer = {
      "  screen verify 2026-03-14-screen",
      "",
      "Names each difference: a result that was changed, an image that is another one, another",
      "program, a row that comes out otherwise. Exits 0 when there is none, 65 otherwise."
    })
public final class VerifyCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "DIR", description = "The folder that 'screen analyze' wrote.")
  private Path results;

  @Option(
      names = "--plate",
      paramLabel = "PLATE",
      description = "The plate folder. Default: beside DIR, by its name without '-screen'.")
  private Optional<Path> plate;

  @Option(
      names = "--map",
      paramLabel = "CSV",
      description = {
        "The plate map, where it lies neither in the plate folder nor beside it nor beside DIR",
        "under the name that it had."
      })
  private Optional<Path> map;

  @Mixin private SourceOptions reading;

  @Option(
      names = "--files-only",
      description = "Compare the results with their record and nothing else.")
  private boolean filesOnly;

  @Mixin private ThreadOptions threads;

  @Option(names = "--json", description = "Print what was found as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    Progress progress = common.quiet() ? Progress.SILENT : TerminalProgress.choose(err);
    ResultVerifier verifier = new ResultVerifier(reading.sources(), threads.threads(), progress);
    Path folder = results.toAbsolutePath().normalize();
    Verification found =
        filesOnly ? verifier.ofFiles(folder) : verifier.ofEverything(folder, job(folder));
    show(found);
    return found.differences().isEmpty() ? ExitCode.DONE : ExitCode.UNUSABLE_PLATE;
  }

  private void show(Verification found) {
    PrintWriter print = spec.commandLine().getOut();
    if (json) {
      print.println(new JsonLines().of(found));
      return;
    }
    if (!common.quiet()) {
      found.checked().forEach(line -> print.println("compared: " + line));
      found.unchecked().forEach(line -> print.println("not compared: " + line));
    }
    found.differences().forEach(line -> print.println("DIFFERS " + line));
    if (found.differences().isEmpty() && !common.quiet()) {
      print.println("nothing differs");
    }
  }

  /** The plate as the command that wrote the results plans it now. */
  private PlateJob job(Path folder) {
    AnalysisRequest request =
        new RecordedPlate(folder, plate, map, ", or compare the results alone by --files-only")
            .request(threads.threads());
    return PlateJob.of(request, reading.sources());
  }
}
