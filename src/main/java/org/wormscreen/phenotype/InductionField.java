package org.wormscreen.phenotype;

import java.util.Optional;
import org.wormscreen.phenotype.field.FieldImages;
import org.wormscreen.phenotype.induction.InductionJudge;
import org.wormscreen.phenotype.induction.InductionReader;
import org.wormscreen.phenotype.induction.InductionScore;
import org.wormscreen.phenotype.induction.InductionSettings;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.Straightener;
import org.wormscreen.worm.Worm;

/**
 * Reads the vulval induction of one field's animals, each by its own picture; judged again when all
 * animals of the plate are in view.
 *
 * @param reader of the reporter's channel; empty without one
 */
record InductionField(InductionJudge judge, Optional<InductionReader> reader, PixelSize pixel) {

  static InductionField of(InductionSettings settings, FieldImages images, PixelSize pixel) {
    return new InductionField(
        new InductionJudge(settings),
        images
            .reporter()
            .map(
                r ->
                    InductionReader.of(
                        settings,
                        images.foreground().flattened(),
                        r,
                        images.reporterShift(),
                        pixel)),
        pixel);
  }

  /** The induction of one animal. */
  InductionScore score(Worm worm, Straightener.Plane others) {
    return reader
        .map(r -> judge.judge(r.read(worm, others), pixel.micrometres()))
        .orElseGet(
            () -> InductionScore.unread(InductionScore.Exclusion.NO_REPORTER, Optional.empty()));
  }
}
