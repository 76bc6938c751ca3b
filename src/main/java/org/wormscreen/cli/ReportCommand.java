package org.wormscreen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.screening.ScreenReportAgain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code screen report}: the page again from the tables. */
@Command(
    name = "report",
    description = "Writes the report.html of a screen again, from the tables in its folder.",
    footerHeading = "%nExample:%n",
    footer = "  screen report demo-hits")
final class ReportCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "DIR", description = "Results of 'screen hits'.")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw new ScreenException(Kind.NO_INPUT, "There is no folder " + folder + ".");
    }
    Path page = ScreenReportAgain.write(folder);
    if (!common.quiet) {
      spec.commandLine().getOut().println("Report: " + page);
    }
    return ExitCode.DONE;
  }
}
