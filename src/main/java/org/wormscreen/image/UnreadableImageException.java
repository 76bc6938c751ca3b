package org.wormscreen.image;

import java.io.IOException;

/** A file whose pixels cannot be had; costs its well, never its plate. */
public final class UnreadableImageException extends IOException {

  private static final long serialVersionUID = 1L;

  private final ImageFault fault;

  /** A fault with a sentence: what was found, what was expected, in which file. */
  public UnreadableImageException(ImageFault fault, String message) {
    super(message);
    this.fault = fault;
  }

  /** The same with the failure beneath it. */
  public UnreadableImageException(ImageFault fault, String message, Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  /** What is wrong. */
  public ImageFault fault() {
    return fault;
  }
}
