package org.wormscreen.phenotype.vulva.verdict;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The vulval precursor cells, with the places of their descendants on an adult's axis (0 head to
 * 100 tail): the vulva in the middle, the others at even steps to both sides. Rounded; single
 * animals differ by 2 or more.
 */
public enum Precursor {
  P3(32),
  P4(38),
  P5(44),
  P6(50),
  P7(56),
  P8(62);

  private final double position;

  Precursor(double position) {
    this.position = position;
  }

  /** {@code "P3.p"}. */
  public String label() {
    return name() + ".p";
  }

  /** Its typical place, 0 head to 100 tail. */
  public double position() {
    return position;
  }

  /** The cell whose place is nearest. */
  public static Precursor nearest(double position) {
    return Arrays.stream(values())
        .min(Comparator.comparingDouble(p -> Math.abs(p.position - position)))
        .orElseThrow();
  }
}
