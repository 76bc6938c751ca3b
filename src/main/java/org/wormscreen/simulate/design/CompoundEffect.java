package org.wormscreen.simulate.design;

import org.wormscreen.plate.Dose;

/**
 * What a compound does to one property of the animals, by dose d: the share f = d^h / (d^h + e^h)
 * of the full effect is reached (Hill).
 *
 * @param compound as the plate map writes it
 * @param property what changes
 * @param ec50Micromolar e, the dose of half effect, umol/l
 * @param hill h, the steepness
 * @param full the property at full effect
 */
public record CompoundEffect(
    String compound, Property property, double ec50Micromolar, double hill, double full) {

  /** What a compound can change. */
  public enum Property {
    /** Share of animals alive; {@code full} is the share at full effect. */
    ALIVE_SHARE,
    /** Share of adults with pseudovulvae; {@code full} is the share at full effect. */
    MUV_SHARE,
    /** Chance that each of P3.p, P4.p and P8.p is induced; {@code full} is the chance. */
    EXTRA_INDUCTION,
    /** Chance that each of P5.p, P6.p and P7.p is induced; {@code full} is the chance. */
    NORMAL_INDUCTION,
    /** Brightness of the vulval reporter; {@code full} is a factor. */
    REPORTER,
    /** Share of animals that stay third-stage larvae; {@code full} is the share. */
    ARRESTED_SHARE,
    /** Length; {@code full} is a factor. */
    LENGTH,
    /** Number of animals; {@code full} is a factor. */
    ANIMALS
  }

  public CompoundEffect {
    if (!(ec50Micromolar > 0) || !(hill > 0) || !(full >= 0)) {
      throw new IllegalArgumentException(
          "%s needs an EC50 and a Hill slope above 0 and a full effect not below; found %s, %s, %s"
              .formatted(compound, ec50Micromolar, hill, full));
    }
  }

  /** The share of the full effect that a dose reaches, 0 to 1. */
  public double share(Dose dose) {
    if (dose.micromolar() == 0) {
      return 0;
    }
    double ratio = StrictMath.pow(ec50Micromolar / dose.micromolar(), hill);
    return 1 / (1 + ratio);
  }
}
