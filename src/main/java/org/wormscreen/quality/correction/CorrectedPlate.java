package org.wormscreen.quality.correction;

import java.util.List;

/**
 * A plate before and after.
 *
 * @param applied whether the correction was made
 * @param reason why not; {@code ""} when it was
 * @param wells by place
 */
public record CorrectedPlate(
    Method method, boolean applied, String reason, List<CorrectedWell> wells) {

  public CorrectedPlate {
    wells = List.copyOf(wells);
  }
}
