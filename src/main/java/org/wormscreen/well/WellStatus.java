package org.wormscreen.well;

/** What became of a well. Failures carry the fault's code after {@code FAILED_}. */
public enum WellStatus {
  /** Analysed. */
  OK,
  /** Analysed, with fewer animals than a call needs. */
  TOO_FEW,
  /** Read, and no animal is there. */
  EMPTY_WELL,
  /** More animals than can be resolved; the isolated ones are scored. */
  CROWDED,
  /** The pixels are too coarse for the measure that was asked for. */
  TOO_COARSE,
  /** The camera or the lamp was overdriven; nothing can be seen. */
  SATURATED,
  /** A row of the map without images. */
  MISSING_IMAGE,
  /** Images without a row in the map; measured, never used for calls. */
  UNMAPPED,
  /** Left out by a person, with a reason. */
  EXCLUDED,
  /** Could not be analysed; the code says why. */
  FAILED
}
