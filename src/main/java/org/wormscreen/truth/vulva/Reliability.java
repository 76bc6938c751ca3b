package org.wormscreen.truth.vulva;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How often answers of like confidence are right.
 *
 * @param from confidence of the bin, included
 * @param to confidence of the bin, excluded (included in the last)
 * @param animals in the bin
 * @param meanConfidence of them; NaN without any
 * @param right how many of them are right
 */
public record Reliability(double from, double to, int animals, double meanConfidence, int right) {

  private static final double[] EDGES = {0, 0.6, 0.7, 0.8, 0.9, 0.95, 1};

  /**
   * The bins of these answers; those without a confidence are in none.
   *
   * @param right whether an answer is right
   */
  public static <A> List<Reliability> table(
      List<A> answers, Function<A, OptionalDouble> confidence, Predicate<A> right) {
    List<Reliability> bins = new ArrayList<>();
    for (int i = 0; i + 1 < EDGES.length; i++) {
      double from = EDGES[i];
      double to = EDGES[i + 1];
      boolean last = i + 2 == EDGES.length;
      int count = 0;
      int hits = 0;
      double sum = 0;
      for (A answer : answers) {
        double c = confidence.apply(answer).orElse(-1);
        if (c >= from && (c < to || last && c <= to)) {
          count++;
          sum += c;
          hits += right.test(answer) ? 1 : 0;
        }
      }
      bins.add(new Reliability(from, to, count, count == 0 ? Double.NaN : sum / count, hits));
    }
    return bins;
  }

  /**
   * The expected calibration error: mean of |share right - mean confidence| over bins, weighted by
   * animals; NaN without any.
   */
  public static double error(List<Reliability> bins) {
    double sum = 0;
    int all = 0;
    for (Reliability bin : bins) {
      if (bin.animals() > 0) {
        sum += Math.abs(bin.right() - bin.animals() * bin.meanConfidence());
        all += bin.animals();
      }
    }
    return all == 0 ? Double.NaN : sum / all;
  }
}
