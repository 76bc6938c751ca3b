package org.wormscreen.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.WellContents;
import org.wormscreen.stats.plate.Spread;
import org.wormscreen.well.WellReading;

/**
 * The control wells by which a plate is judged: those of one strain, so that strains are not mixed.
 *
 * @param strain the strain with the most control wells among those that have both kinds
 * @param strains how many strains have control wells
 * @param negative vehicle wells that count
 * @param positive positive control wells that count
 * @param notCounting control wells that do not count
 */
record Controls(
    String strain,
    int strains,
    List<WellReading> negative,
    List<WellReading> positive,
    List<WellReading> notCounting) {

  static Controls of(Measure measure, List<WellReading> wells) {
    Map<String, List<WellReading>> byStrain =
        wells.stream()
            .filter(w -> is(w, Role.NEGATIVE) || is(w, Role.POSITIVE))
            .sorted(Comparator.comparing(WellReading::well))
            .collect(
                Collectors.groupingBy(
                    w -> w.contents().map(WellContents::strain).orElse(""),
                    TreeMap::new,
                    Collectors.toList()));
    return byStrain.entrySet().stream()
        .map(e -> ofStrain(measure, e.getKey(), byStrain.size(), e.getValue()))
        .max(
            Comparator.comparing((Controls c) -> !c.negative.isEmpty() && !c.positive.isEmpty())
                .thenComparing(c -> c.negative.size() + c.positive.size())
                .thenComparing(Controls::strain, Comparator.reverseOrder()))
        .orElse(new Controls("", 0, List.of(), List.of(), List.of()));
  }

  private static Controls ofStrain(
      Measure measure, String strain, int strains, List<WellReading> wells) {
    List<WellReading> counting = wells.stream().filter(measure::counts).toList();
    return new Controls(
        strain,
        strains,
        counting.stream().filter(w -> is(w, Role.NEGATIVE)).toList(),
        counting.stream().filter(w -> is(w, Role.POSITIVE)).toList(),
        wells.stream().filter(w -> !measure.counts(w)).toList());
  }

  static boolean is(WellReading well, Role role) {
    return well.contents().filter(c -> c.role() == role).isPresent();
  }

  /** The wells' numbers. */
  static Spread spread(Measure measure, List<WellReading> wells) {
    return Spread.of(wells.stream().mapToDouble(w -> measure.value(w).orElseThrow()).toArray());
  }
}
