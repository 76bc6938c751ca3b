package org.wormscreen.pipeline.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.intake.PlatePlan;
import org.wormscreen.intake.PlateProblem;
import org.wormscreen.mask.ImageCondition;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.pipeline.part.FieldPart;
import org.wormscreen.pipeline.part.WellFailure;
import org.wormscreen.pipeline.part.WellPart;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;
import org.wormscreen.well.WellSettings;
import org.wormscreen.well.WellSummariser;
import org.wormscreen.well.WellSummary;

/** Every planned well as a summary, in the plan's order, whatever happened to it. */
record WellSummaries(PlatePlan plan, Assay assay, WellSettings settings) {

  /** Not an empty well: that would be taken for a treatment that left no animal. */
  private static final String BLANK =
      "The picture has one gray everywhere, so nothing can be seen; was the lamp off or the shutter closed?";

  private static final String OUT_OF_FOCUS =
      "Nothing in the picture has a sharp edge, so nothing is measured: out of focus, or moisture on the lid?";

  List<WellSummary> of(SortedMap<WellId, WellPart> parts) {
    List<WellSummary> summaries = new ArrayList<>();
    for (PlannedWell well : plan.wells()) {
      summaries.add(of(well, Optional.ofNullable(parts.get(well.well()))));
    }
    return summaries;
  }

  private WellSummary of(PlannedWell planned, Optional<WellPart> part) {
    WellSummariser summariser =
        new WellSummariser(plan.plate(), assay, settings, plan.mapFile().isPresent());
    WellId well = planned.well();
    Optional<WellContents> contents = planned.contents();
    Optional<PlateProblem> obstacle =
        planned.problems().stream()
            .filter(p -> p.severity() == PlateProblem.Severity.WELL)
            .findFirst();
    if (planned.fields().isEmpty() && contents.isPresent() && onlyMissing(planned)) {
      return summariser.missingImage(well, contents.get());
    }
    if (obstacle.isPresent()) {
      String code =
          obstacle.get().fault().map(Enum::name).orElseGet(() -> obstacle.get().code().name());
      String sentences =
          planned.problems().stream().map(PlateProblem::message).collect(Collectors.joining("; "));
      return summariser.failed(well, contents, code, sentences);
    }
    WellPart done = part.orElseThrow();
    if (done.failure().isPresent()) {
      WellFailure failure = done.failure().get();
      return summariser.failed(well, contents, failure.code(), failure.sentence());
    }
    if (isEverywhere(done, ImageCondition.SATURATED)) {
      return summariser.saturated(well, contents);
    }
    if (isEverywhere(done, ImageCondition.BLANK)) {
      return summariser.failed(well, contents, ImageCondition.BLANK.name(), BLANK);
    }
    if (isEverywhere(done, ImageCondition.OUT_OF_FOCUS)) {
      return summariser.failed(well, contents, ImageCondition.OUT_OF_FOCUS.name(), OUT_OF_FOCUS);
    }
    List<AnimalScore> scores = done.fields().stream().flatMap(f -> f.scores().stream()).toList();
    boolean crowded = done.fields().stream().anyMatch(FieldPart::crowded);
    return summariser.analysed(well, contents, scores, crowded);
  }

  private static boolean isEverywhere(WellPart part, ImageCondition condition) {
    return part.fields().stream().allMatch(f -> f.condition() == condition);
  }

  private static boolean onlyMissing(PlannedWell well) {
    return well.problems().stream().allMatch(p -> p.code() == PlateProblem.Code.MISSING_IMAGE);
  }
}
