package org.wormscreen.pathway;

import java.util.List;
import java.util.Optional;
import org.wormscreen.plate.Treatment;

/**
 * At which level of the pathway a treatment suppresses, as far as the panel goes.
 *
 * @param strains each strain of the panel on which the treatment was tried, by gene
 * @param above the lowest gene of the chain whose strain is suppressed: the treatment acts at it or
 *     below; empty when no level is supported
 * @param below the highest gene whose strain is spared: the treatment acts above it; empty when
 *     none is shown to be spared
 * @param inferences the comparisons behind this
 * @param sentence the level in words, or that the panel does not support one
 */
public record PathwayReading(
    Treatment treatment,
    List<StrainEffect> strains,
    Optional<Gene> above,
    Optional<Gene> below,
    List<Inference> inferences,
    String sentence) {

  public PathwayReading {
    strains = List.copyOf(strains);
    inferences = List.copyOf(inferences);
  }
}
