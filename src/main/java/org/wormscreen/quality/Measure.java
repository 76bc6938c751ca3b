package org.wormscreen.quality;

import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.plate.Assay;
import org.wormscreen.stats.Proportion;
import org.wormscreen.well.VulvaReading;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.Words;

/** The number by which the wells of an assay are compared, and the rule which wells count. */
public enum Measure {
  /** k multivulva of n adults scored. */
  FRACTION_MULTIVULVA("fraction multivulva", "multivulva"),
  /** k of n larvae with a vulval induction above 3. */
  FRACTION_OVERINDUCED("fraction with induction above 3", "with an induction above 3"),
  /** k alive of n judged. */
  FRACTION_ALIVE("fraction alive", "alive"),
  /** The median length of the scored animals, um. */
  MEDIAN_LENGTH("median length, um", "long");

  private final String label;
  private final String adjective;

  Measure(String label, String adjective) {
    this.label = label;
    this.adjective = adjective;
  }

  /** The measure of this assay. */
  public static Measure of(Assay assay) {
    return switch (assay) {
      case VIABILITY -> FRACTION_ALIVE;
      case SIZE -> MEDIAN_LENGTH;
      case MUV -> FRACTION_MULTIVULVA;
      case INDUCTION -> FRACTION_OVERINDUCED;
    };
  }

  /** The words for people. */
  public String label() {
    return label;
  }

  /** What the k of the n animals are: {@code 12 of 30 animals multivulva}. */
  public String adjective() {
    return adjective;
  }

  /** {@code 86 of 95 animals multivulva (90.5 %)}. */
  public String phrase(Proportion share) {
    return Words.say(
        "%d of %s %s (%.1f %%)",
        share.successes(),
        Words.count(share.trials(), "animal"),
        adjective,
        100 * share.fraction());
  }

  /** Whether the measure is k of n. */
  public boolean isShare() {
    return this != MEDIAN_LENGTH;
  }

  /** Whether the measure is read on vulvae. */
  public boolean isVulval() {
    return this == FRACTION_MULTIVULVA || this == FRACTION_OVERINDUCED;
  }

  /**
   * Whether the well is evidence: named by the map, analysed, with enough animals, and measured.
   */
  public boolean counts(WellReading well) {
    return well.analysed() && animals(well) > 0;
  }

  /** The animals on which the number stands. */
  public int animals(WellReading well) {
    if (isShare()) {
      return share(well).map(Proportion::trials).orElse(0);
    }
    boolean each = !well.condition().lengthsUm().isEmpty();
    boolean known = well.condition().lengthMedianUm().isPresent();
    return each ? well.condition().lengthsUm().size() : known ? well.scored() : 0;
  }

  /** k of n; empty for a well without it, and for lengths. */
  public Optional<Proportion> share(WellReading well) {
    return switch (this) {
      case FRACTION_MULTIVULVA, FRACTION_OVERINDUCED -> well.vulva().map(VulvaReading::muv);
      case FRACTION_ALIVE -> well.condition().alive().filter(a -> a.trials() > 0);
      case MEDIAN_LENGTH -> Optional.empty();
    };
  }

  /** The number; empty when no animal carries it. */
  public OptionalDouble value(WellReading well) {
    if (animals(well) == 0) {
      return OptionalDouble.empty();
    }
    return isShare()
        ? OptionalDouble.of(share(well).orElseThrow().fraction())
        : well.condition().lengthMedianUm();
  }
}
