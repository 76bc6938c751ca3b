package org.wormscreen.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wormscreen.plate.WellId;
import org.wormscreen.quality.correction.CorrectedPlate;
import org.wormscreen.quality.correction.CorrectedWell;
import org.wormscreen.quality.correction.Corrector;
import org.wormscreen.quality.correction.Method;
import org.wormscreen.quality.normal.NormalisedWell;
import org.wormscreen.quality.normal.Normaliser;
import org.wormscreen.well.WellReading;

/**
 * A well that counts on common scales, and with effects of place taken out.
 *
 * @param strain within which wells are compared
 * @param reason why the correction was refused; {@code ""} when it was made
 */
public record ScaledWell(
    String strain, NormalisedWell scaled, CorrectedWell corrected, String reason) {

  /** The wells of one plate, each strain by itself. */
  public static List<ScaledWell> ofPlate(Measure measure, List<WellReading> wells) {
    Map<String, List<WellReading>> strains = new TreeMap<>();
    wells.forEach(w -> strains.computeIfAbsent(w.strain(), s -> new ArrayList<>()).add(w));
    List<ScaledWell> all = new ArrayList<>();
    strains.forEach((strain, own) -> all.addAll(ofStrain(measure, strain, own)));
    return all;
  }

  private static List<ScaledWell> ofStrain(
      Measure measure, String strain, List<WellReading> wells) {
    if (wells.stream().noneMatch(measure::counts)) {
      return List.of();
    }
    CorrectedPlate plate = Corrector.withDefaults().correct(Method.B_SCORE, measure, wells);
    Map<WellId, CorrectedWell> byWell = new TreeMap<>();
    plate.wells().forEach(w -> byWell.put(w.well(), w));
    return Normaliser.withDefaults().normalise(measure, wells).stream()
        .map(w -> new ScaledWell(strain, w, byWell.get(w.well()), plate.reason()))
        .toList();
  }
}
