package org.wormscreen.report.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import org.wormscreen.report.ReportedProblem;
import org.wormscreen.report.ReportedProblem.Severity;
import org.wormscreen.well.WellSummary;

/** What was found amiss: of the plate, of wells that are lost or flagged, and what to know. */
final class ProblemsSection {

  private ProblemsSection() {}

  static DomContent of(PlateReport report) {
    List<ReportedProblem> problems = report.provenance().problems();
    List<WellSummary> wells =
        report.wells().stream().filter(w -> Standing.of(w) != Standing.FINE).toList();
    if (problems.isEmpty() && wells.isEmpty()) {
      return section(h2("Problems"), p("None were found.")).withId("problems");
    }
    return section(
            h2("Problems"),
            ul(each(problems, ProblemsSection::item), each(wells, ProblemsSection::item))
                .withClass("problems"))
        .withId("problems");
  }

  private static DomContent item(ReportedProblem problem) {
    String word =
        switch (problem.severity()) {
          case PLATE -> "plate";
          case WELL -> "well";
          case NOTE -> "note";
        };
    String style = problem.severity() == Severity.NOTE ? "note" : "lost";
    String where = problem.well().isEmpty() ? "" : problem.well() + ": ";
    return li(span(word).withClasses("badge", style), strong(where), span(problem.sentence()));
  }

  private static DomContent item(WellSummary well) {
    String label = well.well().label();
    return li(
        span(Words.code(well.statusLabel())).withClasses("badge", Standing.of(well).word()),
        a(label).withHref("#" + label).withClass("well"),
        span(" " + well.reason()));
  }
}
