package org.wormscreen.quality.chart;

/**
 * When a chart warns.
 *
 * @param memory plates before that make the centre
 * @param fewest plates before that a centre needs
 * @param limits scaled MADs from the centre
 * @param run plates in a row on one side
 * @param slack deviations that the running sum forgives each plate
 * @param decision running sum that is a drift, in deviations
 */
public record ChartSettings(
    int memory, int fewest, double limits, int run, double slack, double decision) {

  public ChartSettings {
    if (fewest < 4 || memory < fewest || run < 4 || !(limits > 0) || !(decision > slack)) {
      throw new IllegalArgumentException(
          "A chart needs four plates before, and a memory of as many; found "
              + fewest
              + " and "
              + memory);
    }
  }

  /** 20 plates, 6, 3 MADs, 8 in a row, CUSUM of 0.5 and 5 (Montgomery 2009, ISBN 9780470169926). */
  public static ChartSettings defaults() {
    return new ChartSettings(20, 6, 3, 8, 0.5, 5);
  }
}
