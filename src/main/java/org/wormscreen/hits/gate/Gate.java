package org.wormscreen.hits.gate;

import static org.wormscreen.well.Words.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.wormscreen.plate.Assay;
import org.wormscreen.quality.comparison.Shares;
import org.wormscreen.quality.comparison.TreatmentWells;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.proportion.WellTest;
import org.wormscreen.stats.wells.StratifiedDifference;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.Words;

/**
 * Compares the condition of treated animals with that of their vehicle, the well as the unit.
 *
 * @param stage what animals of the assay's stage are: {@code "adult"}
 * @param vehicles vehicle wells that were looked at, by strain and plate
 */
public record Gate(
    GateSettings settings, String stage, Map<String, Map<String, List<WellReading>>> vehicles) {

  /** Over the vehicle wells among these. */
  public static Gate of(GateSettings settings, Assay assay, List<WellReading> wells) {
    String stage = assay == Assay.INDUCTION ? "mid-L4 by length" : "adult";
    return new Gate(settings, stage, Sides.vehicles(wells));
  }

  /** Reads one treatment. */
  public GateReading read(TreatmentWells group) {
    Sides sides = Sides.of(group, vehicles.getOrDefault(group.strain(), Map.of()));
    if (sides.plates().isEmpty()) {
      return GateReading.none();
    }
    List<Concern> concerns = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    OptionalDouble seen = seen(sides, concerns, sentences);
    OptionalDouble alive =
        share(
            sides,
            w -> w.condition().alive(),
            "alive",
            Concern.POISON,
            (treated, vehicle) -> vehicle - treated >= settings.mostDead(),
            concerns,
            sentences);
    OptionalDouble adult =
        share(
            sides,
            w -> w.condition().adult(),
            stage,
            Concern.ARREST,
            (treated, vehicle) -> treated < settings.fewestAdult() * vehicle,
            concerns,
            sentences);
    OptionalDouble unreadable = difference(sides.shares(w -> w.condition().unreadable()));
    List<StratifiedDifference.Stratum> lengths =
        sides.numbers(w -> w.condition().lengthMedianUm().stream().boxed().toList());
    OptionalDouble um = OptionalDouble.empty();
    OptionalDouble sds = OptionalDouble.empty();
    OptionalDouble lengthP = OptionalDouble.empty();
    if (!lengths.isEmpty()) {
      StratifiedDifference difference = StratifiedDifference.of(lengths);
      um = finite(difference.difference());
      lengthP = finite(difference.p());
      sds = finite(difference.difference() / vehicleSd(lengths));
      if (sds.isPresent() && sds.getAsDouble() < -settings.shortLength()) {
        concerns.add(Concern.DELAY);
        sentences.add(
            say(
                "Animals are %.0f um shorter than with vehicle, %.1f standard deviations of vehicle"
                    + " wells.",
                -um.getAsDouble(), -sds.getAsDouble()));
      }
    }
    return new GateReading(
        seen,
        alive.isPresent() ? OptionalDouble.of(0.0 - alive.getAsDouble()) : alive,
        adult,
        unreadable,
        um,
        sds,
        lengthP,
        concerns,
        sentences);
  }

  private OptionalDouble seen(Sides sides, List<Concern> concerns, List<String> sentences) {
    List<StratifiedDifference.Stratum> counts =
        sides.numbers(w -> List.of(StrictMath.sqrt(w.seen())));
    double treated = mean(sides, true);
    double vehicle = mean(sides, false);
    if (!(vehicle > 0)) {
      return OptionalDouble.empty();
    }
    double ratio = treated / vehicle;
    if (ratio < settings.fewestSeen()) {
      double p = StratifiedDifference.of(counts).p();
      boolean real = p <= settings.p();
      concerns.add(real ? Concern.POISON : Concern.DOUBT);
      sentences.add(
          say(
              "%.1f animals a well against %.1f with vehicle (%s): animals are missing%s.",
              treated, vehicle, p(p), real ? "" : ", which so few wells do not prove"));
    }
    return OptionalDouble.of(ratio);
  }

  /** Animals seen per well, plates weighted by their treated wells. */
  private static double mean(Sides sides, boolean treatedSide) {
    double sum = 0;
    double weight = 0;
    for (Sides.Plate plate : sides.plates()) {
      List<WellReading> wells = treatedSide ? plate.treated() : plate.vehicle();
      double here = wells.stream().mapToInt(WellReading::seen).average().orElseThrow();
      sum += plate.treated().size() * here;
      weight += plate.treated().size();
    }
    return sum / weight;
  }

  private interface Beyond {
    boolean test(double treated, double vehicle);
  }

  private OptionalDouble share(
      Sides sides,
      Function<WellReading, Optional<Proportion>> share,
      String word,
      Concern concern,
      Beyond beyond,
      List<Concern> concerns,
      List<String> sentences) {
    Shares shares = new Shares(sides.shares(share));
    if (shares.isEmpty()) {
      return OptionalDouble.empty();
    }
    double treated = shares.treated().fraction();
    double vehicle = shares.expected();
    if (beyond.test(treated, vehicle)) {
      OptionalDouble p = test(shares.plates());
      boolean real = p.isPresent() && p.getAsDouble() <= settings.p();
      concerns.add(real ? concern : Concern.DOUBT);
      sentences.add(
          say(
              "%d of %d animals %s (%.0f %%) against %.0f %% with vehicle (%s)%s.",
              shares.treated().successes(),
              shares.treated().trials(),
              word,
              100 * treated,
              100 * vehicle,
              p.isPresent() ? p(p.getAsDouble()) : "not tested",
              real ? "" : ", which so few wells do not prove"));
    }
    return OptionalDouble.of(treated - vehicle);
  }

  private static OptionalDouble difference(List<WellTest.Plate> plates) {
    Shares shares = new Shares(plates);
    return shares.isEmpty()
        ? OptionalDouble.empty()
        : finite(shares.treated().fraction() - shares.expected());
  }

  /** The p value; empty with too few wells. */
  static OptionalDouble test(List<WellTest.Plate> plates) {
    int wells = plates.stream().mapToInt(p -> p.treated().size() + p.reference().size()).sum();
    return wells > plates.size() + 1
        ? finite(WellTest.compare(plates).p())
        : OptionalDouble.empty();
  }

  /** Standard deviation of vehicle wells about the mean of their plate. */
  private static double vehicleSd(List<StratifiedDifference.Stratum> strata) {
    double squares = 0;
    int freedom = 0;
    for (StratifiedDifference.Stratum s : strata) {
      squares += s.centred(s.reference()).map(v -> v * v).sum();
      freedom += s.reference().length - 1;
    }
    return Math.sqrt(squares / freedom);
  }

  private static String p(double p) {
    return Double.isNaN(p) ? "not tested" : "p = " + Words.p(p);
  }

  static OptionalDouble finite(double figure) {
    return Double.isFinite(figure) ? OptionalDouble.of(figure) : OptionalDouble.empty();
  }
}
