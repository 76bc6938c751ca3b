package org.wormscreen.phenotype.induction;

import java.util.ArrayList;
import java.util.List;
import org.wormscreen.phenotype.induction.spot.Spot;
import org.wormscreen.phenotype.vulva.verdict.Precursor;

/**
 * Which spots are foci, and of which cells: every assignment of spots to P3.p to P8.p in their
 * order is weighed, over all credible places of P6.p, distances of neighbours, brightnesses of the
 * animal and both directions of the axis.
 *
 * @param model likelihoods of single spots
 * @param plate what is usual there
 */
record CellFit(SpotModel model, InductionYardstick plate) {

  private static final int CELLS = 6;
  private static final int MIDDLE_CELL = 3;
  private static final int INDICES = 2 * CELLS + 1;
  private static final double MIDDLE_SPREAD = 1.7;
  private static final int MIDDLES = 4;
  private static final double[] STRETCH = {0.78, 0.86, 0.93, 1, 1.07, 1.14, 1.22};
  private static final double STRETCH_SPREAD = 0.1;
  private static final double PLACE_SPREAD = 0.75;
  private static final double LEVEL_SPREAD = 0.38;
  private static final double LEVEL_STEP = 0.13;
  private static final int LEVELS = 8;

  /**
   * Chance of a full focus, of a half one, of none, for a cell that is induced in the wild type;
   * and how many more of the halves are small: granules look like those, so that they are taken for
   * foci where a focus is due rather than elsewhere.
   */
  private static final double[] NORMAL = {0.88, 0.06, 0.06, 0.25};

  /** The same for the others. */
  private static final double[] EXTRA = {0.22, 0.05, 0.73, 0.02};

  /** How sharply the taper tells the head. */
  private static final double TAPER_SPREAD = 0.12;

  /** Credibly an assignment: which spot is which cell's, and whether it is half a focus. */
  record Assigned(Spot spot, int cell, boolean half) {}

  /**
   * The answer.
   *
   * @param chances of each induction index in steps of a half, from 0 to 6
   * @param assigned foci of the likeliest index' likeliest assignment, head first
   * @param headFirst whether the axis begins at the head, in that assignment
   */
  record Answer(double[] chances, List<Assigned> assigned, boolean headFirst) {}

  /** What one way to lay the cells on the axis gives. */
  private record Way(boolean headFirst, double middle, double step, double level, double weight) {}

  Answer fit(List<Spot> spots, double taper) {
    double[] sums = new double[INDICES];
    double[] best = new double[INDICES];
    Way[] ways = new Way[INDICES];
    List<Way> all = ways(taper);
    for (Way way : all) {
      double[][][] likelihood = likelihood(spots, way);
      double[] sum = run(likelihood, spots.size());
      for (int i = 0; i < INDICES; i++) {
        sums[i] += way.weight * sum[i];
        if (way.weight * sum[i] > best[i]) {
          best[i] = way.weight * sum[i];
          ways[i] = way;
        }
      }
    }
    double total = 0;
    int top = 0;
    for (int i = 0; i < INDICES; i++) {
      total += sums[i];
      top = sums[i] > sums[top] ? i : top;
    }
    double[] chances = new double[INDICES];
    for (int i = 0; i < INDICES; i++) {
      chances[i] = total > 0 ? sums[i] / total : i == 0 ? 1 : 0;
    }
    if (ways[top] == null) {
      return new Answer(chances, List.of(), true);
    }
    return new Answer(chances, trace(spots, ways[top], top), ways[top].headFirst);
  }

  private List<Way> ways(double taper) {
    List<Way> ways = new ArrayList<>();
    double head = 1 / (1 + StrictMath.exp(-2 * taper / TAPER_SPREAD));
    for (int direction = 0; direction < 2; direction++) {
      for (int m = -MIDDLES; m <= MIDDLES; m++) {
        for (double stretch : STRETCH) {
          for (int l = -LEVELS; l <= LEVELS; l++) {
            double level = l * LEVEL_STEP;
            double weight =
                (direction == 0 ? 0.02 + 0.96 * head : 0.98 - 0.96 * head)
                    * SpotModel.normal(m, 0, MIDDLE_SPREAD)
                    * SpotModel.normal(stretch, 1, STRETCH_SPREAD)
                    * SpotModel.normal(level, 0, LEVEL_SPREAD);
            ways.add(
                new Way(direction == 0, plate.middle() + m, plate.step() * stretch, level, weight));
          }
        }
      }
    }
    return ways;
  }

  /** [spot in order from the head][cell][full or half] */
  private double[][][] likelihood(List<Spot> spots, Way way) {
    int n = spots.size();
    double[][][] likelihood = new double[n][CELLS][2];
    for (int i = 0; i < n; i++) {
      Spot spot = spots.get(way.headFirst ? i : n - 1 - i);
      double at = 100 * (way.headFirst ? spot.at() : 1 - spot.at());
      double full = model.full(spot, way.level);
      double half = model.half(spot, way.level);
      double small = model.small(spot, way.level);
      for (int cell = 0; cell < CELLS; cell++) {
        double place = way.middle + (cell - MIDDLE_CELL) * way.step;
        double near =
            Math.abs(at - place) > 4 * PLACE_SPREAD ? 0 : SpotModel.normal(at, place, PLACE_SPREAD);
        double[] chance = chance(cell);
        likelihood[i][cell][0] = near * full * chance[0];
        likelihood[i][cell][1] = near * (half + chance[3] * small) * chance[1];
      }
    }
    return likelihood;
  }

  private static double[] chance(int cell) {
    return cell >= 2 && cell <= 4 ? NORMAL : EXTRA;
  }

  /** Weight of each index, summed over all assignments. */
  private static double[] run(double[][][] likelihood, int spots) {
    // state[i][j]: i spots passed, index of j halves; after each cell
    double[][] state = new double[spots + 1][INDICES];
    state[0][0] = 1;
    for (int cell = 0; cell < CELLS; cell++) {
      double none = chance(cell)[2];
      double[][] next = new double[spots + 1][INDICES];
      for (int i = 0; i <= spots; i++) {
        for (int j = 0; j < INDICES; j++) {
          double here = state[i][j];
          if (here == 0) {
            continue;
          }
          next[i][j] += here * none;
          for (int k = i; k < spots; k++) {
            double[] l = likelihood[k][cell];
            if (l[0] > 0 && j + 2 < INDICES) {
              next[k + 1][j + 2] += here * l[0];
            }
            if (l[1] > 0 && j + 1 < INDICES) {
              next[k + 1][j + 1] += here * l[1];
            }
          }
        }
      }
      state = next;
    }
    double[] result = new double[INDICES];
    for (double[] row : state) {
      for (int j = 0; j < INDICES; j++) {
        result[j] += row[j];
      }
    }
    return result;
  }

  /** The best assignment with this index, head first. */
  private List<Assigned> trace(List<Spot> spots, Way way, int index) {
    double[][][] likelihood = likelihood(spots, way);
    int n = spots.size();
    double[] most = {-1};
    List<Assigned> found = new ArrayList<>();
    search(likelihood, spots, way, 0, 0, index, 1, new ArrayList<>(), most, found);
    return n == 0 ? List.of() : List.copyOf(found);
  }

  private void search(
      double[][][] likelihood,
      List<Spot> spots,
      Way way,
      int cell,
      int from,
      int left,
      double weight,
      List<Assigned> sofar,
      double[] most,
      List<Assigned> found) {
    if (left < 0 || left > 2 * (CELLS - cell)) {
      return;
    }
    if (cell == CELLS) {
      if (weight > most[0]) {
        most[0] = weight;
        found.clear();
        found.addAll(sofar);
      }
      return;
    }
    search(
        likelihood, spots, way, cell + 1, from, left, weight * chance(cell)[2], sofar, most, found);
    int n = spots.size();
    for (int k = from; k < n; k++) {
      Spot spot = spots.get(way.headFirst ? k : n - 1 - k);
      for (int half = 0; half < 2; half++) {
        double l = likelihood[k][cell][half];
        if (l > 0) {
          sofar.add(new Assigned(spot, cell, half == 1));
          search(
              likelihood,
              spots,
              way,
              cell + 1,
              k + 1,
              left - (half == 1 ? 1 : 2),
              weight * l,
              sofar,
              most,
              found);
          sofar.remove(sofar.size() - 1);
        }
      }
    }
  }

  static String label(int cell) {
    return Precursor.values()[cell].label();
  }
}
