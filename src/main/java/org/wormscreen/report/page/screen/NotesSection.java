package org.wormscreen.report.page.screen;

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
import org.wormscreen.report.page.words.Words;
import org.wormscreen.report.table.screen.ScreenWellRow;

/** What was left out, by whom and why, and what is odd about the tables. */
final class NotesSection {

  private static final int MOST = 400;

  private NotesSection() {}

  private record Left(String plate, String status, String reason) {}

  static DomContent of(ScreenReport report) {
    List<DomContent> items = new ArrayList<>();
    report
        .provenance()
        .problems()
        .forEach(
            problem ->
                items.add(li(span("note").withClasses("badge", "note"), text(problem.sentence()))));
    Map<Left, List<String>> wells = new LinkedHashMap<>();
    for (ScreenWellRow well : report.tables().wells()) {
      if (!well.status().equals("OK")) {
        wells
            .computeIfAbsent(
                new Left(well.stratum(), well.status(), well.reason()), k -> new ArrayList<>())
            .add(well.well());
      }
    }
    wells.forEach((left, labels) -> items.add(item(left, labels)));
    return section(
            h2("Left out and odd"),
            iff(items.isEmpty(), p("All wells count, and nothing is odd.")),
            ul(each(items.subList(0, Math.min(MOST, items.size())), item -> item))
                .withClass("problems"),
            iff(
                items.size() > MOST,
                p("The first %s of %s are shown; all are in wells.csv."
                        .formatted(MOST, items.size()))
                    .withClass("note")))
        .withId("problems");
  }

  private static DomContent item(Left left, List<String> labels) {
    boolean byHand = left.status().equals("EXCLUDED");
    return li(
        span(byHand ? "left out by hand" : Words.code(left.status()))
            .withClasses("badge", byHand ? "flagged" : "lost"),
        strong(left.plate() + " " + String.join(" ", labels) + ": "),
        text(left.reason()));
  }
}
