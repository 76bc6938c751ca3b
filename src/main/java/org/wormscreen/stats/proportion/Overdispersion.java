package org.wormscreen.stats.proportion;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.wormscreen.stats.Proportion;

/**
 * How much more wells of one treatment differ than drawing animals at random explains.
 *
 * @param rho intra-well correlation by moments, 0 to below 1: {@code (X2 - (W - S)) / sum(n - 1)}
 *     with Pearson's {@code X2} of W wells about the share of their stratum (a plate), S strata,
 *     floored at 0
 * @param taroneZ Tarone's (1979, doi 10.1093/biomet/66.3.585) score for correlation above 0, {@code
 *     (sum (y - n p)^2 / (p q) - sum n) / sqrt(2 sum n (n - 1))}; NaN when it does not exist (all
 *     animals alike, or one animal a well)
 * @param wells wells with animals
 */
public record Overdispersion(double rho, double taroneZ, int wells) {

  private static final double LARGEST_RHO = 0.99;

  /** Of the wells of one treatment on one plate; wells without animals are passed over. */
  public static Overdispersion of(List<Proportion> wells) {
    return within(List.of(wells));
  }

  /** Of the wells of several strata (plates), each about its own share. */
  public static Overdispersion within(List<List<Proportion>> strata) {
    double pearson = 0;
    double scaledSquares = 0;
    double animals = 0;
    double pairs = 0;
    int perWell = 0;
    int freedom = 0;
    int wells = 0;
    for (List<Proportion> stratum : strata) {
      List<Proportion> filled = stratum.stream().filter(w -> w.trials() > 0).toList();
      wells += filled.size();
      Proportion pooled = filled.stream().reduce(new Proportion(0, 0), Proportion::plus);
      double p = pooled.fraction();
      if (filled.size() < 2 || !(p > 0 && p < 1)) {
        continue;
      }
      for (Proportion well : filled) {
        double n = well.trials();
        double squared = (well.successes() - n * p) * (well.successes() - n * p) / (p * (1 - p));
        pearson += squared / n;
        scaledSquares += squared;
        animals += n;
        pairs += n * (n - 1);
      }
      freedom += filled.size() - 1;
      perWell += filled.size();
    }
    double moments = animals > perWell ? (pearson - freedom) / (animals - perWell) : 0;
    double rho = Math.min(LARGEST_RHO, Math.max(0, moments));
    double z = pairs > 0 ? (scaledSquares - animals) / Math.sqrt(2 * pairs) : Double.NaN;
    return new Overdispersion(rho, z, wells);
  }

  /** Whether the wells say anything of their spread: not so when all animals are alike. */
  public boolean known() {
    return !Double.isNaN(taroneZ);
  }

  /** The one-sided p value of Tarone's score; NaN when it does not exist. */
  public double taroneP() {
    return Double.isNaN(taroneZ)
        ? Double.NaN
        : NormalDistribution.of(0, 1).survivalProbability(taroneZ);
  }

  /**
   * By how much correlation inflates the variance of a share of wells with so many animals: {@code
   * 1 + (m - 1) rho} (Kish 1965).
   */
  public static double designEffect(double animalsPerWell, double rho) {
    return 1 + Math.max(0, animalsPerWell - 1) * rho;
  }
}
