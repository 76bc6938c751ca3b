package org.wormscreen.plate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The question that a plate is asked. */
public enum Assay {
  /** Pseudovulvae on adults. */
  MUV,
  /** Vulval induction index of larvae with a reporter. */
  INDUCTION,
  /** Alive or dead. */
  VIABILITY,
  /** Length of the animals. */
  SIZE;

  /** The word used on the command line and in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the word of the command line; empty when there is no such assay. */
  public static Optional<Assay> parse(String text) {
    return Arrays.stream(values()).filter(a -> a.label().equalsIgnoreCase(text.strip())).findAny();
  }
}
