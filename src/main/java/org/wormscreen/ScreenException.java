package org.wormscreen;

/**
 * Something that a user can cause and mend: a wrong option, an unusable plate, a full disk.
 *
 * <p>The message is a sentence for people (what was found, what was expected, where, what to do).
 * It is shown without a stack trace. Everything else that is thrown is a bug and shows its trace.
 */
public final class ScreenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Families of failure; the command line gives each its exit code. */
  public enum Kind {
    /** A wrong word on the command line. */
    USAGE,
    /** The plate or its map cannot be used. */
    UNUSABLE_PLATE,
    /** The named input does not exist. */
    NO_INPUT,
    /** The output cannot be created. */
    CANNOT_CREATE,
    /** A read or a write failed. */
    INPUT_OUTPUT,
    /** Locked, or not settled yet: try again later. */
    TRY_AGAIN,
    /** The settings file is wrong. */
    SETTINGS
  }

  private final Kind kind;

  /** A failure of the given family with a sentence for people. */
  public ScreenException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** The same with the failure beneath it, which is shown only when the log is verbose. */
  public ScreenException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** The family of this failure. */
  public Kind kind() {
    return kind;
  }
}
