package org.wormscreen.cli.screening;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.cli.option.CommonOptions;
import org.wormscreen.cli.terminal.ExitCode;
import org.wormscreen.pipeline.merge.PageAgain;
import org.wormscreen.screening.ScreenReportAgain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code screen report}: the page again from the tables. */
@Command(
    name = "report",
    description = "Writes a report.html again, from the tables in its folder.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  screen report demo-hits              a screen of many plates",
      "  screen report 2026-03-14-screen      one plate; pictures from its finished wells"
    })
public final class ReportCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "DIR", description = "Results of 'screen hits' or 'screen analyze'.")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw new ScreenException(Kind.NO_INPUT, "There is no folder " + folder + ".");
    }
    Path page;
    if (PageAgain.isOf(folder)) {
      PageAgain.Written written = new PageAgain(folder).write();
      page = written.page();
      if (written.withoutPictures() > 0) {
        spec.commandLine()
            .getErr()
            .println(
                "screen: %s fields have no picture, since their finished wells were removed"
                    .formatted(written.withoutPictures()));
      }
    } else {
      page = ScreenReportAgain.write(folder);
    }
    if (!common.quiet()) {
      spec.commandLine().getOut().println("Report: " + page);
    }
    return ExitCode.DONE;
  }
}
