package org.wormscreen.quality;

import java.util.OptionalDouble;
import org.wormscreen.plate.Assay;
import org.wormscreen.stats.Proportion;
import org.wormscreen.well.WellStatus;
import org.wormscreen.well.WellSummary;

/** The number by which the wells of an assay are compared, and the rule which wells count. */
public enum Measure {
  /** k alive of n judged. */
  FRACTION_ALIVE("fraction alive"),
  /** The median length of the scored animals, um. */
  MEDIAN_LENGTH("median length, um");

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  /** The measure of this assay. */
  public static Measure of(Assay assay) {
    return switch (assay) {
      case VIABILITY -> FRACTION_ALIVE;
      case SIZE -> MEDIAN_LENGTH;
      case MUV, INDUCTION ->
          throw new IllegalArgumentException(
              "Wells can be compared in viability and size; not yet in " + assay.label());
    };
  }

  /** The words for people. */
  public String label() {
    return label;
  }

  /**
   * Whether the well is evidence: named by the map, analysed, with enough animals, and measured.
   */
  public boolean counts(WellSummary well) {
    boolean analysed = well.status() == WellStatus.OK || well.status() == WellStatus.CROWDED;
    return analysed && well.contents().isPresent() && animals(well) > 0;
  }

  /** The animals on which the number stands. */
  public int animals(WellSummary well) {
    return switch (this) {
      case FRACTION_ALIVE -> well.alive().map(Proportion::trials).orElse(0);
      case MEDIAN_LENGTH -> well.lengthsUm().size();
    };
  }

  /** The number; empty when no animal carries it. */
  public OptionalDouble value(WellSummary well) {
    if (animals(well) == 0) {
      return OptionalDouble.empty();
    }
    return switch (this) {
      case FRACTION_ALIVE -> OptionalDouble.of(well.alive().orElseThrow().fraction());
      case MEDIAN_LENGTH -> well.lengthMedianUm();
    };
  }
}
