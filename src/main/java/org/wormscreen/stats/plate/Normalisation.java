package org.wormscreen.stats.plate;

/**
 * Wells on the scale between the controls. Not clipped: a value below 0 or above 100 is data.
 *
 * @param negative the vehicle's level
 * @param positive the positive control's level
 * @param defined whether the levels lie at least three pooled robust standard deviations apart;
 *     when they do not, percent inhibition is noise over noise and is NaN
 */
public record Normalisation(double negative, double positive, boolean defined) {

  private static final double APART = 3;

  /** By the medians of the control wells. */
  public static Normalisation byMedians(Spread negative, Spread positive) {
    return of(negative.median(), positive.median(), negative, positive);
  }

  /** By the means of the control wells. */
  public static Normalisation byMeans(Spread negative, Spread positive) {
    return of(negative.mean(), positive.mean(), negative, positive);
  }

  private static Normalisation of(double low, double high, Spread negative, Spread positive) {
    double pooled =
        Math.sqrt((negative.mad() * negative.mad() + positive.mad() * positive.mad()) / 2);
    double apart = Math.abs(low - high);
    return new Normalisation(low, high, apart > 0 && apart >= APART * pooled);
  }

  /** 100 (negative - x) / (negative - positive): 0 like the vehicle, 100 like the positive. */
  public double percentInhibition(double value) {
    return defined ? 100 * (negative - value) / (negative - positive) : Double.NaN;
  }

  /** 100 x / negative; NaN when the vehicle's level is 0. */
  public double percentOfControl(double value) {
    return negative == 0 ? Double.NaN : 100 * value / negative;
  }
}
