package org.wormscreen.hits;

import static org.wormscreen.well.Words.count;
import static org.wormscreen.well.Words.say;

import java.util.ArrayList;
import java.util.List;
import org.wormscreen.hits.evidence.Evidence;
import org.wormscreen.hits.gate.GateReading;
import org.wormscreen.quality.Measure;
import org.wormscreen.quality.comparison.Comparison;
import org.wormscreen.quality.comparison.Shares;
import org.wormscreen.quality.comparison.TreatmentWells;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.plate.Spread;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.Words;

/** The sentences beside a call, with the numbers in them. */
final class Reason {

  private Reason() {}

  /** Of a tested treatment. */
  static String tested(
      Evidence evidence, Verdict verdict, double q, int family, HitSettings settings) {
    List<String> sentences = new ArrayList<>();
    sentences.add(levels(evidence));
    sentences.add(
        say(
            "%s, p = %s, q = %s in a family of %s.",
            capital(evidence.significance().method()),
            Words.p(evidence.significance().p()),
            Words.p(q),
            count(family, "test")));
    sentences.add(
        say("Naive (all animals pooled, no call): Fisher p = %s.", Words.p(evidence.naiveP())));
    if (Verdict.rankingOnly(evidence, settings)) {
      sentences.add(
          evidence.vehicles().known()
              ? say(
                  "For ranking only: one well, and %s in the screen to tell how much wells differ"
                      + " (%d are needed).",
                  count(evidence.vehicles().wells(), "vehicle well"),
                  settings.vehicleWellsForOneWell())
              : "For ranking only: one well, and vehicle wells that are all alike, so that how much"
                  + " wells differ is unknown.");
    }
    if (evidence.ssmd().isEmpty()) {
      sentences.add("SSMD is left out, since the wells do not spread.");
    }
    sentences.add(verdict.caveat());
    sentences.add(lost(evidence.comparison()));
    return join(sentences);
  }

  /** Of a treatment that the condition of its animals keeps from being called. */
  static String gated(Evidence evidence, GateReading gate) {
    return join(
        List.of(
            String.join(" ", gate.sentences()),
            levels(evidence),
            say(
                "%s, p = %s, outside the family of tests: the animals' condition decides.",
                capital(evidence.significance().method()), Words.p(evidence.significance().p())),
            say("Naive (all animals pooled, no call): Fisher p = %s.", Words.p(evidence.naiveP())),
            lost(evidence.comparison())));
  }

  private static String levels(Evidence e) {
    String wells = count(e.comparison().treated().size(), "well");
    String vehicleWells = count(e.comparison().vehicle().size(), "vehicle well");
    if (e.comparison().measure().isShare()) {
      return say(
          "%s in %s, %.1f %% of %d in %s: %+.1f points (95 %% limits %+.1f to %+.1f at a design"
              + " effect of %.1f).",
          e.comparison().measure().phrase(e.shares().treated()),
          wells,
          100 * e.vehicleLevel(),
          e.comparison().animals(e.comparison().vehicle()),
          vehicleWells,
          100 * e.difference(),
          100 * e.limits().low(),
          100 * e.limits().high(),
          e.shares().designEffect(e.significance().rho()));
    }
    Proportion longer = e.shares().treated();
    String limits =
        Double.isNaN(e.limits().low())
            ? "limits unknown"
            : say("95 %% limits %+.0f to %+.0f um", e.limits().low(), e.limits().high());
    return say(
        "Median length %.0f um in %s, %.0f um in %s: %+.0f um (%s); %d of %s longer than the"
            + " vehicle's median.",
        e.vehicleLevel() + e.difference(),
        wells,
        e.vehicleLevel(),
        vehicleWells,
        e.difference(),
        limits,
        longer.successes(),
        count(longer.trials(), "animal"));
  }

  /** Of the vehicle or the wild type: a yardstick, not a treatment under test. */
  static String yardstick(String kind, Measure measure, TreatmentWells group) {
    List<WellReading> counting = group.wells().stream().filter(measure::counts).toList();
    List<WellReading> lost = group.wells().stream().filter(w -> !measure.counts(w)).toList();
    String level =
        counting.isEmpty()
            ? "no well counts"
            : level(measure, counting) + " in " + count(counting.size(), "well");
    return join(
        List.of(
            say("%s, a yardstick and not under test: %s.", kind, level),
            lost.isEmpty() ? "" : Words.notCounting(lost, group.wells().size()) + "."));
  }

  private static String level(Measure measure, List<WellReading> wells) {
    if (measure.isShare()) {
      return measure.phrase(
          Shares.pooled(wells.stream().map(w -> measure.share(w).orElseThrow()).toList()));
    }
    return say(
        "mean of median lengths %.0f um",
        Spread.of(wells.stream().mapToDouble(w -> measure.value(w).orElseThrow()).toArray())
            .mean());
  }

  static String noWells(Comparison comparison) {
    return join(List.of("No well of this treatment counts.", lost(comparison)));
  }

  static String fewAnimals(Comparison comparison, int animals, int needed) {
    return join(
        List.of(
            say(
                "Only %s in %s; a call needs %d.",
                count(animals, "animal"), count(comparison.treated().size(), "well"), needed),
            lost(comparison)));
  }

  static String noVehicle(Comparison comparison, int needed) {
    int vehicle = comparison.vehicle().size();
    String strain = comparison.group().strain();
    String which = strain.isEmpty() ? "" : " of strain " + strain;
    return join(
        List.of(
            vehicle == 0
                ? say("No vehicle (negative) well%s counts on the plates of this treatment.", which)
                : say(
                    "Only %s%s on the plates of this treatment; a comparison needs %d.",
                    count(vehicle, "vehicle well"), which, needed),
            lost(comparison)));
  }

  private static String lost(Comparison comparison) {
    List<String> parts = new ArrayList<>();
    if (!comparison.notCounting().isEmpty()) {
      parts.add(
          Words.notCounting(comparison.notCounting(), comparison.group().underTest().size()) + ".");
    }
    if (!comparison.withoutVehicle().isEmpty() && !comparison.plates().isEmpty()) {
      parts.add(
          say(
              "%s stand on plates without vehicle and are left aside (%s).",
              count(comparison.withoutVehicle().size(), "well"),
              Words.names(comparison.withoutVehicle())));
    }
    return String.join(" ", parts);
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String join(List<String> sentences) {
    return String.join(" ", sentences.stream().filter(s -> !s.isEmpty()).toList());
  }
}
