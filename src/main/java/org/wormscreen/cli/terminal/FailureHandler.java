package org.wormscreen.cli.terminal;

import org.wormscreen.ScreenException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a user can mend is one sentence; anything else is a bug and shows its trace. */
public final class FailureHandler implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof ScreenException expected) {
      command.getErr().println("screen: " + expected.getMessage());
      if (parsed.originalArgs().contains("--verbose") && expected.getCause() != null) {
        expected.getCause().printStackTrace(command.getErr());
      }
      return ExitCode.of(expected.kind());
    }
    if (failure instanceof InterruptedException) {
      command.getErr().println("screen: stopped; finished wells are kept, and are not done again");
      return ExitCode.TRY_AGAIN;
    }
    command
        .getErr()
        .println("screen: this is a bug; please report it with the lines below and what you did");
    failure.printStackTrace(command.getErr());
    return ExitCode.BUG;
  }
}
