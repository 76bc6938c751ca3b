package org.wormscreen.phenotype;

import org.wormscreen.plate.Assay;

/**
 * How animals are scored.
 *
 * @param viability whether animals are judged alive or dead
 * @param stain how the dead stain's channel is read
 */
public record PhenotypeSettings(boolean viability, StainSettings stain) {

  /** Size and viability. */
  public static PhenotypeSettings defaults() {
    return new PhenotypeSettings(true, StainSettings.defaults());
  }

  /** The defaults of an assay: alive or dead is judged where the assay asks for it. */
  public static PhenotypeSettings forAssay(Assay assay) {
    return new PhenotypeSettings(assay == Assay.VIABILITY, StainSettings.defaults());
  }
}
