package org.wormscreen.quality.normal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.plate.Role;
import org.wormscreen.quality.Measure;
import org.wormscreen.stats.plate.Normalisation;
import org.wormscreen.stats.plate.Spread;
import org.wormscreen.stats.robust.RobustScore;
import org.wormscreen.well.WellReading;

/**
 * Puts the wells of one plate and strain on common scales. Shares near 0 or 1 spread less than
 * others: rank them by the models of the hit list and show these scores.
 *
 * @param fewestSamples sample wells below which a robust z is not given
 */
public record Normaliser(int fewestSamples) {

  /** Eight sample wells. */
  public static Normaliser withDefaults() {
    return new Normaliser(8);
  }

  /** The wells that count, by place. Wells of one strain; controls of others would mislead. */
  public List<NormalisedWell> normalise(Measure measure, List<WellReading> wells) {
    List<WellReading> counting =
        wells.stream()
            .filter(measure::counts)
            .sorted(Comparator.comparing(WellReading::well))
            .toList();
    Spread negative = spread(measure, counting, Role.NEGATIVE);
    Spread positive = spread(measure, counting, Role.POSITIVE);
    double[] samples = values(measure, counting, Role.SAMPLE);
    boolean controls = negative.count() > 0 && positive.count() > 0;
    Normalisation scale = Normalisation.byMedians(negative, positive);
    RobustScore robust = RobustScore.of(samples);
    List<NormalisedWell> normalised = new ArrayList<>();
    for (WellReading well : counting) {
      double value = measure.value(well).orElseThrow();
      List<String> reasons = new ArrayList<>();
      if (!controls) {
        reasons.add("No percent inhibition without both kinds of control.");
      } else if (!scale.defined()) {
        reasons.add("No percent inhibition: the controls lie within three deviations.");
      }
      OptionalDouble z =
          samples.length >= fewestSamples ? finite(robust.of(value)) : OptionalDouble.empty();
      if (z.isEmpty()) {
        reasons.add(
            samples.length < fewestSamples
                ? "No robust z: too few sample wells."
                : "No robust z: the sample wells do not spread (ZERO_SPREAD).");
      }
      normalised.add(
          new NormalisedWell(
              well.well(),
              value,
              controls ? finite(scale.percentInhibition(value)) : OptionalDouble.empty(),
              negative.count() > 0 ? finite(scale.percentOfControl(value)) : OptionalDouble.empty(),
              z,
              String.join(" ", reasons)));
    }
    return List.copyOf(normalised);
  }

  private static Spread spread(Measure measure, List<WellReading> wells, Role role) {
    return Spread.of(values(measure, wells, role));
  }

  private static double[] values(Measure measure, List<WellReading> wells, Role role) {
    return wells.stream()
        .filter(w -> w.is(role))
        .mapToDouble(w -> measure.value(w).orElseThrow())
        .toArray();
  }

  private static OptionalDouble finite(double figure) {
    return Double.isFinite(figure) ? OptionalDouble.of(figure) : OptionalDouble.empty();
  }
}
