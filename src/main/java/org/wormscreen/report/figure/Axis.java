package org.wormscreen.report.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A straight scale with its ticks.
 *
 * @param low its lower end
 * @param high its upper end, above the lower one
 * @param ticks where numbers stand, rising, within the ends
 */
public record Axis(double low, double high, List<Double> ticks) {

  private static final double FIFTH = 0.2;

  public Axis {
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "An axis runs upwards, found %s to %s".formatted(low, high));
    }
    ticks = List.copyOf(ticks);
  }

  /** From 0 to 1. */
  public static Axis share() {
    return new Axis(0, 1, List.of(0.0, FIFTH, 0.4, 0.6, 0.8, 1.0));
  }

  /**
   * An axis with round ends that covers these values, with about five steps.
   *
   * @param values finite; without any, or for zeros alone, the axis runs from 0 to 1
   */
  public static Axis covering(Collection<Double> values) {
    double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    if (low == high) {
      double room = Math.abs(low) / 2;
      low -= room;
      high = low == 0 ? 1 : high + room;
    }
    double step = roundStep((high - low) / 5);
    double first = Math.floor(low / step);
    double last = Math.ceil(high / step);
    List<Double> ticks = new ArrayList<>();
    for (double k = first; k <= last; k++) {
      ticks.add(k * step);
    }
    return new Axis(first * step, last * step, ticks);
  }

  /** The share of the way from low to high, clipped to 0 to 1. */
  public double place(double value) {
    return Math.max(0, Math.min(1, (value - low) / (high - low)));
  }

  /** 1, 2 or 5 times a power of ten, at least as large. */
  private static double roundStep(double rough) {
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
    for (double lead : new double[] {1, 2, 5}) {
      if (lead * power >= rough * (1 - 1e-9)) {
        return lead * power;
      }
    }
    return 10 * power;
  }
}
