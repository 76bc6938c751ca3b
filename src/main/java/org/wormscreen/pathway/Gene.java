package org.wormscreen.pathway;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The gene that makes a strain multivulva, in the order of the signal (Sternberg, WormBook, doi
 * 10.1895/wormbook.1.6.1): a compound that acts on one gene's product spares the strains whose
 * signal starts below it.
 */
public enum Gene {
  /** Upstream: represses the signal LIN-3. */
  LIN_15("lin-15"),
  /** The receptor. */
  LET_23("let-23"),
  /** Ras. */
  LET_60("let-60"),
  /** Raf. */
  LIN_45("lin-45"),
  /** MEK. */
  MEK_2("mek-2"),
  /** ERK. */
  MPK_1("mpk-1"),
  /** ETS factor, released by ERK. */
  LIN_1("lin-1"),
  /** Forkhead factor, released by ERK. */
  LIN_31("lin-31"),
  /** Notch: beside the pathway, for specificity. */
  LIN_12("lin-12");

  private final String label;

  Gene(String label) {
    this.label = label;
  }

  /** The gene's name: {@code let-60}. */
  public String label() {
    return label;
  }

  /** Whether this stands in the chain from signal to transcription factors. */
  public boolean inChain() {
    return this != LIN_12;
  }

  /** Whether this is a transcription factor at the end of the chain. */
  public boolean atEnd() {
    return this == LIN_1 || this == LIN_31;
  }

  /** Reads {@code let-60}; empty for another word. */
  public static Optional<Gene> parse(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(g -> g.label.equals(word)).findAny();
  }
}
