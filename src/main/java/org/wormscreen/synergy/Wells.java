package org.wormscreen.synergy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.combination.DoseMatrix;
import org.wormscreen.stats.proportion.Overdispersion;

/**
 * The wells of a surface.
 *
 * @param dosesA of the first compound, rising from 0
 * @param dosesB of the second compound, rising from 0
 * @param wells in a fixed order
 */
record Wells(double[] dosesA, double[] dosesB, List<Well> wells) {

  /** Wells of a pair from which they are drawn themselves, and not from a distribution. */
  private static final int ENOUGH = 4;

  private static final double FULL = 100;

  /**
   * One well.
   *
   * @param a index of its dose of A
   * @param b index of its dose of B
   */
  record Well(String stratum, int a, int b, Proportion affected) {}

  List<Well> at(int a, int b) {
    return wells.stream().filter(w -> w.a == a && w.b == b).toList();
  }

  static Proportion pooled(List<Well> wells) {
    return wells.stream().map(Well::affected).reduce(new Proportion(0, 0), Proportion::plus);
  }

  /** Percent of the vehicle's share that is gone; NaN for a missing pair. */
  DoseMatrix effects() {
    double vehicle = pooled(at(0, 0)).fraction();
    double[][] effect = new double[dosesA.length][dosesB.length];
    for (int a = 0; a < effect.length; a++) {
      for (int b = 0; b < effect[a].length; b++) {
        effect[a][b] = FULL * (1 - pooled(at(a, b)).fraction() / vehicle);
      }
    }
    return new DoseMatrix(dosesA, dosesB, effect);
  }

  /** The correlation of wells within pairs of doses. */
  double rho() {
    List<List<Proportion>> cells = new ArrayList<>();
    for (int a = 0; a < dosesA.length; a++) {
      for (int b = 0; b < dosesB.length; b++) {
        cells.add(at(a, b).stream().map(Well::affected).toList());
      }
    }
    return Overdispersion.within(cells).rho();
  }

  /**
   * All wells drawn anew: those of a pair with replacement where they are four or more; fewer from
   * the beta-binomial of the pair's share and the surface's correlation.
   */
  Wells drawn(SplittableRandom random, double rho) {
    List<Well> drawn = new ArrayList<>();
    for (int a = 0; a < dosesA.length; a++) {
      for (int b = 0; b < dosesB.length; b++) {
        List<Well> here = at(a, b);
        Proportion pooled = pooled(here);
        double share = (pooled.successes() + 0.5) / (pooled.trials() + 1.0);
        for (Well well : here) {
          drawn.add(
              here.size() >= ENOUGH
                  ? here.get(random.nextInt(here.size()))
                  : new Well(well.stratum, a, b, draw(random, well.affected.trials(), share, rho)));
        }
      }
    }
    return new Wells(dosesA, dosesB, drawn);
  }

  /** A beta-binomial number by Polya's urn. */
  private static Proportion draw(SplittableRandom random, int n, double share, double rho) {
    double theta = rho / (1 - rho);
    int y = 0;
    for (int r = 0; r < n; r++) {
      if (random.nextDouble() < (share + y * theta) / (1 + r * theta)) {
        y++;
      }
    }
    return new Proportion(y, n);
  }
}
