package org.wormscreen.synergy;

import java.util.List;

/**
 * Two compounds at all pairs of their doses on one strain.
 *
 * @param compoundA the first by name
 * @param measure what k of n counts, in words
 * @param scale what effect and excess mean, in a sentence
 * @param cells by dose of A, then of B; pairs without wells stay, as missing
 * @param scores one for each reference
 * @param remarks sentences for people
 */
public record CombinationSurface(
    String strain,
    String compoundA,
    String compoundB,
    String measure,
    String scale,
    List<CombinationCell> cells,
    List<ReferenceScore> scores,
    Interaction interaction,
    List<String> remarks) {

  public CombinationSurface {
    cells = List.copyOf(cells);
    scores = List.copyOf(scores);
    remarks = List.copyOf(remarks);
  }
}
