package org.wormscreen.stats.position;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A statistic of numbers at places, and how often dealing the numbers to the places at random makes
 * one as extreme: p = (1 + hits) / (1 + deals) (Phipson and Smyth 2010, doi
 * 10.2202/1544-6115.1585). The same seed gives the same p.
 *
 * @param statistic as seen
 * @param p one-sided, large statistics being extreme
 */
public record PositionTest(double statistic, double p) {

  private static PositionTest of(
      double[] values, ToDoubleFunction<double[]> statistic, int deals, long seed) {
    double seen = statistic.applyAsDouble(values);
    double[] dealt = values.clone();
    SplittableRandom random = new SplittableRandom(seed);
    int hits = 0;
    for (int deal = 0; deal < deals; deal++) {
      for (int i = dealt.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        double kept = dealt[i];
        dealt[i] = dealt[j];
        dealt[j] = kept;
      }
      hits += statistic.applyAsDouble(dealt) >= seen - 1e-12 ? 1 : 0;
    }
    return new PositionTest(seen, (1.0 + hits) / (1.0 + deals));
  }

  private static double[] values(List<Placed> wells) {
    return wells.stream().mapToDouble(Placed::value).toArray();
  }

  /**
   * |mean of the wells inside - mean of the others|.
   *
   * @param inside of each well
   */
  public static PositionTest edge(List<Placed> wells, boolean[] inside, int deals, long seed) {
    return of(values(wells), v -> Math.abs(difference(v, inside)), deals, seed);
  }

  /** Mean of the marked values less the mean of the others. */
  public static double difference(double[] values, boolean[] marked) {
    double one = 0;
    double other = 0;
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      if (marked[i]) {
        one += values[i];
        n++;
      } else {
        other += values[i];
      }
    }
    return one / n - other / (values.length - n);
  }

  /** Sum of squares between rows over the total. */
  public static PositionTest rows(List<Placed> wells, int deals, long seed) {
    return lines(wells, i -> wells.get(i).row(), deals, seed);
  }

  /** Sum of squares between columns over the total. */
  public static PositionTest columns(List<Placed> wells, int deals, long seed) {
    return lines(wells, i -> wells.get(i).column(), deals, seed);
  }

  private static PositionTest lines(
      List<Placed> wells, IntToDoubleFunction line, int deals, long seed) {
    int[] of = new int[wells.size()];
    for (int i = 0; i < of.length; i++) {
      of[i] = (int) line.applyAsDouble(i);
    }
    int most = Arrays.stream(of).max().orElse(0) + 1;
    return of(
        values(wells),
        v -> {
          double mean = mean(v);
          double[] sum = new double[most];
          int[] n = new int[most];
          double total = 0;
          for (int i = 0; i < v.length; i++) {
            sum[of[i]] += v[i] - mean;
            n[of[i]]++;
            total += (v[i] - mean) * (v[i] - mean);
          }
          double between = 0;
          for (int l = 0; l < most; l++) {
            between += n[l] == 0 ? 0 : sum[l] * sum[l] / n[l];
          }
          return total > 0 ? between / total : 0;
        },
        deals,
        seed);
  }

  /** Squared correlation with the best plane over rows and columns. */
  public static PositionTest gradient(List<Placed> wells, int deals, long seed) {
    double[] x = centred(wells.stream().mapToDouble(Placed::row).toArray());
    double[] y = centred(wells.stream().mapToDouble(Placed::column).toArray());
    double xx = dot(x, x);
    double yy = dot(y, y);
    double xy = dot(x, y);
    double determinant = xx * yy - xy * xy;
    return of(
        values(wells),
        v -> {
          double[] z = centred(v);
          double xz = dot(x, z);
          double yz = dot(y, z);
          double total = dot(z, z);
          double explained =
              determinant > 1e-9
                  ? (yy * xz * xz - 2 * xy * xz * yz + xx * yz * yz) / determinant
                  : xx > 0 ? xz * xz / xx : yy > 0 ? yz * yz / yy : 0;
          return total > 0 ? explained / total : 0;
        },
        deals,
        seed);
  }

  /**
   * Moran's (1950, doi 10.1093/biomet/37.1-2.17) I of wells that touch, corners included: above 0
   * where neighbours are alike.
   */
  public static PositionTest neighbours(List<Placed> wells, int deals, long seed) {
    int n = wells.size();
    int[][] near = new int[n][];
    for (int i = 0; i < n; i++) {
      Placed a = wells.get(i);
      int at = i;
      near[i] =
          IntStream.range(0, n)
              .filter(j -> j != at)
              .filter(j -> Math.abs(wells.get(j).row() - a.row()) <= 1)
              .filter(j -> Math.abs(wells.get(j).column() - a.column()) <= 1)
              .toArray();
    }
    return of(values(wells), v -> moran(v, near), deals, seed);
  }

  private static double moran(double[] v, int[][] near) {
    double[] z = centred(v);
    double total = dot(z, z);
    double products = 0;
    int pairs = 0;
    for (int i = 0; i < z.length; i++) {
      for (int j : near[i]) {
        products += z[i] * z[j];
        pairs++;
      }
    }
    return pairs > 0 && total > 0 ? z.length * products / pairs / total : 0;
  }

  private static double[] centred(double[] v) {
    double mean = mean(v);
    double[] centred = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      centred[i] = v[i] - mean;
    }
    return centred;
  }

  /** From the first value on, so that equal values have exactly their own mean. */
  private static double mean(double[] v) {
    double sum = 0;
    for (double x : v) {
      sum += x - v[0];
    }
    return v[0] + sum / v.length;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
