package org.wormscreen.pipeline.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.PlateAdults;
import org.wormscreen.phenotype.vulva.VulvaSettings;
import org.wormscreen.phenotype.vulva.verdict.VulvaJudge;
import org.wormscreen.phenotype.vulva.verdict.Yardstick;
import org.wormscreen.pipeline.part.WellPart;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;

/**
 * Vulvae judged with the whole plate in view: which animals are adults is measured on the vehicle
 * wells of their own strain; on all vehicle wells where those hold too few, and on all wells where
 * there is no vehicle.
 *
 * @param contents the plate map
 * @param umPerPixel NaN where it is unknown
 */
record PlateVulvae(Map<WellId, WellContents> contents, double umPerPixel, VulvaSettings settings) {

  /** The same parts, judged anew. */
  List<WellPart> judged(List<WellPart> parts) {
    SortedMap<String, List<AnimalScore>> vehicle = new TreeMap<>();
    List<AnimalScore> anyVehicle = new ArrayList<>();
    List<AnimalScore> all = new ArrayList<>();
    for (WellPart part : parts) {
      List<AnimalScore> here = part.fields().stream().flatMap(f -> f.scores().stream()).toList();
      all.addAll(here);
      Optional<WellContents> row = Optional.ofNullable(contents.get(part.well()));
      if (row.filter(r -> r.role() == Role.NEGATIVE).isPresent()) {
        vehicle.computeIfAbsent(row.get().strain(), s -> new ArrayList<>()).addAll(here);
        anyVehicle.addAll(here);
      }
    }
    Yardstick otherwise =
        PlateAdults.of(anyVehicle, settings)
            .or(() -> PlateAdults.of(all, settings))
            .orElseGet(Yardstick::absolute);
    SortedMap<String, Yardstick> byStrain = new TreeMap<>();
    vehicle.forEach(
        (strain, animals) ->
            byStrain.put(strain, PlateAdults.of(animals, settings).orElse(otherwise)));
    VulvaJudge judge = new VulvaJudge(settings);
    return parts.stream()
        .map(
            part -> {
              String strain =
                  Optional.ofNullable(contents.get(part.well()))
                      .map(WellContents::strain)
                      .orElse("");
              Yardstick yardstick = byStrain.getOrDefault(strain, otherwise);
              return part.with(score -> score.judged(judge, yardstick, umPerPixel));
            })
        .toList();
  }
}
