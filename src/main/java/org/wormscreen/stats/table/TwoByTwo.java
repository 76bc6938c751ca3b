package org.wormscreen.stats.table;

import java.util.List;
import java.util.Locale;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Proportion;

/**
 * Affected and unaffected animals of two groups, pooled: the naive table, in which animals of one
 * well count as if they knew nothing of each other.
 *
 * @param a affected, treated
 * @param b unaffected, treated
 * @param c affected, reference
 * @param d unaffected, reference
 */
public record TwoByTwo(int a, int b, int c, int d) {

  public TwoByTwo {
    if (a < 0 || b < 0 || c < 0 || d < 0) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "Counts are not negative; found %d, %d, %d, %d", a, b, c, d));
    }
  }

  /** Of treated and reference animals. */
  public static TwoByTwo of(Proportion treated, Proportion reference) {
    return new TwoByTwo(
        treated.successes(),
        treated.trials() - treated.successes(),
        reference.successes(),
        reference.trials() - reference.successes());
  }

  private ExactStrata exact() {
    return new ExactStrata(List.of(this));
  }

  /** Fisher's exact p: all tables no likelier than this one. */
  public double fisherTwoSided() {
    return exact().twoSided();
  }

  /** Fisher's exact p of as few affected treated animals, or fewer. */
  public double fisherLess() {
    return exact().atMost(0);
  }

  /** Fisher's exact p of as many affected treated animals, or more. */
  public double fisherGreater() {
    return exact().atLeast(0);
  }

  /** Twice the smaller tail with half the chance of this table: less conservative, not exact. */
  public double midP() {
    double half = 0.5 * (fisherLess() - fisherGreater() + 1);
    return 2 * Math.min(half, 1 - half);
  }

  /** The odds ratio of conditional maximum likelihood; 0 or infinite with an empty cell. */
  public double oddsRatio() {
    return exact().oddsRatio();
  }

  /** Its exact 95 % limits; 0 and infinity at the ends. */
  public Limits oddsRatio95() {
    return exact().limits(0.05);
  }
}
