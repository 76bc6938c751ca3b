package org.wormscreen.cli.batch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.cli.option.CommonOptions;
import org.wormscreen.cli.option.QuestionOptions;
import org.wormscreen.cli.option.ReadingOptions;
import org.wormscreen.cli.option.ThreadOptions;
import org.wormscreen.cli.terminal.ExitCode;
import org.wormscreen.cli.terminal.JsonLines;
import org.wormscreen.cli.terminal.TerminalProgress;
import org.wormscreen.image.ImageSources;
import org.wormscreen.nightly.Night;
import org.wormscreen.nightly.NightSettings;
import org.wormscreen.nightly.NightSummary;
import org.wormscreen.pipeline.Progress;
import org.wormscreen.pipeline.SummaryLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code screen nightly}: for cron. */
@Command(
    name = "nightly",
    description = "Once over everything new in a watched folder; silent when nothing happened.",
    footerHeading = "%nExample:%n",
    footer = {
      "  15 2 * * * screen nightly /data/incoming --out /data/results --settle 30m \\",
      "             --channels brightfield=w2,stain=w1",
      "",
      "Each folder in INCOMING is a plate; it is begun once nothing in it has changed for the time of",
      "--settle, or once the file of --sentinel is there. Exit codes: 0 nothing to tell or all done;",
      "4 done, some wells failed; 65 a plate failed; 75 a plate is still being written, or another",
      "run is at work."
    })
public final class NightlyCommand implements Callable<Integer> {

  private static final Pattern TIME = Pattern.compile("([0-9]{1,6})([smhd])");
  private static final double BYTES_PER_GIGABYTE = 1e9;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "INCOMING", description = "The folder in which plates arrive.")
  private Path incoming;

  @Mixin private ReadingOptions reading;
  @Mixin private QuestionOptions question;
  @Mixin private ThreadOptions threads;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where ledger, results and the page over all nights lie.")
  private Path out;

  @Option(
      names = "--settle",
      paramLabel = "TIME",
      description = "How long nothing may have changed, such as 30m or 2h. Default: 30m.")
  private String settle = "30m";

  @Option(
      names = "--sentinel",
      paramLabel = "GLOB",
      description = "The file that says a plate is complete, such as '*.done'.")
  private Optional<String> sentinel;

  @Option(
      names = "--tries",
      paramLabel = "N",
      description = "How often a plate that fails is tried. Default: ${DEFAULT-VALUE}.")
  private int tries = 3;

  @Option(
      names = "--keep-parts",
      paramLabel = "TIME",
      description = {
        "How long finished wells are kept for a rerun, such as 14d. Default: 14d.",
        "Results are never removed."
      })
  private String keepParts = "14d";

  @Option(
      names = "--least-free-gb",
      paramLabel = "GB",
      description = "Free space below which nothing is begun. Default: ${DEFAULT-VALUE}.")
  private double leastFreeGb = 1;

  @Option(names = "--dry-run", description = "Say what would be done, and write nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Progress progress =
        common.verbose() ? TerminalProgress.choose(spec.commandLine().getErr()) : Progress.SILENT;
    Night night = new Night(settings(), ImageSources.installed(), Clock.systemUTC(), progress);
    NightSummary summary = dryRun ? night.preview() : night.run();
    PrintWriter print = spec.commandLine().getOut();
    if (json) {
      print.println(new JsonLines().of(summary));
    } else if (dryRun) {
      summary.ahead().forEach(plate -> print.println("would be analysed: " + plate));
      summary.waiting().forEach(line -> print.println("would wait: " + line));
      summary.notes().forEach(print::println);
    } else if (summary.anythingHappened() && !common.quiet()) {
      tell(summary, print);
    }
    return exitCode(summary);
  }

  private void tell(NightSummary summary, PrintWriter print) {
    print.println(
        "%s plates done, %s failed, %s waiting"
            .formatted(summary.done().size(), summary.failed().size(), summary.waiting().size()));
    summary.failed().forEach(line -> print.println("FAILED " + line));
    summary
        .quarantined()
        .forEach(plate -> print.println("GIVEN UP " + plate + ": left alone until it changes"));
    summary.notes().forEach(line -> print.println("NOTE " + line));
    summary
        .done()
        .forEach(
            plate -> {
              print.println(new SummaryLines(plate).text());
              plate.failures().forEach(line -> print.println("  " + line));
            });
    summary.waiting().forEach(line -> print.println("WAITING " + line));
    print.println("All nights: " + out.toAbsolutePath().normalize().resolve("nights.html"));
  }

  private static int exitCode(NightSummary summary) {
    if (!summary.failed().isEmpty()) {
      return ExitCode.UNUSABLE_PLATE;
    }
    if (summary.someWellsFailed()) {
      return ExitCode.SOME_WELLS_FAILED;
    }
    return summary.waiting().isEmpty() ? ExitCode.DONE : ExitCode.TRY_AGAIN;
  }

  private NightSettings settings() {
    return new NightSettings(
        incoming.toAbsolutePath().normalize(),
        out.toAbsolutePath().normalize(),
        reading.options(),
        question.assay(),
        question.settings(),
        threads.threads(),
        time("--settle", settle),
        sentinel,
        tries,
        time("--keep-parts", keepParts),
        (long) (leastFreeGb * BYTES_PER_GIGABYTE));
  }

  private static Duration time(String option, String text) {
    Matcher m = TIME.matcher(text.toLowerCase(Locale.ROOT));
    if (!m.matches()) {
      throw new ScreenException(
          Kind.USAGE,
          "%s takes a time such as 90s, 30m, 2h or 14d, found '%s'".formatted(option, text));
    }
    long n = Long.parseLong(m.group(1));
    return switch (m.group(2)) {
      case "s" -> Duration.ofSeconds(n);
      case "m" -> Duration.ofMinutes(n);
      case "h" -> Duration.ofHours(n);
      default -> Duration.ofDays(n);
    };
  }
}
