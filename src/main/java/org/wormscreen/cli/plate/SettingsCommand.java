package org.wormscreen.cli.plate;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wormscreen.cli.option.CommonOptions;
import org.wormscreen.cli.terminal.ExitCode;
import org.wormscreen.pipeline.settings.ScreenSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code screen settings}: every key with its value. */
@Command(
    name = "settings",
    description = "Prints all settings as YAML: the defaults, or a file's with the defaults.",
    footerHeading = "%nExample:%n",
    footer = "  screen settings > plates/2026-03-14/screen.yaml")
public final class SettingsCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(
      paramLabel = "YAML",
      arity = "0..1",
      description = "A settings file to check and complete.")
  private Optional<Path> file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ScreenSettings settings = file.map(ScreenSettings::load).orElseGet(ScreenSettings::defaults);
    spec.commandLine().getOut().print(settings.toYaml());
    return ExitCode.DONE;
  }
}
