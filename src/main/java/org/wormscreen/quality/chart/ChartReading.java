package org.wormscreen.quality.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One point of a chart against the points before it.
 *
 * @param centre median of the plates before; empty until there are enough
 * @param low centre less three scaled MADs
 * @param high centre plus three scaled MADs
 * @param cusumUp running sum of what lies above the centre, in deviations
 * @param cusumDown running sum of what lies below the centre, in deviations
 * @param alarms what is odd
 * @param sentence in words; {@code ""} without alarms
 */
public record ChartReading(
    ChartPoint point,
    OptionalDouble centre,
    OptionalDouble low,
    OptionalDouble high,
    double cusumUp,
    double cusumDown,
    List<Alarm> alarms,
    String sentence) {

  public ChartReading {
    alarms = List.copyOf(alarms);
  }

  /** What a chart warns of. */
  public enum Alarm {
    /** The plate lies beyond the limits. */
    OUTSIDE,
    /** So many plates in a row lie on one side of the centre. */
    RUN,
    /** Small differences have added up (CUSUM; Page 1954, doi 10.1093/biomet/41.1-2.100). */
    DRIFT
  }
}
