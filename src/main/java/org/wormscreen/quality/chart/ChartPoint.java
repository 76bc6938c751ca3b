package org.wormscreen.quality.chart;

/**
 * One quantity of one plate.
 *
 * @param quantity such as {@code vehicle fraction multivulva}
 * @param night when the plate was read, in an order of its own as text; {@code ""} when unknown
 * @param value finite
 */
public record ChartPoint(String quantity, String night, String plate, double value) {

  public ChartPoint {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A chart takes finite values; found " + value);
    }
  }
}
