package org.wormscreen.phenotype.vulva.verdict;

import java.util.Locale;

/** What an animal is, as far as the assay has to know. */
public enum Stage {
  ADULT,
  LARVA,
  MALE;

  /** The word in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
