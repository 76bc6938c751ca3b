package org.wormscreen.phenotype;

import org.wormscreen.phenotype.induction.InductionSettings;
import org.wormscreen.phenotype.viability.StainSettings;
import org.wormscreen.phenotype.vulva.VulvaSettings;

/**
 * How animals are scored.
 *
 * @param viability whether animals are judged alive or dead
 * @param stain how the dead stain's channel is read
 * @param vulva how flanks are read for pseudovulvae, and which animals count
 * @param induction how the vulval reporter is read, and which larvae count
 */
public record PhenotypeSettings(
    boolean viability, StainSettings stain, VulvaSettings vulva, InductionSettings induction) {

  /** Viability, and the usual limits. */
  public static PhenotypeSettings defaults() {
    return new PhenotypeSettings(
        true, StainSettings.defaults(), VulvaSettings.defaults(), InductionSettings.defaults());
  }
}
