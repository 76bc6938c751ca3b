package org.wormscreen.phenotype.vulva.verdict;

/**
 * A bulge of the ventral side as it counts.
 *
 * @param position of its top on the body axis, 0 head to 100 tail
 * @param heightUm above the flank, um
 * @param baseUm its width at the base, um
 * @param kind what it is taken for
 * @param chance that it is a pseudovulva, 0 to 1
 */
public record Protrusion(
    double position, double heightUm, double baseUm, Kind kind, double chance) {

  /** What stands out of the ventral side. */
  public enum Kind {
    /** The vulva itself. */
    VULVA,
    /** A pseudovulva. */
    PSEUDOVULVA
  }

  /** The descendants of which vulval precursor cell lie here: {@code "P3.p"} to {@code "P8.p"}. */
  public String cell() {
    return Precursor.nearest(position).label();
  }
}
