package org.wormscreen.stats.dose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wormscreen.stats.Logit;
import org.wormscreen.stats.optimum.Curvature;
import org.wormscreen.stats.optimum.Maximum;
import org.wormscreen.stats.proportion.BetaBinomial;

/**
 * The share affected as a function of dose, by maximum likelihood of k of n: {@code lower + (upper
 * - lower) / (1 + (dose / ec50)^hill)}. With a positive hill the share falls with the dose, with a
 * negative it rises; dose 0 lies on the plateau that the curve leaves.
 *
 * @param lower lower plateau
 * @param upper upper plateau
 * @param hill slope
 * @param ec50 dose half-way between the plateaus, in the unit of the doses
 * @param rho intra-well correlation; 0 for the binomial likelihood
 * @param logLikelihood with the binomial coefficients
 * @param parameters fitted ones
 */
public record DoseResponse(
    Shape shape,
    double lower,
    double upper,
    double hill,
    double ec50,
    double rho,
    double logLikelihood,
    int parameters) {

  private static final double[] SLOPES = {0.7, 2};
  private static final double SHY = 0.02;

  /** Fits with the binomial likelihood. */
  public static DoseResponse binomial(List<DosedWell> wells, Shape shape) {
    return fit(wells, shape, false);
  }

  /** Fits with the beta-binomial likelihood, for wells that differ. */
  public static DoseResponse betaBinomial(List<DosedWell> wells, Shape shape) {
    return fit(wells, shape, true);
  }

  private static DoseResponse fit(List<DosedWell> wells, Shape shape, boolean overdispersed) {
    Curve curve = new Curve(shape, overdispersed);
    Maximum best = Maximum.of(at -> curve.logLikelihood(wells, at), starts(wells, curve));
    double[] at = best.at();
    double lower = curve.lower(at);
    double upper = curve.upper(at);
    boolean flipped = lower > upper;
    return new DoseResponse(
        shape,
        flipped ? upper : lower,
        flipped ? lower : upper,
        flipped ? -curve.hill(at) : curve.hill(at),
        StrictMath.exp(curve.logEc50(at)),
        curve.rho(at),
        best.value(),
        at.length);
  }

  private static List<double[]> starts(List<DosedWell> wells, Curve curve) {
    double[] logDoses =
        wells.stream()
            .mapToDouble(DosedWell::dose)
            .filter(d -> d > 0)
            .map(StrictMath::log)
            .sorted()
            .toArray();
    double[] shares = wells.stream().mapToDouble(w -> w.affected().fraction()).toArray();
    if (logDoses.length < 2) {
      throw new IllegalArgumentException(
          "A curve needs two doses above 0; found " + logDoses.length);
    }
    double low = Math.max(SHY, Arrays.stream(shares).min().orElseThrow());
    double high = Math.min(1 - SHY, Arrays.stream(shares).max().orElseThrow());
    double direction = falls(wells) ? 1 : -1;
    List<double[]> starts = new ArrayList<>();
    for (double quantile : new double[] {0.25, 0.5, 0.75}) {
      double middle = logDoses[(int) (quantile * (logDoses.length - 1))];
      for (double slope : SLOPES) {
        starts.add(curve.start(Math.min(low, 0.9), Math.max(high, 0.1), direction * slope, middle));
      }
    }
    return starts;
  }

  private static boolean falls(List<DosedWell> wells) {
    double meanDose =
        wells.stream().mapToDouble(DosedWell::dose).map(StrictMath::log1p).average().orElse(0);
    double sum = 0;
    double meanShare = wells.stream().mapToDouble(w -> w.affected().fraction()).average().orElse(0);
    for (DosedWell w : wells) {
      sum += (StrictMath.log1p(w.dose()) - meanDose) * (w.affected().fraction() - meanShare);
    }
    return sum <= 0;
  }

  /** The fitted share at a dose. */
  public double at(double dose) {
    return Curve.share(lower, upper, hill, StrictMath.log(ec50), dose);
  }

  /** Akaike's criterion. */
  public double aic() {
    return 2 * (parameters - logLikelihood);
  }

  /** Twice the log likelihood ratio to shares free at each well; the fit's binomial deviance. */
  public double deviance(List<DosedWell> wells) {
    double perfect = 0;
    for (DosedWell w : wells) {
      int k = w.affected().successes();
      int n = w.affected().trials();
      perfect += BetaBinomial.logChoose(n, k);
      perfect += k == 0 ? 0 : k * StrictMath.log((double) k / n);
      perfect += k == n ? 0 : (n - k) * StrictMath.log(1 - (double) k / n);
    }
    return 2 * (perfect - logLikelihood);
  }

  /**
   * The standard error of log ec50 from the curvature of the likelihood; NaN where it has none.
   * Limits by the profile ({@link EffectiveDose}) are to be preferred.
   */
  public double standardErrorLogEc50(List<DosedWell> wells) {
    Curve curve = new Curve(shape, rho > 0);
    double logEc50 = StrictMath.log(ec50);
    double[] at = curve.with(curve.others(this), logEc50);
    int place = shape.parameters() - 1;
    return Curvature.standardError(p -> curve.logLikelihood(wells, p), at, place);
  }

  /**
   * The dose at which this fraction of the way between the plateaus is done, from the side of dose
   * 0: {@code ec50 (f / (1 - f))^(1 / |hill|)}. For a rising curve it is the benchmark dose of
   * extra risk f.
   */
  public double effectiveDose(double fraction) {
    return ec50 * StrictMath.exp(Logit.of(fraction) / Math.abs(hill));
  }
}
