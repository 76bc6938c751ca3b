package org.wormscreen.plate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a well is for. */
public enum Role {
  /** Vehicle alone: the diseased strain untreated, against which everything is compared. */
  NEGATIVE,
  /** A compound known to work. */
  POSITIVE,
  /** A treatment under test. */
  SAMPLE,
  /** Wild-type animals. */
  REFERENCE,
  /** No animals are meant to be there. */
  EMPTY;

  /** The word used in plate maps and tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the word of a plate map in any case; empty when there is no such role. */
  public static Optional<Role> parse(String text) {
    return Arrays.stream(values()).filter(r -> r.label().equalsIgnoreCase(text.strip())).findAny();
  }
}
