package org.wormscreen.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wormscreen.cli.terminal.ExitCode;
import org.wormscreen.cli.terminal.FailureHandler;
import org.wormscreen.cli.terminal.UsageFailureHandler;
import picocli.CommandLine;

/** The process: words in, exit code out. */
public final class ScreenMain {

  private static final long GRACE_MILLISECONDS = 5_000;

  private ScreenMain() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] words) {
    configureLog(words);
    Locale.setDefault(Locale.ROOT); // digits and decimals are the same wherever the program runs
    CountDownLatch ended = new CountDownLatch(1);
    stopInGrace(Thread.currentThread(), ended);
    int code =
        execute(
            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            words);
    ended.countDown();
    System.exit(code);
  }

  /**
   * When the process is asked to end (a scheduler's time limit, Ctrl-C), the work is interrupted
   * and has some seconds to put away what it was writing; finished wells are kept either way.
   */
  private static void stopInGrace(Thread worker, CountDownLatch ended) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  worker.interrupt();
                  try {
                    ended.await(GRACE_MILLISECONDS, TimeUnit.MILLISECONDS);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }));
  }

  /** Runs a command within this process; the text goes to the given writers. */
  static int execute(PrintWriter out, PrintWriter err, String... words) {
    CommandLine line = commandLine();
    line.setOut(out);
    line.setErr(err);
    int code = line.execute(words);
    out.flush();
    if (out.checkError() && code == ExitCode.DONE) {
      err.println("screen: standard output could not be written (closed, or its disk is full)");
      return ExitCode.INPUT_OUTPUT;
    }
    return code;
  }

  /** The whole command tree, also used to make completion scripts and man pages. */
  static CommandLine commandLine() {
    return new CommandLine(new ScreenCommand())
        .setExecutionExceptionHandler(new FailureHandler())
        .setParameterExceptionHandler(new UsageFailureHandler())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setAbbreviatedOptionsAllowed(false);
  }

  /** The log's level must be known before the first logger is made. */
  private static void configureLog(String[] words) {
    boolean verbose = Arrays.asList(words).contains("--verbose");
    boolean quiet = Arrays.asList(words).contains("--quiet");
    String level = verbose ? "info" : quiet ? "error" : "warn";
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", level);
    System.setProperty("org.slf4j.simpleLogger.showThreadName", "false");
    System.setProperty("org.slf4j.simpleLogger.showShortLogName", "true");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
  }
}
