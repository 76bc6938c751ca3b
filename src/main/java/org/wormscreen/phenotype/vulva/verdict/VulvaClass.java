package org.wormscreen.phenotype.vulva.verdict;

import java.util.Locale;

/** What the ventral side of an adult hermaphrodite shows. */
public enum VulvaClass {
  /** No pseudovulva, no protruding vulva. */
  NORMAL,
  /** At least one pseudovulva beside the vulva. */
  MUV,
  /** The vulva protrudes, and nothing else does: not multivulva. */
  PVL,
  /** No open vulva: swollen with retained eggs or larvae (bag of worms). */
  VUL_BAG,
  /** Not to be read. */
  UNREADABLE;

  /** The word in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
