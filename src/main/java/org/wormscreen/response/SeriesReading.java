package org.wormscreen.response;

import java.util.List;
import java.util.Optional;

/**
 * One measure over the doses of one compound.
 *
 * @param measure what k of n counts, in words
 * @param points from the lowest dose up
 * @param curve empty where no curve is carried
 * @param ec50 the dose half-way between the plateaus
 * @param benchmark the dose of a small fraction of the effect; its lower limit is one-sided 95 %
 * @param highestMicromolar the highest dose that counts
 */
public record SeriesReading(
    String measure,
    List<DosePoint> points,
    TrendReading trend,
    Optional<CurveReading> curve,
    Potency ec50,
    Potency benchmark,
    double highestMicromolar) {

  public SeriesReading {
    points = List.copyOf(points);
  }
}
