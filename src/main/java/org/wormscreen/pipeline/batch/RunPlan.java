package org.wormscreen.pipeline.batch;

import java.util.List;

/**
 * What a run is: its plates and how many batches they were cut into.
 *
 * @param schema version of these files
 * @param version of the program that planned
 * @param code SHA-256 of that program; batches and merge take no other
 * @param batches how many there are
 * @param wells how many wells have work in all
 * @param plates in the order in which they were named
 */
public record RunPlan(
    int schema, String version, String code, int batches, int wells, List<PlatePart> plates) {

  /** The version of these files. */
  static final int SCHEMA = 1;

  public RunPlan {
    plates = List.copyOf(plates);
  }

  /**
   * A plate of the run.
   *
   * @param plate its name
   * @param folder the name of its folders below {@code parts} and {@code results}
   * @param wells how many wells have work
   * @param sha256 of its file below {@code plan/plates}
   */
  public record PlatePart(String plate, String folder, int wells, String sha256) {}
}
