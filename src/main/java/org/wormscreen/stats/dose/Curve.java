package org.wormscreen.stats.dose;

import java.util.Arrays;
import java.util.List;
import org.wormscreen.stats.Logit;
import org.wormscreen.stats.proportion.BetaBinomial;

/**
 * A dose-response curve of shares as a function of free parameters: logits of the fitted plateaus,
 * hill, log ec50, logit of rho where wells differ.
 */
record Curve(Shape shape, boolean overdispersed) {

  private static final double SMALLEST = 1e-15;
  private static final double LARGEST_RHO = 0.98;

  private int plateaus() {
    return shape.parameters() - 2;
  }

  double[] start(double lower, double upper, double hill, double logEc50) {
    double[] at = new double[shape.parameters() + (overdispersed ? 1 : 0)];
    int i = 0;
    if (!shape.lowerKnown()) {
      at[i++] = Logit.of(lower);
    }
    if (!shape.upperKnown()) {
      at[i++] = Logit.of(upper);
    }
    at[i++] = hill;
    at[i++] = logEc50;
    if (overdispersed) {
      at[i] = Logit.of(0.05);
    }
    return at;
  }

  double lower(double[] at) {
    return shape.lowerKnown() ? 0 : plateau(at[0]);
  }

  double upper(double[] at) {
    return shape.upperKnown() ? 1 : plateau(at[plateaus() - 1]);
  }

  private static double plateau(double logit) {
    return Logit.share(Math.max(-Logit.FARTHEST, Math.min(Logit.FARTHEST, logit)));
  }

  double hill(double[] at) {
    return at[plateaus()];
  }

  double logEc50(double[] at) {
    return at[plateaus() + 1];
  }

  double rho(double[] at) {
    return overdispersed ? LARGEST_RHO * plateau(at[plateaus() + 2]) : 0;
  }

  double logLikelihood(List<DosedWell> wells, double[] at) {
    double sum = 0;
    double rho = rho(at);
    for (DosedWell well : wells) {
      double p = share(lower(at), upper(at), hill(at), logEc50(at), well.dose());
      double inside = Math.max(SMALLEST, Math.min(1 - SMALLEST, p));
      if (Double.isNaN(inside)) {
        return Double.NEGATIVE_INFINITY;
      }
      int k = well.affected().successes();
      int n = well.affected().trials();
      sum +=
          rho == 0
              ? BetaBinomial.logChoose(n, k)
                  + k * StrictMath.log(inside)
                  + (n - k) * StrictMath.log(1 - inside)
              : new BetaBinomial(inside, rho).logProbability(k, n);
    }
    return sum;
  }

  /** The share at a dose; dose 0 lies on the plateau that the curve leaves. */
  static double share(double lower, double upper, double hill, double logEc50, double dose) {
    if (dose == 0) {
      return hill >= 0 ? upper : lower;
    }
    return lower + (upper - lower) * Logit.share(-hill * (StrictMath.log(dose) - logEc50));
  }

  /** The parameters with log ec50 put in its place among the others. */
  double[] with(double[] others, double logEc50) {
    double[] at = new double[others.length + 1];
    int place = plateaus() + 1;
    System.arraycopy(others, 0, at, 0, place);
    at[place] = logEc50;
    System.arraycopy(others, place, at, place + 1, others.length - place);
    return at;
  }

  /** The parameters of a fit without log ec50. */
  double[] others(DoseResponse fit) {
    double[] at = start(inside(fit.lower()), inside(fit.upper()), fit.hill(), 0);
    if (overdispersed) {
      at[at.length - 1] = Logit.of(inside(fit.rho() / LARGEST_RHO));
    }
    int place = plateaus() + 1;
    double[] others = Arrays.copyOf(at, at.length - 1);
    System.arraycopy(at, place + 1, others, place, others.length - place);
    return others;
  }

  private static double inside(double share) {
    return Math.max(1e-9, Math.min(1 - 1e-9, share));
  }
}
