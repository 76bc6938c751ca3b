package org.wormscreen.pathway;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which strain stands for which gene. A strain that names its gene, such as {@code
 * let-60(n1046gf)}, needs no entry.
 *
 * @param genes by the strain's name in the plate map
 */
public record StrainPanel(SortedMap<String, Gene> genes) {

  public StrainPanel {
    genes = Collections.unmodifiableSortedMap(new TreeMap<>(genes));
  }

  /**
   * Strains whose gene is on record: MT2124 let-60(n1046gf), SD551 let-60(ga89gf) (Schmid et al.
   * 2015, doi 10.1371/journal.pgen.1005236; Eisenmann and Kim 1997). Others have to be named.
   */
  public static StrainPanel known() {
    return new StrainPanel(new TreeMap<>(Map.of("MT2124", Gene.LET_60, "SD551", Gene.LET_60)));
  }

  /** The gene of a strain; empty when it is neither entered nor named once in the strain's name. */
  public Optional<Gene> gene(String strain) {
    if (genes.containsKey(strain)) {
      return Optional.of(genes.get(strain));
    }
    List<Gene> named =
        Arrays.stream(Gene.values())
            .filter(g -> strain.matches("(?i)(.*[^a-z0-9-])?" + g.label() + "([^0-9].*)?"))
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }
}
