package org.wormscreen.plate;

/**
 * A concentration of a compound.
 *
 * @param micromolar umol/l, finite and not negative; 0 only for a vehicle
 */
public record Dose(double micromolar) implements Comparable<Dose> {

  public Dose {
    if (!(micromolar >= 0) || Double.isInfinite(micromolar)) {
      throw new IllegalArgumentException(
          "A dose is a finite number of micromoles per litre, not negative; found " + micromolar);
    }
  }

  @Override
  public int compareTo(Dose other) {
    return Double.compare(micromolar, other.micromolar);
  }
}
