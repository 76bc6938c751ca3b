package org.wormscreen.screening.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.plate.Assay;
import org.wormscreen.screening.source.Exclusion;
import org.wormscreen.screening.source.Source;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellStatus;

/**
 * Plates become one screen: the same for any order in which they come.
 *
 * @param assay the question that all of them answer
 * @param acceptMixed whether plates of other settings or versions may stand together
 */
public record PlateMerger(Assay assay, boolean acceptMixed) {

  private static final int MOST_SAID = 10;
  private static final Comparator<WellReading> IN_ORDER =
      Comparator.comparing(WellReading::plate)
          .thenComparing(WellReading::day)
          .thenComparing(WellReading::well);

  /**
   * Merges the plates and leaves out what people excluded.
   *
   * @throws ScreenException when a well stands in two tables, when settings are mixed, or when an
   *     exclusion names no well
   */
  public Screen merge(List<Source> sources, List<Exclusion> exclusions) {
    List<String> notes = new ArrayList<>(new Mixture(sources).check(acceptMixed));
    List<WellReading> wells = new ArrayList<>();
    Map<String, Source> owners = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Source source : sources) {
      for (WellReading well : source.wells()) {
        String place = well.stratum() + ", well " + well.well();
        Source before = owners.putIfAbsent(place, source);
        if (before != null) {
          twice.add("%s in %s and %s".formatted(place, before.file(), source.file()));
        } else {
          wells.add(well);
        }
      }
    }
    refuse(twice);
    wells.sort(IN_ORDER);
    return new Screen(assay, excluded(wells, exclusions, notes), notes);
  }

  private static void refuse(List<String> twice) {
    if (twice.isEmpty()) {
      return;
    }
    twice.sort(Comparator.naturalOrder());
    throw new ScreenException(
        Kind.UNUSABLE_PLATE,
        "%s wells stand in two tables:\n  %s%s\nGive replicate plates other names, or a column 'day'."
            .formatted(
                twice.size(),
                String.join("\n  ", twice.subList(0, Math.min(MOST_SAID, twice.size()))),
                twice.size() > MOST_SAID
                    ? "\n  and %s more".formatted(twice.size() - MOST_SAID)
                    : ""));
  }

  private static List<WellReading> excluded(
      List<WellReading> wells, List<Exclusion> exclusions, List<String> notes) {
    List<WellReading> kept = new ArrayList<>(wells);
    List<String> unknown = new ArrayList<>();
    for (Exclusion exclusion : exclusions) {
      int met = 0;
      for (int i = 0; i < kept.size(); i++) {
        if (exclusion.covers(kept.get(i))) {
          kept.set(i, kept.get(i).become(WellStatus.EXCLUDED, exclusion.reason()));
          met++;
        }
      }
      if (met == 0) {
        unknown.add("line " + exclusion.line());
      }
    }
    if (!unknown.isEmpty()) {
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          "The table of exclusions names wells that are not in the screen: %s."
              .formatted(String.join(", ", unknown)));
    }
    long out = kept.stream().filter(w -> w.status() == WellStatus.EXCLUDED).count();
    if (out > 0) {
      notes.add("%s wells are left out by hand; wells.csv has the reason of each.".formatted(out));
    }
    return kept;
  }
}
