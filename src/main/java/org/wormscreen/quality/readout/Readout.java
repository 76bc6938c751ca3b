package org.wormscreen.quality.readout;

import java.util.OptionalDouble;
import org.wormscreen.well.InductionTally;
import org.wormscreen.well.WellStatus;
import org.wormscreen.well.WellSummary;

/** A number of a well that is not the measure by which treatments are called. */
public enum Readout {
  /** Mean vulval induction of the larvae that were read, 0 to 6. */
  MEAN_INDUCTION("mean vulval induction") {
    @Override
    OptionalDouble of(InductionTally tally) {
      return tally.mean();
    }
  },
  /** Median over whole animals of the reporter's light above the ground, gray values. */
  REPORTER("reporter intensity of whole animals, gray values") {
    @Override
    OptionalDouble of(InductionTally tally) {
      return tally.reporter();
    }
  };

  private final String label;

  Readout(String label) {
    this.label = label;
  }

  /** The words for people. */
  public String label() {
    return label;
  }

  abstract OptionalDouble of(InductionTally tally);

  /** The number; empty for wells that were not analysed or are not in the map. */
  OptionalDouble of(WellSummary well) {
    boolean measured = well.status() == WellStatus.OK || well.status() == WellStatus.CROWDED;
    return measured && well.contents().isPresent()
        ? well.induction().map(this::of).orElse(OptionalDouble.empty())
        : OptionalDouble.empty();
  }
}
