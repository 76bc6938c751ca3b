package org.wormscreen.response.spread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.plate.Role;
import org.wormscreen.quality.Measure;
import org.wormscreen.quality.comparison.TreatmentWells;
import org.wormscreen.quality.comparison.Vehicles;
import org.wormscreen.response.spread.HeterogeneityReading.Pattern;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.proportion.Overdispersion;
import org.wormscreen.stats.proportion.ScoreInterval;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.Words;

/**
 * Reads how differently animals respond, from pseudovulvae per animal.
 *
 * @param decided difference of log likelihoods from which a split and a shift are told apart
 */
public record HeterogeneityReader(double decided) {

  /** A likelihood ratio of 20. */
  public static HeterogeneityReader withDefaults() {
    return new HeterogeneityReader(3);
  }

  /**
   * One reading for each strain and treatment whose pseudovulvae were counted, vehicle included, by
   * strain and treatment.
   */
  public List<HeterogeneityReading> read(List<WellReading> wells) {
    Measure measure = Measure.FRACTION_MULTIVULVA;
    List<WellReading> counted =
        wells.stream()
            .filter(measure::counts)
            .filter(w -> w.vulva().filter(v -> !v.pseudovulvae().isEmpty()).isPresent())
            .toList();
    Vehicles vehicles = Vehicles.of(measure, counted);
    List<HeterogeneityReading> readings = new ArrayList<>();
    for (TreatmentWells group : TreatmentWells.group(counted)) {
      boolean vehicle = group.wells().stream().allMatch(w -> w.is(Role.NEGATIVE));
      List<WellReading> beside =
          vehicle
              ? List.of()
              : group.wells().stream()
                  .map(WellReading::stratum)
                  .distinct()
                  .flatMap(plate -> vehicles.on(group.strain(), plate).stream())
                  .toList();
      readings.add(reading(group, beside));
    }
    return List.copyOf(readings);
  }

  private HeterogeneityReading reading(TreatmentWells group, List<WellReading> vehicle) {
    List<Integer> counts = sum(group.wells());
    List<Proportion> none = group.wells().stream().map(HeterogeneityReader::complete).toList();
    Proportion complete = none.stream().reduce(new Proportion(0, 0), Proportion::plus);
    Overdispersion spread = Overdispersion.within(byPlate(group.wells()));
    double perWell = (double) complete.trials() / none.size();
    double effect = Overdispersion.designEffect(perWell, spread.rho());
    double mean = mean(counts);
    Optional<SplitOrShift> fit =
        vehicle.isEmpty() ? Optional.empty() : Optional.of(SplitOrShift.of(counts, sum(vehicle)));
    OptionalDouble support =
        fit.isPresent()
            ? OptionalDouble.of((fit.get().split() - fit.get().shift()) / effect)
            : OptionalDouble.empty();
    Optional<Pattern> pattern =
        support.isEmpty() ? Optional.empty() : Optional.of(pattern(support.getAsDouble()));
    return new HeterogeneityReading(
        group.strain(),
        group.treatment(),
        counts,
        mean,
        mean > 0 ? OptionalDouble.of(variance(counts, mean) / mean) : OptionalDouble.empty(),
        complete,
        ScoreInterval.wilson95(complete.fraction(), complete.trials() / effect),
        none.size(),
        spread.known() && none.size() > 1
            ? OptionalDouble.of(spread.rho())
            : OptionalDouble.empty(),
        spread.known() && none.size() > 1
            ? OptionalDouble.of(spread.taroneP())
            : OptionalDouble.empty(),
        pattern,
        support,
        sentence(complete, mean, pattern, fit));
  }

  private Pattern pattern(double support) {
    return support >= decided
        ? Pattern.SPLIT
        : support <= -decided ? Pattern.SHIFT : Pattern.UNDECIDED;
  }

  private static List<List<Proportion>> byPlate(List<WellReading> wells) {
    return wells.stream()
        .map(WellReading::stratum)
        .distinct()
        .map(
            plate ->
                wells.stream()
                    .filter(w -> w.stratum().equals(plate))
                    .map(HeterogeneityReader::complete)
                    .toList())
        .toList();
  }

  private static Proportion complete(WellReading well) {
    List<Integer> counts = well.vulva().orElseThrow().pseudovulvae();
    return new Proportion(counts.get(0), counts.stream().mapToInt(Integer::intValue).sum());
  }

  private static List<Integer> sum(List<WellReading> wells) {
    List<Integer> sum = new ArrayList<>();
    for (WellReading well : wells) {
      List<Integer> counts = well.vulva().orElseThrow().pseudovulvae();
      for (int i = 0; i < counts.size(); i++) {
        if (i == sum.size()) {
          sum.add(0);
        }
        sum.set(i, sum.get(i) + counts.get(i));
      }
    }
    return sum;
  }

  private static double mean(List<Integer> counts) {
    double sum = 0;
    double animals = 0;
    for (int i = 0; i < counts.size(); i++) {
      sum += (double) i * counts.get(i);
      animals += counts.get(i);
    }
    return animals == 0 ? 0 : sum / animals;
  }

  private static double variance(List<Integer> counts, double mean) {
    double squares = 0;
    double animals = 0;
    for (int i = 0; i < counts.size(); i++) {
      squares += counts.get(i) * (i - mean) * (i - mean);
      animals += counts.get(i);
    }
    return animals < 2 ? 0 : squares / (animals - 1);
  }

  private static String sentence(
      Proportion complete, double mean, Optional<Pattern> pattern, Optional<SplitOrShift> fit) {
    String first =
        Words.say(
            "%d of %d animals without any pseudovulva, %.2f an animal on average",
            complete.successes(), complete.trials(), mean);
    if (pattern.isEmpty()) {
      return first + ".";
    }
    return first
        + switch (pattern.get()) {
          case SPLIT ->
              Words.say(
                  "; a split: about %.0f %% respond completely and the others are as with vehicle.",
                  100 * fit.orElseThrow().responders());
          case SHIFT ->
              Words.say(
                  "; a shift of all animals: log-odds of every step %+.2f.",
                  fit.orElseThrow().logOdds());
          case UNDECIDED -> "; a split and a shift explain the counts about equally well.";
        };
  }
}
