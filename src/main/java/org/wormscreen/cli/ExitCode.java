package org.wormscreen.cli;

import org.wormscreen.ScreenException;

/** The exit codes, after BSD's sysexits.h; 4 is ours. */
final class ExitCode {

  /** All done. */
  static final int DONE = 0;

  /** Done, but some wells failed. */
  static final int SOME_WELLS_FAILED = 4;

  /** Wrong usage. */
  static final int USAGE = 64;

  /** The plate or its map cannot be used. */
  static final int UNUSABLE_PLATE = 65;

  /** No such input. */
  static final int NO_INPUT = 66;

  /** A bug. */
  static final int BUG = 70;

  /** The output cannot be created. */
  static final int CANNOT_CREATE = 73;

  /** A read or write error. */
  static final int INPUT_OUTPUT = 74;

  /** Locked, or not settled yet. */
  static final int TRY_AGAIN = 75;

  /** Bad settings. */
  static final int SETTINGS = 78;

  private ExitCode() {}

  /** The code of a failure that a user can mend. */
  static int of(ScreenException.Kind kind) {
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
