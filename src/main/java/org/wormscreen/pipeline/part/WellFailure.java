package org.wormscreen.pipeline.part;

/**
 * Why a well could not be analysed.
 *
 * @param code of a closed list, follows {@code FAILED_} in the tables
 * @param sentence for people
 */
public record WellFailure(String code, String sentence) {

  /** Ran out of memory, alone on the machine as well. */
  static final String OUT_OF_MEMORY = "OOM";

  /** A bug of ours or of a reader; the log has its trace. */
  public static final String INTERNAL = "INTERNAL";
}
