package org.wormscreen.pathway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wormscreen.pathway.RestorationReading.Call;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.quality.Measure;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.proportion.WellCoefficient;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.Words;

/**
 * Reads what restores the phenotype under an inhibitor, such as multivulva under a MEK inhibitor: a
 * screen for resistance. A two by two design on the log-odds, plates as strata, wells as the unit.
 */
public record RestorationReader(PathwaySettings settings) {

  /** With the usual settings. */
  public static RestorationReader withDefaults() {
    return new RestorationReader(PathwaySettings.defaults());
  }

  /** The four corners of one design; every list on plates that have the first two. */
  private record Square(
      List<WellReading> inhibitor,
      List<WellReading> both,
      List<WellReading> vehicle,
      List<WellReading> alone) {}

  private record Key(String strain, Treatment compound, Treatment inhibitor) {}

  /**
   * One reading for each strain, compound and dose that was tried together with the inhibitor, in
   * the order of plates and wells.
   *
   * @param assay a share
   * @param inhibitor the inhibitor's name in the plate map
   */
  public List<RestorationReading> read(Assay assay, List<WellReading> wells, String inhibitor) {
    Measure measure = Measure.of(assay);
    if (!measure.isShare()) {
      return List.of();
    }
    List<WellReading> counting =
        wells.stream()
            .filter(measure::counts)
            .filter(w -> !w.is(Role.EMPTY) && !w.is(Role.REFERENCE))
            .sorted(Comparator.comparing(WellReading::stratum).thenComparing(WellReading::well))
            .toList();
    Map<String, Key> keys = new TreeMap<>();
    for (WellReading well : counting) {
      Treatment t = treatment(well);
      t.partner()
          .ifPresent(
              partner -> {
                Treatment first = Treatment.of(t.compound(), t.dose());
                boolean named = t.compound().equals(inhibitor);
                if (named != partner.compound().equals(inhibitor)) {
                  Key key =
                      new Key(well.strain(), named ? partner : first, named ? first : partner);
                  keys.putIfAbsent(key.toString(), key);
                }
              });
    }
    return keys.values().stream().map(key -> reading(measure, key, counting)).toList();
  }

  private static Treatment treatment(WellReading well) {
    return well.contents().map(WellContents::treatment).orElseThrow();
  }

  private static Square square(Key key, List<WellReading> wells) {
    List<WellReading> strain = wells.stream().filter(w -> w.strain().equals(key.strain)).toList();
    List<WellReading> both = strain.stream().filter(w -> isBoth(w, key)).toList();
    Set<String> plates = both.stream().map(WellReading::stratum).collect(Collectors.toSet());
    List<WellReading> near = strain.stream().filter(w -> plates.contains(w.stratum())).toList();
    return new Square(
        near.stream().filter(w -> holds(w, key.inhibitor)).toList(),
        both,
        near.stream().filter(w -> w.is(Role.NEGATIVE)).toList(),
        near.stream().filter(w -> holds(w, key.compound)).toList());
  }

  private static boolean holds(WellReading well, Treatment alone) {
    return !well.is(Role.NEGATIVE) && treatment(well).equals(alone);
  }

  private static boolean isBoth(WellReading well, Key key) {
    Treatment t = treatment(well);
    Treatment first = Treatment.of(t.compound(), t.dose());
    return t.partner()
        .filter(
            p ->
                first.equals(key.compound) && p.equals(key.inhibitor)
                    || first.equals(key.inhibitor) && p.equals(key.compound))
        .isPresent();
  }

  private RestorationReading reading(Measure measure, Key key, List<WellReading> wells) {
    Square square = square(key, wells);
    OptionalDouble none = OptionalDouble.empty();
    Fit under = fit(measure, List.of(square.inhibitor), List.of(square.both));
    Fit alone = fit(measure, List.of(square.vehicle), List.of(square.alone));
    if (under.result.isEmpty()) {
      return new RestorationReading(
          key.strain,
          key.compound,
          key.inhibitor,
          none,
          none,
          none,
          none,
          none,
          none,
          none,
          none,
          Call.TOO_FEW,
          Words.say(
              "Too few wells: %s with both, %s with the inhibitor alone.",
              Words.count(square.both.size(), "well"),
              Words.count(square.inhibitor.size(), "well")));
    }
    Fit crossed =
        fit(measure, List.of(square.inhibitor, square.vehicle), List.of(square.both, square.alone));
    WellCoefficient u = under.result.get(0);
    boolean rises = u.p() <= settings.p() && u.logOdds() > 0;
    boolean controlled = !alone.result.isEmpty() && !crossed.result.isEmpty();
    Call call = Call.NO_RESTORATION;
    if (rises && !controlled) {
      call = Call.NO_CONTROL;
    } else if (rises) {
      WellCoefficient x = crossed.result.get(0);
      call = x.p() <= settings.p() && x.logOdds() > 0 ? Call.RESTORES : Call.RAISES_ALONE;
    }
    return new RestorationReading(
        key.strain,
        key.compound,
        key.inhibitor,
        EffectTest.finite(u.logOdds()),
        EffectTest.finite(u.p()),
        alone.logOdds(),
        alone.p(),
        controlled ? crossed.logOdds() : none,
        controlled ? EffectTest.finite(crossed.result.get(0).limits().low()) : none,
        controlled ? EffectTest.finite(crossed.result.get(0).limits().high()) : none,
        controlled ? crossed.p() : none,
        call,
        sentence(call, u, alone, controlled ? crossed : alone));
  }

  /** None or one coefficient. */
  private record Fit(List<WellCoefficient> result) {

    OptionalDouble logOdds() {
      return result.isEmpty() ? OptionalDouble.empty() : EffectTest.finite(result.get(0).logOdds());
    }

    OptionalDouble p() {
      return result.isEmpty() ? OptionalDouble.empty() : EffectTest.finite(result.get(0).p());
    }
  }

  /**
   * With one pair of lists, treated against reference; with two, the first pair's difference less
   * the second's. Every list and plate has its own level but for that.
   */
  private static Fit fit(
      Measure measure, List<List<WellReading>> references, List<List<WellReading>> treated) {
    List<String> levels = new ArrayList<>();
    for (int i = 0; i < references.size(); i++) {
      int pair = i;
      if (references.get(i).isEmpty() || treated.get(i).isEmpty()) {
        return new Fit(List.of());
      }
      references.get(i).stream().map(w -> pair + w.stratum()).distinct().forEach(levels::add);
    }
    List<Proportion> wells = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    int columns = levels.size() + references.size();
    for (int i = 0; i < references.size(); i++) {
      for (WellReading well : references.get(i)) {
        add(measure, wells, rows, row(columns, levels.indexOf(i + well.stratum())), well);
      }
      for (WellReading well : treated.get(i)) {
        int level = levels.indexOf(i + well.stratum());
        if (level >= 0) {
          double[] row = row(columns, level);
          row[levels.size()] = 1;
          row[columns - 1] = i == 0 ? 1 : row[columns - 1];
          add(measure, wells, rows, row, well);
        }
      }
    }
    boolean both = rows.stream().anyMatch(r -> r[levels.size()] == 1);
    return both && wells.size() > columns
        ? new Fit(List.of(WellCoefficient.of(wells, rows.toArray(double[][]::new), columns - 1)))
        : new Fit(List.of());
  }

  private static double[] row(int columns, int level) {
    double[] row = new double[columns];
    row[level] = 1;
    return row;
  }

  private static void add(
      Measure measure,
      List<Proportion> wells,
      List<double[]> rows,
      double[] row,
      WellReading well) {
    wells.add(measure.share(well).orElseThrow());
    rows.add(row);
  }

  private static String sentence(Call call, WellCoefficient under, Fit alone, Fit crossed) {
    String first =
        Words.say(
            "With the inhibitor the compound changes the log-odds by %+.2f (p = %s)",
            under.logOdds(), Words.p(under.p()));
    String second =
        alone.result.isEmpty()
            ? "the compound was not tried alone"
            : Words.say(
                "alone by %s (p = %s)",
                PathwayReader.number(alone.logOdds()), Words.p(alone.p().orElse(1)));
    String third =
        alone.result.isEmpty() || crossed.result.isEmpty()
            ? ""
            : Words.say(
                ", difference %s (p = %s)",
                PathwayReader.number(crossed.logOdds()), Words.p(crossed.p().orElse(1)));
    String verdict =
        switch (call) {
          case RESTORES -> "restores";
          case RAISES_ALONE ->
              "raises the share, but not clearly more than it does without the inhibitor";
          case NO_RESTORATION -> "does not restore";
          case NO_CONTROL -> "no claim without the compound alone beside the vehicle";
          case TOO_FEW -> "too few wells";
        };
    return first + ", " + second + third + ": " + verdict + ".";
  }
}
