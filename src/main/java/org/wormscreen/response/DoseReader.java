package org.wormscreen.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.quality.Measure;
import org.wormscreen.stats.Proportion;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellStatus;
import org.wormscreen.well.Words;

/** Reads how each compound acts over its doses, on k of n of the wells. */
public record DoseReader(ResponseSettings settings) {

  private static final int FEWEST_DOSES = 2;

  /** With the usual settings. */
  public static DoseReader withDefaults() {
    return new DoseReader(ResponseSettings.defaults());
  }

  private record Key(String strain, String compound) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byStrain = strain.compareTo(other.strain);
      return byStrain != 0 ? byStrain : compound.compareTo(other.compound);
    }
  }

  /**
   * One reading for each strain and compound with two or more doses, by strain and compound. The
   * vehicle wells of the same strain and plates are dose 0. Combinations are left to the room of
   * combinations.
   *
   * @param assay the measure is its share; lengths carry no curve of k of n and give no reading
   * @param wells of one or many plates, in any order
   */
  public List<DoseReading> read(Assay assay, List<WellReading> wells) {
    Measure measure = Measure.of(assay);
    if (!measure.isShare()) {
      return List.of();
    }
    Map<Key, List<WellReading>> series = new TreeMap<>();
    for (WellReading well : wells) {
      compound(well).ifPresent(k -> series.computeIfAbsent(k, x -> new ArrayList<>()).add(well));
    }
    Map<String, List<WellReading>> vehicles = new HashMap<>();
    wells.stream()
        .filter(w -> w.is(Role.NEGATIVE))
        .forEach(
            w ->
                vehicles
                    .computeIfAbsent(vehicle(w.strain(), w.stratum()), v -> new ArrayList<>())
                    .add(w));
    List<DoseReading> readings = new ArrayList<>();
    series.forEach(
        (key, treated) -> {
          Series effect = series(measure, measure::counts, key, treated, vehicles);
          if (effect.doses().stream().filter(d -> d > 0).count() >= FEWEST_DOSES) {
            readings.add(reading(measure, key, effect, treated, vehicles));
          }
        });
    return List.copyOf(readings);
  }

  private static Optional<Key> compound(WellReading well) {
    return well.contents()
        .filter(c -> c.role() == Role.SAMPLE || c.role() == Role.POSITIVE)
        .filter(c -> c.treatment().partner().isEmpty())
        .filter(c -> micromolar(c.treatment()) > 0)
        .map(c -> new Key(c.strain(), c.treatment().compound()));
  }

  private static String vehicle(String strain, String stratum) {
    return strain + "\n" + stratum;
  }

  private static double micromolar(Treatment treatment) {
    return treatment.dose().map(Dose::micromolar).orElse(0.0);
  }

  private static Series series(
      Measure measure,
      Predicate<WellReading> counts,
      Key key,
      List<WellReading> treated,
      Map<String, List<WellReading>> vehicles) {
    List<Series.Well> found = new ArrayList<>();
    Set<String> strata = new LinkedHashSet<>();
    for (WellReading well : treated) {
      if (counts.test(well)) {
        strata.add(well.stratum());
        double dose = micromolar(well.contents().map(WellContents::treatment).orElseThrow());
        found.add(new Series.Well(well.stratum(), dose, share(measure, well)));
      }
    }
    for (String stratum : strata) {
      for (WellReading well : vehicles.getOrDefault(vehicle(key.strain, stratum), List.of())) {
        if (counts.test(well)) {
          found.add(new Series.Well(stratum, 0, share(measure, well)));
        }
      }
    }
    return new Series(found.stream().sorted(Series.ORDER).toList());
  }

  /** Poison is read as dead animals, so that both curves of a window mean "more of it". */
  private static Proportion share(Measure measure, WellReading well) {
    Proportion share = measure.share(well).orElseThrow();
    return measure == Measure.FRACTION_ALIVE
        ? new Proportion(share.trials() - share.successes(), share.trials())
        : share;
  }

  private DoseReading reading(
      Measure measure,
      Key key,
      Series effect,
      List<WellReading> treated,
      Map<String, List<WellReading>> vehicles) {
    SeriesFitter fitter = new SeriesFitter(settings);
    SeriesReading effects = fitter.read(label(measure), effect);
    Optional<SeriesReading> poison = Optional.empty();
    if (measure != Measure.FRACTION_ALIVE) {
      Series dead = series(Measure.FRACTION_ALIVE, DoseReader::livingKnown, key, treated, vehicles);
      if (dead.doses().stream().filter(d -> d > 0).count() >= FEWEST_DOSES) {
        poison = Optional.of(fitter.read(label(Measure.FRACTION_ALIVE), dead));
      }
    }
    List<String> remarks = new ArrayList<>();
    long lost = treated.stream().filter(w -> !measure.counts(w)).count();
    if (lost > 0) {
      remarks.add(
          Words.say("%d of %s do not count.", lost, Words.count(treated.size(), "treated well")));
    }
    if (!effect.doses().contains(0.0)) {
      remarks.add("No vehicle well counts on these plates: the curve has no dose 0.");
    }
    return new DoseReading(
        key.strain,
        key.compound,
        effects,
        poison,
        poison.map(p -> TherapeuticWindow.of(effects.ec50(), p.ec50(), p.highestMicromolar())),
        remarks);
  }

  /** A poison leaves too few animals to score, and says so by those that are dead. */
  private static boolean livingKnown(WellReading well) {
    boolean few = well.status() == WellStatus.TOO_FEW && well.contents().isPresent();
    return (few || well.analysed()) && Measure.FRACTION_ALIVE.share(well).isPresent();
  }

  private static String label(Measure measure) {
    return measure == Measure.FRACTION_ALIVE ? "fraction dead" : measure.label();
  }
}
