package org.wormscreen.pipeline.merge;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.intake.PlatePlan;
import org.wormscreen.phenotype.PhenotypeSettings;
import org.wormscreen.phenotype.viability.PlateStain;
import org.wormscreen.pipeline.part.WellPart;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;

/**
 * What is judged with all animals of a plate in view: the stain, vulvae, inductions.
 *
 * @param contents the plate map
 * @param umPerPixel NaN where it is unknown
 */
record WholePlate(
    Map<WellId, WellContents> contents, double umPerPixel, PhenotypeSettings settings) {

  static WholePlate of(PlatePlan plan, PhenotypeSettings settings) {
    Map<WellId, WellContents> contents = new TreeMap<>();
    for (PlannedWell well : plan.wells()) {
      well.contents().ifPresent(c -> contents.put(well.well(), c));
    }
    return new WholePlate(
        contents, plan.pixelSize().map(PixelSize::micrometres).orElse(Double.NaN), settings);
  }

  /** Where the stain parts the living from the dead on this plate. */
  PlateStain stain(List<WellPart> parts) {
    return PlateStain.of(settings.stain(), contrasts(parts));
  }

  /** The same parts, judged anew. */
  List<WellPart> judged(List<WellPart> parts, PlateStain stain) {
    List<WellPart> stained = parts.stream().map(p -> p.judged(stain.settings())).toList();
    List<WellPart> vulvae = new PlateVulvae(contents, umPerPixel, settings.vulva()).judged(stained);
    return new PlateInductions(contents, umPerPixel, settings.induction()).judged(vulvae);
  }

  private static List<Double> contrasts(List<WellPart> parts) {
    return parts.stream()
        .flatMap(part -> part.fields().stream())
        .flatMap(field -> field.scores().stream())
        .flatMap(score -> score.viability().stream())
        .flatMap(viability -> viability.stainContrast().stream().boxed())
        .toList();
  }
}
