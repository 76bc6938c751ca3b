package org.wormscreen.phenotype.vulva.verdict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.wormscreen.phenotype.vulva.flank.FlankReading;

/**
 * The verdict on one animal's ventral side.
 *
 * @param reading the evidence, kept so that it can be judged again with all the plate in view
 * @param stage what the animal is
 * @param exclusion why it does not count; empty for those that do
 * @param type what it shows; {@code UNREADABLE} for those that do not count, bags apart
 * @param pseudovulvae their number; empty where the animal does not count
 * @param protrusions bulges of the ventral side, head first
 * @param ventral whether the ventral side is known
 * @param posteriorOnly whether all pseudovulvae lie behind the vulva: a pattern of Wnt genes as
 *     much as of Ras
 * @param confidence that the yes or no of multivulva is right, 0 to 1; 0 where the animal does not
 *     count
 */
public record VulvaScore(
    FlankReading reading,
    Stage stage,
    Optional<Exclusion> exclusion,
    VulvaClass type,
    OptionalInt pseudovulvae,
    List<Protrusion> protrusions,
    boolean ventral,
    boolean posteriorOnly,
    double confidence) {

  public VulvaScore {
    protrusions = List.copyOf(protrusions);
    if (exclusion.isPresent() == pseudovulvae.isPresent()) {
      throw new IllegalArgumentException(
          "An animal counts or has a reason not to; found %s and %s"
              .formatted(exclusion, pseudovulvae));
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("Confidence lies in 0 to 1, found " + confidence);
    }
  }

  /** Whether the animal is in the denominator. */
  public boolean counts() {
    return exclusion.isEmpty();
  }

  /** Multivulva or not; empty where the animal does not count. */
  public Optional<Boolean> muv() {
    return counts() ? Optional.of(pseudovulvae.getAsInt() > 0) : Optional.empty();
  }
}
