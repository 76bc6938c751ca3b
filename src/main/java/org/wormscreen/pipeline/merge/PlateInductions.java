package org.wormscreen.pipeline.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.phenotype.induction.InductionJudge;
import org.wormscreen.phenotype.induction.InductionReading;
import org.wormscreen.phenotype.induction.InductionSettings;
import org.wormscreen.phenotype.induction.InductionYardstick;
import org.wormscreen.pipeline.part.WellPart;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;

/**
 * Vulval inductions judged with the whole plate in view: how large and how bright a focus is, how
 * far the cells lie apart and how long the larvae are is measured on all animals of their own
 * strain, most of which no treatment changes; on the whole plate where a strain has too few; on the
 * animal alone where the plate has.
 *
 * @param contents the plate map
 * @param umPerPixel NaN where it is unknown
 */
record PlateInductions(
    Map<WellId, WellContents> contents, double umPerPixel, InductionSettings settings) {

  /** The same parts, judged anew; untouched where induction was not read. */
  List<WellPart> judged(List<WellPart> parts) {
    Map<WellId, String> strains = new TreeMap<>();
    contents.forEach((well, its) -> strains.put(well, its.strain()));
    SortedMap<String, List<InductionReading>> byStrain = new TreeMap<>();
    List<InductionReading> all = new ArrayList<>();
    for (WellPart part : parts) {
      List<InductionReading> here = readings(part);
      all.addAll(here);
      byStrain
          .computeIfAbsent(strains.getOrDefault(part.well(), ""), s -> new ArrayList<>())
          .addAll(here);
    }
    if (all.isEmpty()) {
      return parts;
    }
    InductionYardstick whole = InductionYardstick.of(all, settings);
    SortedMap<String, InductionYardstick> yardsticks = new TreeMap<>();
    byStrain.forEach(
        (strain, animals) -> {
          InductionYardstick own = InductionYardstick.of(animals, settings);
          yardsticks.put(strain, own.known() ? own : whole);
        });
    InductionJudge judge = new InductionJudge(settings);
    return parts.parallelStream()
        .map(
            part -> {
              InductionYardstick yardstick = yardsticks.get(strains.getOrDefault(part.well(), ""));
              return yardstick.known()
                  ? part.with(score -> score.judged(judge, yardstick, umPerPixel))
                  : part;
            })
        .toList();
  }

  private static List<InductionReading> readings(WellPart part) {
    return part.fields().stream()
        .flatMap(f -> f.scores().stream())
        .flatMap(s -> s.induction().stream())
        .flatMap(i -> i.reading().stream())
        .toList();
  }
}
