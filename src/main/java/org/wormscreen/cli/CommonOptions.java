package org.wormscreen.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that every command has. */
final class CommonOptions {

  /** The launcher, which alone can, has set it for the process by now, and tells so. */
  private static final String FILE_MODE_SET = "screen.file.mode";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  boolean help;

  @Option(names = "--quiet", description = "Say nothing but errors.")
  boolean quiet;

  @Option(names = "--verbose", description = "Log each step to standard error.")
  boolean verbose;

  @Option(
      names = "--file-mode",
      paramLabel = "MODE",
      description = {
        "Who may read and write new files, such as 664 for a shared group; folders follow.",
        "Default: as the umask says."
      })
  void fileMode(String mode) {
    if (!mode.matches("[4-7][0-7]{2}")) {
      throw new ParameterException(
          command.commandLine(),
          "--file-mode takes three octal digits, the first at least 4, such as 664 or 640, found '%s'"
              .formatted(mode));
    }
    if (!mode.equals(System.getProperty(FILE_MODE_SET))) {
      throw new ParameterException(
          command.commandLine(),
          "--file-mode works through the launcher scripts/screen alone; elsewhere set the umask instead");
    }
  }
}
