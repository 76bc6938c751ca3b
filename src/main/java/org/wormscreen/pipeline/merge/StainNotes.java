package org.wormscreen.pipeline.merge;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.wormscreen.phenotype.viability.PlateStain;
import org.wormscreen.phenotype.viability.Viability;
import org.wormscreen.pipeline.part.WellPart;
import org.wormscreen.report.PlainNumber;
import org.wormscreen.report.ReportedProblem;

/** Says where the dead stain's threshold lay on this plate, and when posture speaks against it. */
record StainNotes(PlateStain stain, Collection<WellPart> parts) {

  private static final int DIGITS = 2;
  private static final int FEWEST = 10;
  private static final double MANY = 1 / 3.0;

  /** Nothing where no stain was read. */
  List<ReportedProblem> problems() {
    if (stain.animals() == 0) {
      return List.of();
    }
    return Stream.concat(Stream.of(threshold()), disputed().stream())
        .map(s -> new ReportedProblem(ReportedProblem.Severity.NOTE, "", s))
        .toList();
  }

  private String threshold() {
    String even = PlainNumber.of(stain.settings().contrastAtEven(), DIGITS);
    if (!stain.settings().followsPlate()) {
      return "Dead stain: the settings hold its threshold at a contrast of %s.".formatted(even);
    }
    return stain.parted()
        ? "Dead stain: living and dead animals part at a contrast of %s on this plate, which is its threshold."
            .formatted(even)
        : "Dead stain: the contrasts of the %s animals read form no two groups that a threshold could part; the fixed contrast of %s is used."
            .formatted(stain.animals(), even);
  }

  private List<String> disputed() {
    List<Viability> both =
        parts.stream()
            .flatMap(part -> part.fields().stream())
            .flatMap(field -> field.scores().stream())
            .flatMap(score -> score.viability().stream())
            .filter(v -> v.stain().isPresent() && v.brightfield().isPresent())
            .toList();
    long disputed = both.stream().filter(Viability::disputed).count();
    return both.size() >= FEWEST && disputed > MANY * both.size()
        ? List.of(
            "Stain and posture contradict each other on %s of %s animals; look at the stain's images before you trust what is called alive or dead. 'phenotype: stain: contrastAtEven' in the settings sets the threshold, 'followsPlate: false' holds it there."
                .formatted(disputed, both.size()))
        : List.of();
  }
}
