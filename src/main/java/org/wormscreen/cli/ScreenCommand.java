package org.wormscreen.cli;

import org.wormscreen.cli.batch.BatchCommand;
import org.wormscreen.cli.batch.MergeCommand;
import org.wormscreen.cli.batch.NightlyCommand;
import org.wormscreen.cli.batch.PlanCommand;
import org.wormscreen.cli.plate.AnalyzeCommand;
import org.wormscreen.cli.plate.EvaluateCommand;
import org.wormscreen.cli.plate.FormatsCommand;
import org.wormscreen.cli.plate.InspectCommand;
import org.wormscreen.cli.plate.ReviewCommand;
import org.wormscreen.cli.plate.SettingsCommand;
import org.wormscreen.cli.plate.SimulateCommand;
import org.wormscreen.cli.plate.StatusCommand;
import org.wormscreen.cli.plate.VerifyCommand;
import org.wormscreen.cli.screening.DesignCommand;
import org.wormscreen.cli.screening.HitsCommand;
import org.wormscreen.cli.screening.ReportCommand;
import org.wormscreen.pipeline.CodeIdentity;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code screen}: lists the commands. */
@Command(
    name = "screen",
    versionProvider = ScreenCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Finds, scores and judges C. elegans in plates of a MAPK drug screen.",
    footerHeading = "%nExample:%n",
    footer = {
      "  screen analyze testdata/demo-plate --assay viability \\",
      "         --channels brightfield=w1,stain=w2",
      "",
      "'wormscreen' is the same command, for machines where GNU screen owns the short name.",
      "Exit codes: 0 done; 4 done, some wells failed; 64 wrong usage; 65 plate or map cannot be used;",
      "66 no such input; 70 a bug; 73 output cannot be created; 74 read or write error;",
      "75 locked, try again; 78 bad settings."
    },
    subcommands = {
      InspectCommand.class,
      AnalyzeCommand.class,
      PlanCommand.class,
      BatchCommand.class,
      MergeCommand.class,
      NightlyCommand.class,
      StatusCommand.class,
      VerifyCommand.class,
      ReviewCommand.class,
      HitsCommand.class,
      ReportCommand.class,
      DesignCommand.class,
      SimulateCommand.class,
      EvaluateCommand.class,
      SettingsCommand.class,
      FormatsCommand.class,
      HelpCommand.class,
      GenerateCompletion.class
    })
final class ScreenCommand implements Runnable {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  private boolean version;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command, such as 'analyze'");
  }

  /** The version from the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      CodeIdentity code = CodeIdentity.running();
      return new String[] {
        "screen " + code.version() + " (code " + code.sha256().substring(0, 12) + ")",
        "Java " + Runtime.version(),
        CommandLine.VERSION.isEmpty() ? "" : "picocli " + CommandLine.VERSION
      };
    }
  }
}
