package org.wormscreen.cli.plate;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.cli.option.CommonOptions;
import org.wormscreen.cli.terminal.ExitCode;
import org.wormscreen.cli.terminal.JsonLines;
import org.wormscreen.nightly.NightStatus;
import org.wormscreen.pipeline.batch.RunFolder;
import org.wormscreen.pipeline.batch.RunStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code screen status}: how far it is. */
@Command(
    name = "status",
    description = "Says what is done, in work, failed and waiting in a run or a nightly folder.",
    footerHeading = "%nExample:%n",
    footer = "  screen status /scratch/run")
public final class StatusCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(
      paramLabel = "DIR",
      description = "The folder of 'screen plan', or that of 'screen nightly'.")
  private Path folder;

  @Option(names = "--json", description = "Print the status as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Path place = folder.toAbsolutePath().normalize();
    RunFolder run = new RunFolder(place);
    PrintWriter print = spec.commandLine().getOut();
    if (Files.isRegularFile(run.plan())) {
      RunStatus status = RunStatus.of(run);
      if (json) {
        print.println(new JsonLines().of(status));
      } else {
        status.plates().forEach(plate -> print.println(line(plate)));
      }
    } else if (NightStatus.isIn(place)) {
      NightStatus status = NightStatus.of(place);
      if (json) {
        print.println(new JsonLines().of(status));
      } else {
        show(status, print);
      }
    } else {
      throw new ScreenException(
          Kind.NO_INPUT,
          place
              + " is neither the folder of a run (plan/plan.json, by 'screen plan') nor of nights"
              + " (ledger.jsonl, by 'screen nightly')");
    }
    return ExitCode.DONE;
  }

  private static String line(RunStatus.PlateStatus plate) {
    return "%s: %s of %s wells done, %s failed, %s in work, %s waiting; %s"
        .formatted(
            plate.plate(),
            plate.done(),
            plate.wells(),
            plate.failed(),
            plate.begun(),
            plate.waiting(),
            plate.merged() ? "merged" : "not merged");
  }

  private static void show(NightStatus status, PrintWriter print) {
    for (NightStatus.PlateStatus plate : status.plates()) {
      String message = plate.message().isEmpty() ? "" : ": " + plate.message();
      print.println(
          "%s  %s  %s%s".formatted(plate.timeUtc(), plate.state(), plate.plate(), message));
    }
    if (!status.damage().isEmpty()) {
      print.println(
          "The ledger is damaged (%s); the next night puts it aside and makes it again"
              .formatted(status.damage()));
    }
  }
}
