package org.wormscreen.cli.plate;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.wormscreen.cli.option.CommonOptions;
import org.wormscreen.cli.option.PlateOptions;
import org.wormscreen.cli.option.SourceOptions;
import org.wormscreen.cli.terminal.ExitCode;
import org.wormscreen.cli.terminal.JsonLines;
import org.wormscreen.intake.PlateDrawing;
import org.wormscreen.intake.PlatePlan;
import org.wormscreen.intake.PlatePlanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code screen inspect}: what is here, before any pixel is read. */
@Command(
    name = "inspect",
    description = "Shows what a plate folder holds: layout, wells, fields, channels, problems.",
    footerHeading = "%nExample:%n",
    footer = "  screen inspect plates/2026-03-14 --channels brightfield=w2,stain=w1")
public final class InspectCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private SourceOptions readers;
  @Mixin private PlateOptions plate;

  @Option(names = "--json", description = "Print the whole plan as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PlatePlan plan = new PlatePlanner(plate.options(), readers.sources()).plan(plate.folder());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new JsonLines().of(plan));
    } else {
      new PlateDrawing(plan).lines().forEach(out::println);
    }
    return plan.usable() ? ExitCode.DONE : ExitCode.UNUSABLE_PLATE;
  }
}
