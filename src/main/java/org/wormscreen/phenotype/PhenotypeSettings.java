package org.wormscreen.phenotype;

import org.wormscreen.phenotype.vulva.VulvaSettings;

/**
 * How animals are scored.
 *
 * @param viability whether animals are judged alive or dead
 * @param stain how the dead stain's channel is read
 * @param vulva how flanks are read for pseudovulvae, and which animals count
 */
public record PhenotypeSettings(boolean viability, StainSettings stain, VulvaSettings vulva) {

  /** Viability, and the usual limits. */
  public static PhenotypeSettings defaults() {
    return new PhenotypeSettings(true, StainSettings.defaults(), VulvaSettings.defaults());
  }
}
