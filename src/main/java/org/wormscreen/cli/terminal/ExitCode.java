package org.wormscreen.cli.terminal;

import org.wormscreen.ScreenException;

/** The exit codes, after BSD's sysexits.h; 4 is ours. */
public final class ExitCode {

  /** All done. */
  public static final int DONE = 0;

  /** Done, but some wells failed. */
  public static final int SOME_WELLS_FAILED = 4;

  /** Wrong usage. */
  public static final int USAGE = 64;

  /** The plate or its map cannot be used. */
  public static final int UNUSABLE_PLATE = 65;

  /** No such input. */
  public static final int NO_INPUT = 66;

  /** A bug. */
  public static final int BUG = 70;

  /** The output cannot be created. */
  public static final int CANNOT_CREATE = 73;

  /** A read or write error. */
  public static final int INPUT_OUTPUT = 74;

  /** Locked, or not settled yet. */
  public static final int TRY_AGAIN = 75;

  /** Bad settings. */
  public static final int SETTINGS = 78;

  private ExitCode() {}

  /** The code of a failure that a user can mend. */
  public static int of(ScreenException.Kind kind) {
    return switch (kind) {
      case USAGE -> USAGE;
      case UNUSABLE_PLATE -> UNUSABLE_PLATE;
      case NO_INPUT -> NO_INPUT;
      case CANNOT_CREATE -> CANNOT_CREATE;
      case INPUT_OUTPUT -> INPUT_OUTPUT;
      case TRY_AGAIN -> TRY_AGAIN;
      case SETTINGS -> SETTINGS;
    };
  }
}
