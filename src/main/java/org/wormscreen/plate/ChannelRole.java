package org.wormscreen.plate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a channel of the microscope shows. */
public enum ChannelRole {
  /** Transmitted light: the bodies. A plate with one channel is brightfield. */
  BRIGHTFIELD,
  /** A fluorescent vulval reporter. */
  REPORTER,
  /** A dye that enters dead animals. */
  STAIN;

  /** The word used on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the word of the command line; empty when there is no such role. */
  public static Optional<ChannelRole> parse(String text) {
    return Arrays.stream(values()).filter(r -> r.label().equalsIgnoreCase(text.strip())).findAny();
  }
}
