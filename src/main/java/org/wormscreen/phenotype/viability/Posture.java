package org.wormscreen.phenotype.viability;

import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.wormscreen.phenotype.size.Arc;
import org.wormscreen.worm.Midline;
import org.wormscreen.worm.MidlinePoint;

/**
 * How an animal lies. Independent of its place, direction, scale and of the end that is the head.
 *
 * @param directionRange how far the midline's direction varies, radians: its 85th less its 15th
 *     percentile over the middle seven eighths of the body; 0 for a straight rod, 0.6 of the whole
 *     turn for an arc. Ends and the outer 15 % at either side are left out, because a lost tip, or
 *     one that strays into a neighbour, says nothing of the animal
 */
record Posture(double directionRange) {

  private static final int POINTS = 65;
  private static final int SMOOTHING = 3;
  private static final int END = (POINTS - 1) / 16;
  private static final double LOW = 15;
  private static final double HIGH = 85;

  /**
   * The posture of a midline, brought to 65 even steps and smoothed over some 5 % of its length, so
   * that the steps of pixels do not count as bends.
   */
  static Posture of(Midline midline) {
    double[][] line =
        Arc.resample(midline.points().stream().map(MidlinePoint::place).toList(), POINTS);
    double[] x = smooth(line[0]);
    double[] y = smooth(line[1]);
    double[] direction = new double[POINTS - 1];
    for (int i = 0; i < direction.length; i++) {
      direction[i] = StrictMath.atan2(y[i + 1] - y[i], x[i + 1] - x[i]);
      if (i > 0) {
        direction[i] = direction[i - 1] + turn(direction[i] - direction[i - 1]);
      }
    }
    Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
    percentile.setData(direction, END, direction.length - 2 * END);
    return new Posture(percentile.evaluate(HIGH) - percentile.evaluate(LOW));
  }

  /** The same turn within half a circle to either side. */
  private static double turn(double angle) {
    return angle - 2 * Math.PI * Math.rint(angle / (2 * Math.PI));
  }

  /** A Gaussian mean; beyond its ends the line goes on as its mirror image through the end. */
  private static double[] smooth(double[] line) {
    int last = line.length - 1;
    double[] smooth = new double[line.length];
    for (int i = 0; i <= last; i++) {
      double sum = 0;
      double weights = 0;
      for (int k = -4 * SMOOTHING; k <= 4 * SMOOTHING; k++) {
        int j = i + k;
        double value =
            j < 0
                ? 2 * line[0] - line[-j]
                : j > last ? 2 * line[last] - line[2 * last - j] : line[j];
        double weight = StrictMath.exp(-0.5 * k * k / (SMOOTHING * SMOOTHING));
        sum += weight * value;
        weights += weight;
      }
      smooth[i] = sum / weights;
    }
    return smooth;
  }
}
