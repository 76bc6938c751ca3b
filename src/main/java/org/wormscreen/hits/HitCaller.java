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
import org.wormscreen.hits.evidence.LogOdds;
import org.wormscreen.hits.evidence.Reach;
import org.wormscreen.hits.gate.Gate;
import org.wormscreen.hits.gate.GateReading;
import org.wormscreen.hits.gate.PlaceCheck;
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
  private record Tested(TreatmentWells group, Evidence evidence, GateReading gate) {}

  /** One of both. */
  private record Read(Optional<Tested> tested, Optional<Hit> untested) {}

  /**
   * One row a strain, treatment and concentration: tested ones first, ranked by p, then the others
   * by name.
   *
   * @param assay its measure is called
   * @param wells all wells of the screen, of one or many plates, in any order
   */
  public List<Hit> call(Assay assay, List<WellReading> wells) {
    Measure measure = Measure.of(assay);
    Vehicles vehicles = Vehicles.of(measure, wells);
    Gate gate = Gate.of(settings.gate(), assay, wells);
    List<TreatmentWells> groups = TreatmentWells.group(wells);
    Map<String, Overdispersion> spreads = new TreeMap<>();
    for (TreatmentWells group : groups) {
      spreads.computeIfAbsent(group.strain(), s -> Shares.overdispersion(measure, vehicles.of(s)));
    }
    // In the order of the groups, whatever the number of threads.
    List<Read> read =
        groups.parallelStream()
            .map(group -> read(group, measure, vehicles, gate, spreads.get(group.strain())))
            .toList();
    List<Tested> tested = read.stream().flatMap(r -> r.tested().stream()).toList();
    List<Hit> untested = read.stream().flatMap(r -> r.untested().stream()).toList();
    PlaceCheck place = PlaceCheck.of(measure, wells);
    return Stream.concat(judge(tested, place).stream(), untested.stream()).toList();
  }

  private Read read(
      TreatmentWells group, Measure measure, Vehicles vehicles, Gate gate, Overdispersion spread) {
    Comparison comparison = Comparison.of(group, measure, vehicles);
    GateReading condition = gate.read(group);
    Optional<Hit> row = untestable(comparison, condition);
    return row.isPresent()
        ? new Read(Optional.empty(), row)
        : new Read(Optional.of(new Tested(group, Evidence.of(comparison, spread), condition)), row);
  }

  /** The row of a treatment that cannot be or is not tested; empty when it can. */
  private Optional<Hit> untestable(Comparison comparison, GateReading condition) {
    Optional<Hit> row = untestable(comparison);
    Optional<Call> gated = Verdict.gated(comparison.measure(), condition);
    if (row.isEmpty() || gated.isEmpty() || comparison.group().underTest().isEmpty()) {
      return row;
    }
    String reason = String.join(" ", condition.sentences()) + " " + row.get().reason();
    return Optional.of(
        row(comparison, comparison.counting(), gated.get(), reason, HitDetail.of(condition)));
  }

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
    return row(comparison, wells, call, reason, HitDetail.none());
  }

  private static Hit row(
      Comparison comparison, List<WellReading> wells, Call call, String reason, HitDetail detail) {
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
        reason,
        detail);
  }

  /** What the condition of the animals has decided already is no test of the family. */
  private List<Hit> judge(List<Tested> all, PlaceCheck place) {
    List<Tested> tested = all.stream().filter(t -> gated(t).isEmpty()).toList();
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
    Reach reach = new Reach(family.reachable());
    Verdict[] verdicts =
        IntStream.range(0, tested.size())
            .parallel()
            .mapToObj(i -> verdict(tested.get(i), family.q()[i], reach, place))
            .toArray(Verdict[]::new);
    double[] q = family.without(i -> verdicts[i].delay());
    List<Hit> hits =
        new ArrayList<>(
            IntStream.range(0, order.size())
                .parallel()
                .mapToObj(
                    rank ->
                        hit(
                            rank + 1,
                            tested.get(order.get(rank)),
                            order.get(rank),
                            family,
                            verdicts[order.get(rank)].among(q[order.get(rank)], settings)))
                .toList());
    all.stream().filter(t -> gated(t).isPresent()).forEach(t -> hits.add(gatedRow(t)));
    return hits;
  }

  private static Optional<Call> gated(Tested tested) {
    return Verdict.gated(tested.evidence().comparison().measure(), tested.gate());
  }

  private Hit gatedRow(Tested tested) {
    Evidence evidence = tested.evidence();
    return hit(
        OptionalInt.empty(),
        tested,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        new Verdict(gated(tested).orElseThrow(), ""),
        Reason.gated(evidence, tested.gate()));
  }

  private Verdict verdict(Tested tested, double q, Reach reach, PlaceCheck place) {
    Evidence evidence = tested.evidence();
    return Verdict.of(evidence, tested.gate(), q, reach, settings)
        .checked(call -> place.doubt(evidence.comparison(), Verdict.smallest(evidence, settings)));
  }

  private Hit hit(int rank, Tested tested, int index, Family family, Verdict verdict) {
    double q = family.q()[index];
    Evidence evidence = tested.evidence();
    return hit(
        OptionalInt.of(rank),
        tested,
        OptionalDouble.of(q),
        family.storey().length > 0
            ? OptionalDouble.of(family.storey()[index])
            : OptionalDouble.empty(),
        verdict,
        Reason.tested(evidence, verdict, q, family.size(), settings));
  }

  private static Hit hit(
      OptionalInt rank,
      Tested tested,
      OptionalDouble q,
      OptionalDouble storey,
      Verdict verdict,
      String reason) {
    Evidence evidence = tested.evidence();
    Comparison comparison = evidence.comparison();
    LogOdds effect = evidence.significance().effect();
    return new Hit(
        rank,
        comparison.group().strain(),
        comparison.group().treatment(),
        comparison.treated().size(),
        comparison.animals(comparison.treated()),
        OptionalDouble.of(evidence.difference()),
        Evidence.finite(evidence.limits().low()),
        Evidence.finite(evidence.limits().high()),
        OptionalDouble.of(evidence.significance().p()),
        q,
        evidence.ssmd(),
        Evidence.toxicity(comparison),
        verdict.call(),
        reason,
        new HitDetail(
            Evidence.finite(effect.value()),
            Evidence.finite(effect.limits().low()),
            Evidence.finite(effect.limits().high()),
            OptionalDouble.of(evidence.naiveP()),
            storey,
            tested.gate()));
  }
}
