package org.wormscreen.pipeline.batch;

import java.util.List;
import org.wormscreen.plate.WellId;

/**
 * The wells that one task of the cluster does.
 *
 * @param number from 0
 * @param plan SHA-256 of the plan's file
 * @param shares the wells, plate by plate
 */
record Batch(int number, String plan, List<Share> shares) {

  Batch {
    shares = List.copyOf(shares);
  }

  /**
   * Wells of one plate.
   *
   * @param folder the plate's folder name
   * @param wells in order
   */
  record Share(String folder, List<WellId> wells) {

    Share {
      wells = List.copyOf(wells);
    }
  }
}
