package org.wormscreen.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wormscreen.plate.Role;
import org.wormscreen.stats.plate.Spread;
import org.wormscreen.well.WellReading;

/**
 * The control wells by which a plate is judged: those of one strain, so that strains are not mixed.
 *
 * <p>A panel may hold strains on which the positive control does nothing, as an inhibitor upstream
 * of the mutation. So of the strains with both kinds those come first on which the kinds lie at
 * least half as far apart as on any, and of these the one with the most control wells.
 *
 * @param strain the strain that was chosen
 * @param others the medians of both kinds on the other strains that have controls, in words
 * @param negative vehicle wells that count
 * @param positive positive control wells that count
 * @param notCounting control wells that do not count
 */
record Controls(
    String strain,
    List<String> others,
    List<WellReading> negative,
    List<WellReading> positive,
    List<WellReading> notCounting) {

  private static final int FEWEST_A_KIND = 2;
  private static final double NEARLY = 0.5;

  static Controls of(Measure measure, List<WellReading> wells) {
    Map<String, List<WellReading>> byStrain =
        wells.stream()
            .filter(w -> is(w, Role.NEGATIVE) || is(w, Role.POSITIVE))
            .sorted(Comparator.comparing(WellReading::well))
            .collect(Collectors.groupingBy(WellReading::strain, TreeMap::new, Collectors.toList()));
    List<Controls> all =
        byStrain.entrySet().stream().map(e -> ofStrain(measure, e.getKey(), e.getValue())).toList();
    double widest = all.stream().mapToDouble(c -> c.apart(measure)).max().orElse(0);
    Controls chosen =
        all.stream()
            .max(
                Comparator.comparing(
                        (Controls c) -> c.both() && c.apart(measure) >= NEARLY * widest)
                    .thenComparing(Controls::both)
                    .thenComparing(c -> c.negative.size() + c.positive.size())
                    .thenComparing(Controls::strain, Comparator.reverseOrder()))
            .orElse(new Controls("", List.of(), List.of(), List.of(), List.of()));
    return new Controls(
        chosen.strain,
        all.stream().filter(c -> c != chosen).map(c -> c.words(measure)).toList(),
        chosen.negative,
        chosen.positive,
        chosen.notCounting);
  }

  private boolean both() {
    return !negative.isEmpty() && !positive.isEmpty();
  }

  /** Distance of the medians of both kinds; 0 where one has fewer than two wells. */
  private double apart(Measure measure) {
    return negative.size() < FEWEST_A_KIND || positive.size() < FEWEST_A_KIND
        ? 0
        : Math.abs(spread(measure, positive).median() - spread(measure, negative).median());
  }

  String words(Measure measure) {
    return String.format(
        Locale.ROOT,
        "%s (vehicle %s, positive control %s)",
        strain,
        median(measure, negative),
        median(measure, positive));
  }

  private static String median(Measure measure, List<WellReading> wells) {
    return wells.isEmpty()
        ? "none"
        : String.format(Locale.ROOT, "%.3g", spread(measure, wells).median());
  }

  private static Controls ofStrain(Measure measure, String strain, List<WellReading> wells) {
    List<WellReading> counting = wells.stream().filter(measure::counts).toList();
    return new Controls(
        strain,
        List.of(),
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
