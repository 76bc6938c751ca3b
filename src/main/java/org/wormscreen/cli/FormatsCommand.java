package org.wormscreen.cli;

import java.util.concurrent.Callable;
import org.wormscreen.image.ImageSource;
import org.wormscreen.image.ImageSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code screen formats}: which image sources are present. */
@Command(
    name = "formats",
    description = "Shows which image sources are present and what they open.",
    footerHeading = "%nExample:%n",
    footer = "  screen formats --json")
final class FormatsCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ImageSources sources = ImageSources.installed();
    if (json) {
      spec.commandLine()
          .getOut()
          .println(new JsonLines().of(sources.sources().stream().map(ImageSource::name).toList()));
    } else {
      sources.sources().forEach(source -> spec.commandLine().getOut().println(source.name()));
    }
    return ExitCode.DONE;
  }
}
