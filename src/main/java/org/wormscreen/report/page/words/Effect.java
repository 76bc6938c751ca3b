package org.wormscreen.report.page.words;

import org.wormscreen.hits.Hit;
import org.wormscreen.plate.Assay;

/**
 * How an assay's effects are written.
 *
 * @param words what the effect is
 * @param unit {@code ""} or a unit with a space before it
 * @param decimals of its figures
 */
public record Effect(String words, String unit, int decimals) {

  public static Effect of(Assay assay) {
    return switch (assay) {
      case VIABILITY -> new Effect("fraction alive, minus vehicle", "", 2);
      case SIZE -> new Effect("median length, minus vehicle", " \u00b5m", 0);
      case MUV -> new Effect("fraction multivulva, minus vehicle", "", 2);
      case INDUCTION -> new Effect("fraction with induction above 3, minus vehicle", "", 2);
    };
  }

  /** The head of a column. */
  public String title() {
    return Character.toUpperCase(words.charAt(0))
        + words.substring(1)
        + (unit.isEmpty() ? "" : "," + unit)
        + " (95 %)";
  }

  /** {@code "+0.73"}; a dash where there is none. */
  public String point(Hit hit) {
    return hit.effect().isPresent() ? Words.signed(hit.effect().getAsDouble(), decimals) : "\u2013";
  }

  /** {@code "+0.67 to +0.78"}; says where there are no limits. */
  public String limits(Hit hit) {
    return hit.effectLow().isPresent() && hit.effectHigh().isPresent()
        ? "%s to %s"
            .formatted(
                Words.signed(hit.effectLow().getAsDouble(), decimals),
                Words.signed(hit.effectHigh().getAsDouble(), decimals))
        : "no interval";
  }

  /** {@code "+0.73 (+0.67 to +0.78)"}. */
  public String withLimits(Hit hit) {
    return point(hit) + unit + " (" + limits(hit) + ")";
  }
}
