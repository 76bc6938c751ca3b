package org.wormscreen.truth.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.wormscreen.stats.Limits;
import org.wormscreen.truth.outline.FieldComparison;

/** AP at every threshold, pooled over wells, with its interval over wells. */
record ApByWell(List<int[]> truePositives, List<Integer> annotated, List<Integer> found) {

  static final int LEVELS = 10;
  private static final double FIRST = 0.5;
  private static final double STEP = 0.05;
  private static final int DRAWS = 1000;
  private static final long SEED = 20120712;
  private static final double TAIL = 0.025;

  /** The threshold of a level: .50, .55 to .95. */
  static double threshold(int level) {
    return FIRST + STEP * level;
  }

  /** Counts the wells' pairs at every level; one entry a well. */
  static ApByWell of(List<List<FieldComparison>> wells) {
    List<int[]> truePositives = new ArrayList<>();
    List<Integer> annotated = new ArrayList<>();
    List<Integer> found = new ArrayList<>();
    for (List<FieldComparison> fields : wells) {
      int[] pairs = new int[LEVELS];
      for (int level = 0; level < LEVELS; level++) {
        double least = threshold(level);
        pairs[level] = fields.stream().mapToInt(f -> f.matchesAt(least).size()).sum();
      }
      truePositives.add(pairs);
      annotated.add(fields.stream().mapToInt(f -> f.annotated().size()).sum());
      found.add(fields.stream().mapToInt(f -> f.found().size()).sum());
    }
    return new ApByWell(truePositives, annotated, found);
  }

  /** The pooled figure at every level. */
  List<Evaluation.Level> levels() {
    int n = annotated.size();
    int[] all = new int[n];
    Arrays.setAll(all, i -> i);
    double[][] drawn = new double[LEVELS][DRAWS];
    UniformRandomProvider random = RandomSource.XO_SHI_RO_128_PP.create(SEED);
    for (int draw = 0; draw < DRAWS && n > 1; draw++) {
      int[] sample = new int[n];
      Arrays.setAll(sample, i -> random.nextInt(n));
      for (int level = 0; level < LEVELS; level++) {
        drawn[level][draw] = ap(sample, level);
      }
    }
    List<Evaluation.Level> levels = new ArrayList<>();
    for (int level = 0; level < LEVELS; level++) {
      int pairs = 0;
      for (int[] well : truePositives) {
        pairs += well[level];
      }
      Limits limits = n > 1 ? limits(drawn[level]) : new Limits(Double.NaN, Double.NaN);
      levels.add(new Evaluation.Level(threshold(level), pairs, ap(all, level), limits));
    }
    return levels;
  }

  private double ap(int[] wells, int level) {
    int pairs = 0;
    int animals = 0;
    for (int well : wells) {
      pairs += truePositives.get(well)[level];
      animals += annotated.get(well) + found.get(well);
    }
    return animals == pairs ? Double.NaN : (double) pairs / (animals - pairs);
  }

  private static Limits limits(double[] draws) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    int low = (int) (TAIL * (DRAWS - 1));
    return new Limits(sorted[low], sorted[DRAWS - 1 - low]);
  }
}
