package org.wormscreen.plate;

import java.util.Optional;

/**
 * What was put into a well.
 *
 * @param compound the compound as the plate map names it; {@code ""} when the map names none
 * @param dose its concentration; empty when the map gives none
 * @param partner the second compound of a combination; empty for a single treatment
 */
public record Treatment(String compound, Optional<Dose> dose, Optional<Treatment> partner) {

  public Treatment {
    if (partner.flatMap(Treatment::partner).isPresent()) {
      throw new IllegalArgumentException("A well holds at most two compounds, found three");
    }
  }

  /** A single compound. */
  public static Treatment of(String compound, Optional<Dose> dose) {
    return new Treatment(compound, dose, Optional.empty());
  }
}
