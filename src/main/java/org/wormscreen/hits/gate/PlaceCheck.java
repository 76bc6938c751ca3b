package org.wormscreen.hits.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.wormscreen.plate.WellId;
import org.wormscreen.quality.Measure;
import org.wormscreen.quality.comparison.Comparison;
import org.wormscreen.quality.correction.CorrectedPlate;
import org.wormscreen.quality.correction.CorrectedWell;
import org.wormscreen.quality.correction.Corrector;
import org.wormscreen.quality.correction.Method;
import org.wormscreen.well.WellReading;

/**
 * Whether a called effect is still there once effects of place are taken out of its plates: by a
 * surface over the sample wells, or over the vehicle wells where the samples must not be fitted
 * (see {@link Corrector}). Plates on which neither can be done say nothing.
 *
 * @param plates the wells of each plate and strain
 * @param corrected what was found so far, so that each plate is corrected once
 */
public record PlaceCheck(
    Measure measure,
    Map<String, List<WellReading>> plates,
    ConcurrentMap<String, Optional<CorrectedPlate>> corrected) {

  private static final Method[] METHODS = {Method.LOESS, Method.CONTROLS};

  /** For the wells of a screen. */
  public static PlaceCheck of(Measure measure, List<WellReading> wells) {
    Map<String, List<WellReading>> plates = new TreeMap<>();
    wells.forEach(w -> plates.computeIfAbsent(key(w), p -> new ArrayList<>()).add(w));
    return new PlaceCheck(measure, plates, new ConcurrentHashMap<>());
  }

  private static String key(WellReading well) {
    return well.stratum() + "\n" + well.strain();
  }

  /**
   * A sentence when the corrected difference is smaller than counts as an effect, or has turned
   * round; empty when it stands, or nothing could be corrected.
   *
   * @param smallest difference that counts, in the unit of the measure
   */
  public Optional<String> doubt(Comparison comparison, double smallest) {
    Side raw = new Side();
    Side without = new Side();
    for (Comparison.OnPlate plate : comparison.plates()) {
      Optional<CorrectedPlate> its =
          corrected.computeIfAbsent(key(plate.treated().get(0)), this::correct);
      if (its.isPresent()) {
        Map<WellId, CorrectedWell> byWell = new TreeMap<>();
        its.get().wells().forEach(w -> byWell.put(w.well(), w));
        raw.add(plate, byWell, w -> OptionalDouble.of(w.scaled()));
        without.add(plate, byWell, CorrectedWell::corrected);
      }
    }
    if (raw.weight == 0 || without.weight == 0) {
      return Optional.empty();
    }
    double before = raw.difference();
    double after = without.difference();
    boolean stands = Math.signum(after) == Math.signum(before) && Math.abs(after) >= smallest;
    return stands
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                measure.isShare()
                    ? "With the effect of place taken out the difference is %+.1f points instead of %+.1f: place could make it."
                    : "With the effect of place taken out the difference is %+.0f um instead of %+.0f: place could make it.",
                measure.isShare() ? 100 * after : after,
                measure.isShare() ? 100 * before : before));
  }

  private Optional<CorrectedPlate> correct(String key) {
    for (Method method : METHODS) {
      CorrectedPlate plate =
          Corrector.withDefaults().correct(method, measure, plates.getOrDefault(key, List.of()));
      if (plate.applied()) {
        return Optional.of(plate);
      }
    }
    return Optional.empty();
  }

  /** What a corrected well gives. */
  private interface Value {
    OptionalDouble of(CorrectedWell well);
  }

  /** Treated less vehicle over plates, each by its treated wells, in the unit of the measure. */
  private final class Side {
    private double sum;
    private double weight;

    void add(Comparison.OnPlate plate, Map<WellId, CorrectedWell> byWell, Value value) {
      OptionalDouble treated = mean(plate.treated(), byWell, value);
      OptionalDouble vehicle = mean(plate.vehicle(), byWell, value);
      if (treated.isPresent() && vehicle.isPresent()) {
        double wells = plate.treated().size();
        sum += wells * (plain(treated.getAsDouble()) - plain(vehicle.getAsDouble()));
        weight += wells;
      }
    }

    double difference() {
      return sum / weight;
    }

    /** Back from the arcsine to a share. */
    private double plain(double scaled) {
      double angle = Math.max(0, Math.min(Math.PI / 2, scaled));
      double sine = StrictMath.sin(angle);
      return measure.isShare() ? sine * sine : scaled;
    }
  }

  private static OptionalDouble mean(
      List<WellReading> wells, Map<WellId, CorrectedWell> byWell, Value value) {
    return wells.stream()
        .map(w -> byWell.get(w.well()))
        .filter(w -> w != null)
        .flatMapToDouble(w -> value.of(w).stream())
        .average();
  }
}
