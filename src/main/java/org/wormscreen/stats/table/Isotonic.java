package org.wormscreen.stats.table;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The closest shares that never rise (or never fall) with the dose: pooling of adjacent violators
 * (Ayer et al. 1955, doi 10.1214/aoms/1177728423).
 */
public final class Isotonic {

  private record Block(double mean, double weight, int length) {

    Block with(Block next) {
      double sum = weight + next.weight;
      return new Block((mean * weight + next.mean * next.weight) / sum, sum, length + next.length);
    }
  }

  private Isotonic() {}

  /** The weighted least squares fit that never rises. */
  public static double[] decreasing(double[] values, double[] weights) {
    Deque<Block> blocks = new ArrayDeque<>();
    for (int i = 0; i < values.length; i++) {
      Block block = new Block(values[i], weights[i], 1);
      while (!blocks.isEmpty() && blocks.getLast().mean < block.mean) {
        block = blocks.removeLast().with(block);
      }
      blocks.addLast(block);
    }
    double[] fit = new double[values.length];
    int i = 0;
    for (Block block : blocks) {
      for (int k = 0; k < block.length; k++) {
        fit[i++] = block.mean;
      }
    }
    return fit;
  }

  /** The weighted least squares fit that never falls. */
  public static double[] increasing(double[] values, double[] weights) {
    double[] fit = decreasing(Arrays.stream(values).map(v -> -v).toArray(), weights);
    return Arrays.stream(fit).map(v -> -v).toArray();
  }
}
