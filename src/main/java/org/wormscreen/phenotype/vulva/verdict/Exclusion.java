package org.wormscreen.phenotype.vulva.verdict;

/** Why an animal is not among those in which pseudovulvae are counted. */
public enum Exclusion {
  /** The pixels are too coarse to show a pseudovulva. */
  TOO_COARSE,
  /** Too small for an adult: a larva, arrested or hatched on the plate. */
  LARVA,
  /** Slender with a blunt tail: an adult male. */
  MALE,
  /** Dead, by the stain or by posture. */
  DEAD,
  /** Swollen with larvae: a bag of worms, whose vulva never opened. */
  BAG,
  /** Lies on itself where pseudovulvae can be. */
  COILED,
  /** Its edge is too blurred to show a bulge. */
  BLURRED,
  /** Its edge is too uneven to tell a bulge from its irregularities. */
  ROUGH_OUTLINE,
  /** An end of the body was not found, so that no place on the axis is sure. */
  END_LOST,
  /** A neighbour hides too much of the flanks. */
  FLANK_HIDDEN,
  /** The ventral side may be the one that is hidden. */
  VENTRAL_SIDE_UNKNOWN
}
