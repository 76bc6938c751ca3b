package org.wormscreen.quality.correction;

import static org.wormscreen.well.Words.say;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.WellContents;
import org.wormscreen.stats.robust.RobustScore;
import org.wormscreen.well.WellReading;

/** Why a correction must not be made. */
record Guard(CorrectionSettings settings) {

  private static final int DOSES_IN_LINE = 3;

  /** Empty when nothing speaks against it. */
  Optional<String> refusal(Method method, List<WellReading> fitted, double[] values) {
    if (fitted.size() < settings.fewestWells()) {
      return Optional.of(
          say(
              "Not corrected: %d wells to fit on, %d are needed.",
              fitted.size(), settings.fewestWells()));
    }
    if (method == Method.CONTROLS) {
      return Optional.empty();
    }
    RobustScore scale = RobustScore.of(values);
    if (scale.basis() == RobustScore.Basis.ZERO_SPREAD) {
      return Optional.of("Not corrected: the wells are all alike (ZERO_SPREAD).");
    }
    long active = 0;
    for (double value : values) {
      active += Math.abs(scale.of(value)) > settings.active() ? 1 : 0;
    }
    if (active > settings.mostActive() * values.length) {
      return Optional.of(
          say(
              "Not corrected: %d of %d sample wells are active (%.0f %%), so that the fit would"
                  + " follow them; use vehicle wells spread over the plate.",
              active, values.length, 100.0 * active / values.length));
    }
    return line(fitted);
  }

  /** A dose series along a row or column would be taken for an effect of place. */
  private static Optional<String> line(List<WellReading> wells) {
    Map<String, List<WellReading>> compounds =
        wells.stream()
            .filter(w -> w.is(Role.SAMPLE))
            .collect(
                Collectors.groupingBy(
                    w -> w.contents().map(c -> c.treatment().compound()).orElse(""),
                    TreeMap::new,
                    Collectors.toList()));
    for (Map.Entry<String, List<WellReading>> entry : compounds.entrySet()) {
      long doses =
          entry.getValue().stream().map(Guard::micromolar).filter(d -> d > 0).distinct().count();
      long rows = entry.getValue().stream().map(w -> w.well().row()).distinct().count();
      long columns = entry.getValue().stream().map(w -> w.well().column()).distinct().count();
      if (doses >= DOSES_IN_LINE && (rows == 1 || columns == 1)) {
        return Optional.of(
            say(
                "Not corrected: the doses of %s lie along one %s, and the fit would take them for"
                    + " an effect of place.",
                entry.getKey(), rows == 1 ? "row" : "column"));
      }
    }
    return Optional.empty();
  }

  private static double micromolar(WellReading well) {
    return well.contents()
        .map(WellContents::treatment)
        .flatMap(t -> t.dose().map(Dose::micromolar))
        .orElse(0.0);
  }
}
