package org.wormscreen.report.page.plate;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wormscreen.report.ReportedProblem;
import org.wormscreen.report.ReportedProblem.Severity;
import org.wormscreen.report.page.words.Standing;
import org.wormscreen.report.page.words.Words;
import org.wormscreen.well.WellSummary;

/**
 * What was found amiss: of the plate, then of the wells that are lost or flagged; wells of which
 * the same is said stand together.
 */
final class ProblemsSection {

  private static final int MOST = 500;

  private ProblemsSection() {}

  private record Trouble(String status, Standing standing, String reason) {}

  static DomContent of(PlateReport report) {
    List<DomContent> items = new ArrayList<>();
    Set<String> saidOfWells =
        report.wells().stream().map(w -> w.well() + w.reason()).collect(Collectors.toSet());
    report.provenance().problems().stream()
        .filter(problem -> !saidOfWells.contains(problem.well() + problem.sentence()))
        .forEach(problem -> items.add(item(problem)));
    Map<Trouble, List<WellSummary>> wells = new LinkedHashMap<>();
    for (WellSummary well : report.wells()) {
      Standing standing = Standing.of(well);
      if (standing != Standing.FINE) {
        Trouble trouble = new Trouble(well.statusLabel(), standing, well.reason());
        wells.computeIfAbsent(trouble, t -> new ArrayList<>()).add(well);
      }
    }
    wells.forEach((trouble, of) -> items.add(item(trouble, of)));
    return section(
            h2("Problems"),
            iff(items.isEmpty(), p("None were found.")),
            ul(each(items.subList(0, Math.min(MOST, items.size())), item -> item))
                .withClass("problems"),
            iff(
                items.size() > MOST,
                p("The first %s are shown; all are in wells.csv and run.json.".formatted(MOST))
                    .withClass("note")))
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
    return li(span(word).withClasses("badge", style), strong(where), text(problem.sentence()));
  }

  private static DomContent item(Trouble trouble, List<WellSummary> wells) {
    return li(
        span(Words.code(trouble.status())).withClasses("badge", trouble.standing().word()),
        text(trouble.reason() + " "),
        each(wells, ProblemsSection::link));
  }

  private static DomContent link(WellSummary well) {
    String label = well.well().label();
    return each(a(label).withHref("#" + label).withClass("well"), text(" "));
  }
}
