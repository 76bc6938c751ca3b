package org.wormscreen.image.foreign;

import java.io.IOException;

/** Something that a foreign library threw; never one of the program's own failures. */
public final class ForeignFailure extends IOException {

  private static final long serialVersionUID = 1L;

  ForeignFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
