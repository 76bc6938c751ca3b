package org.wormscreen.cli.option;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that every command has. */
public final class CommonOptions {

  /** The launcher, which alone can, has set it for the process by now, and tells so. */
  private static final String FILE_MODE_SET = "screen.file.mode";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  @Option(names = "--quiet", description = "Say nothing but errors.")
  private boolean quiet;

  @Option(names = "--verbose", description = "Log each step to standard error.")
  private boolean verbose;

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

  /** Whether only errors are to be said. */
  public boolean quiet() {
    return quiet;
  }

  /** Whether each step is to be told. */
  public boolean verbose() {
    return verbose;
  }
}
