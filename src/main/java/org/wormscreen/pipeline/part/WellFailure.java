package org.wormscreen.pipeline.part;

/**
 * Why a well could not be analysed.
 *
 * @param code of a closed list, follows {@code FAILED_} in the tables
 * @param sentence for people
 */
public record WellFailure(String code, String sentence) {

  /** Its process ended each time, most likely for want of memory. */
  public static final String OUT_OF_MEMORY = "OOM";

  /** No batch of the run has done it. */
  public static final String NOT_RUN = "NOT_RUN";

  /** A bug of ours or of a reader; the log has its trace. */
  public static final String INTERNAL = "INTERNAL";
}
