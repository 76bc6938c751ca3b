package io.scif;

import io.scif.services.FormatService;
import io.scif.services.InitializeService;
import org.scijava.Context;
import org.scijava.log.LogService;

/** Stand-in of the gateway. */
public final class SCIFIO {
  public SCIFIO(Context context) {
    if (context == null) {
      throw new IllegalArgumentException("no context");
    }
  }

  public FormatService format() {
    return new FormatService();
  }

  public InitializeService initializer() {
    return new InitializeService();
  }

  public LogService log() {
    return level -> {};
  }
}
