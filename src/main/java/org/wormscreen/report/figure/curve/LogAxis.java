package org.wormscreen.report.figure.curve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A logarithmic scale of doses, with a place of its own for the vehicle at its left end.
 *
 * @param low lowest dose, umol/l, above 0
 * @param high highest dose, above the lowest
 */
record LogAxis(double low, double high) {

  /** The share of the width that the vehicle's place takes. */
  private static final double VEHICLE = 0.14;

  private static final double ROOM = 1.6;

  /** An axis with some room at both ends of these doses; zeros are vehicles. */
  static LogAxis covering(Collection<Double> doses) {
    double low = doses.stream().filter(d -> d > 0).mapToDouble(d -> d).min().orElse(1);
    double high = doses.stream().mapToDouble(d -> d).max().orElse(1);
    return new LogAxis(low / ROOM, Math.max(high, low) * ROOM);
  }

  /** The share of the way from left to right; 0 for the vehicle. */
  double place(double dose) {
    if (dose <= 0) {
      return VEHICLE / 3;
    }
    double way = StrictMath.log(dose / low) / StrictMath.log(high / low);
    return VEHICLE + (1 - VEHICLE) * Math.max(0, Math.min(1, way));
  }

  /** The place where the axis is broken. */
  double gap() {
    return VEHICLE * 0.72;
  }

  /** Powers of ten, and three times these, within the ends. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    double decade = StrictMath.pow(10, Math.floor(StrictMath.log10(low)));
    boolean wide = high / low > 100;
    for (; decade <= high; decade *= 10) {
      for (double step : wide ? new double[] {1} : new double[] {1, 3}) {
        if (decade * step >= low && decade * step <= high) {
          ticks.add(decade * step);
        }
      }
    }
    return ticks;
  }
}
