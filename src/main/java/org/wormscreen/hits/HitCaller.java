package org.wormscreen.hits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wormscreen.hits.evidence.Evidence;
import org.wormscreen.hits.evidence.Family;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Role;
import org.wormscreen.quality.Measure;
import org.wormscreen.quality.comparison.Comparison;
import org.wormscreen.quality.comparison.Shares;
import org.wormscreen.quality.comparison.TreatmentWells;
import org.wormscreen.quality.comparison.Vehicles;
import org.wormscreen.stats.proportion.Overdispersion;
import org.wormscreen.well.WellReading;

/**
 * Calls hits: every treatment of a screen beside the vehicle wells of its own strain on its own
 * plates, the well as the unit, corrected for the number of treatments.
 */
public record HitCaller(HitSettings settings) {

  /** With the usual settings. */
  public static HitCaller withDefaults() {
    return new HitCaller(HitSettings.defaults());
  }

  /** A treatment with what the numbers say of it. */
  private record Tested(TreatmentWells group, Evidence evidence) {}

  /**
   * One row a strain, treatment and concentration: tested ones first, ranked by p, then the others
   * by name.
   *
   * @param assay viability or size
   * @param wells all wells of the screen, of one or many plates, in any order
   */
  public List<Hit> call(Assay assay, List<WellReading> wells) {
    Measure measure = Measure.of(assay);
    Vehicles vehicles = Vehicles.of(measure, wells);
    Map<String, Overdispersion> spreads = new TreeMap<>();
    List<Tested> tested = new ArrayList<>();
    List<Hit> untested = new ArrayList<>();
    for (TreatmentWells group : TreatmentWells.group(wells)) {
      Comparison comparison = Comparison.of(group, measure, vehicles);
      Optional<Hit> row = untestable(comparison);
      if (row.isPresent()) {
        untested.add(row.get());
        continue;
      }
      Overdispersion spread =
          spreads.computeIfAbsent(
              group.strain(), s -> Shares.overdispersion(measure, vehicles.of(s)));
      tested.add(new Tested(group, Evidence.of(comparison, spread)));
    }
    return Stream.concat(judge(tested).stream(), untested.stream()).toList();
  }

  /** The row of a treatment that cannot be or is not tested; empty when it can. */
  private Optional<Hit> untestable(Comparison comparison) {
    TreatmentWells group = comparison.group();
    Measure measure = comparison.measure();
    int animals = comparison.animals(comparison.treated());
    if (group.underTest().isEmpty()) {
      boolean vehicle = group.wells().stream().anyMatch(w -> TreatmentWells.has(w, Role.NEGATIVE));
      List<WellReading> counting = group.wells().stream().filter(measure::counts).toList();
      return Optional.of(
          row(
              comparison,
              counting,
              vehicle ? Call.INACTIVE : Call.NO_CONTROLS,
              Reason.yardstick(vehicle ? "Vehicle" : "Reference", measure, group)));
    }
    if (comparison.counting().isEmpty()) {
      return Optional.of(row(comparison, List.of(), Call.TOO_FEW, Reason.noWells(comparison)));
    }
    if (comparison.vehicle().size() < settings.fewestVehicleWells()) {
      return Optional.of(
          row(
              comparison,
              comparison.counting(),
              Call.NO_CONTROLS,
              Reason.noVehicle(comparison, settings.fewestVehicleWells())));
    }
    if (animals < settings.fewestAnimals()) {
      return Optional.of(
          row(
              comparison,
              comparison.treated(),
              Call.TOO_FEW,
              Reason.fewAnimals(comparison, animals, settings.fewestAnimals())));
    }
    return Optional.empty();
  }

  private static Hit row(Comparison comparison, List<WellReading> wells, Call call, String reason) {
    OptionalDouble none = OptionalDouble.empty();
    return new Hit(
        OptionalInt.empty(),
        comparison.group().strain(),
        comparison.group().treatment(),
        wells.size(),
        comparison.animals(wells),
        none,
        none,
        none,
        none,
        none,
        none,
        Evidence.toxicity(comparison),
        call,
        reason);
  }

  private List<Hit> judge(List<Tested> tested) {
    Family family =
        Family.of(
            tested.stream().mapToDouble(t -> t.evidence().significance().p()).toArray(),
            settings.falseDiscoveryRate());
    List<Integer> order =
        IntStream.range(0, tested.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> family.p()[i])
                    .thenComparing(i -> -Math.abs(tested.get(i).evidence().difference()))
                    .thenComparing(i -> tested.get(i).group(), TreatmentWells.BY_NAME))
            .toList();
    List<Hit> hits = new ArrayList<>();
    for (int i : order) {
      hits.add(hit(hits.size() + 1, tested.get(i).evidence(), family.q()[i], family));
    }
    return hits;
  }

  private Hit hit(int rank, Evidence evidence, double q, Family family) {
    Comparison comparison = evidence.comparison();
    Verdict verdict = Verdict.of(evidence, q, family.reachable(), settings);
    return new Hit(
        OptionalInt.of(rank),
        comparison.group().strain(),
        comparison.group().treatment(),
        comparison.treated().size(),
        comparison.animals(comparison.treated()),
        OptionalDouble.of(evidence.difference()),
        Evidence.finite(evidence.limits().low()),
        Evidence.finite(evidence.limits().high()),
        OptionalDouble.of(evidence.significance().p()),
        OptionalDouble.of(q),
        evidence.ssmd(),
        Evidence.toxicity(comparison),
        verdict.call(),
        Reason.tested(evidence, verdict, q, family.size(), settings));
  }
}
