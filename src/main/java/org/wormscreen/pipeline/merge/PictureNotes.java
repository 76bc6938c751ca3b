package org.wormscreen.pipeline.merge;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wormscreen.mask.ImageCondition;
import org.wormscreen.pipeline.part.FieldPart;
import org.wormscreen.pipeline.part.WellPart;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.ReportedProblem;

/** Says which wells' pictures are not like those of the rest of the plate. */
record PictureNotes(Collection<WellPart> parts) {

  private static final String TURNED =
      "were turned over before they were measured: another channel, or another light?";

  /** Nothing where all pictures are dark on light and fit to be analysed. */
  List<ReportedProblem> problems() {
    return Stream.concat(unsharp().stream(), inverted().stream()).toList();
  }

  private List<ReportedProblem> unsharp() {
    SortedSet<WellId> wells = wells(f -> f.condition() == ImageCondition.OUT_OF_FOCUS);
    return wells.isEmpty()
        ? List.of()
        : List.of(note("Pictures without any sharp edge (out of focus?): " + listed(wells) + "."));
  }

  private List<ReportedProblem> inverted() {
    SortedSet<WellId> inverted = wells(f -> f.condition() == ImageCondition.INVERTED);
    SortedSet<WellId> upright = wells(f -> f.condition() == ImageCondition.GOOD);
    if (inverted.isEmpty()) {
      return List.of();
    }
    if (upright.isEmpty()) {
      return List.of(note("All pictures are light on dark and " + TURNED));
    }
    boolean few = inverted.size() <= upright.size();
    return List.of(
        note(
            few
                ? "Pictures of %s are light on dark, those of %s other wells dark on light; the former %s"
                    .formatted(listed(inverted), upright.size(), TURNED)
                : "Pictures of %s are dark on light, those of %s other wells light on dark; the latter %s"
                    .formatted(listed(upright), inverted.size(), TURNED)));
  }

  private SortedSet<WellId> wells(Predicate<FieldPart> which) {
    return parts.stream()
        .filter(part -> part.fields().stream().anyMatch(which))
        .map(WellPart::well)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String listed(SortedSet<WellId> wells) {
    return wells.stream().map(WellId::label).collect(Collectors.joining(", "));
  }

  private static ReportedProblem note(String sentence) {
    return new ReportedProblem(ReportedProblem.Severity.NOTE, "", sentence);
  }
}
