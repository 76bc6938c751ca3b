package org.wormscreen.cli.plate;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.wormscreen.cli.option.CommonOptions;
import org.wormscreen.cli.option.SourceOptions;
import org.wormscreen.cli.terminal.ExitCode;
import org.wormscreen.cli.terminal.JsonLines;
import org.wormscreen.image.ImageSource;
import org.wormscreen.image.foreign.LateBoundSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code screen formats}: which image sources are present. */
@Command(
    name = "formats",
    description = "Shows which image sources are present, their versions and what they open.",
    footerHeading = "%nExample:%n",
    footer = "  screen formats --bioformats ~/jars/bioformats_package.jar")
public final class FormatsCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private SourceOptions reading;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  /**
   * A source in words.
   *
   * @param present whether it opens anything here
   * @param add how it is added; empty when it is present
   */
  private record Shown(
      String name, String version, boolean present, List<String> extensions, String add) {

    static Shown of(ImageSource source) {
      boolean present = !(source instanceof LateBoundSource late) || late.present();
      return new Shown(
          source.name(),
          source.version(),
          present,
          source.extensions(),
          present ? "" : ((LateBoundSource) source).howToAdd());
    }
  }

  @Override
  public Integer call() {
    List<Shown> all = reading.sources().sources().stream().map(Shown::of).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new JsonLines().of(all));
      return ExitCode.DONE;
    }
    out.println("%-12s %-12s %s".formatted("source", "version", "opens files that end in"));
    for (Shown one : all) {
      out.println(
          "%-12s %-12s %s".formatted(one.name, one.version, String.join(" ", one.extensions)));
      if (!one.present) {
        out.println("%-12s to use it, %s".formatted("", one.add));
      }
    }
    return ExitCode.DONE;
  }
}
