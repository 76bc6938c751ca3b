package org.wormscreen.report.page.screen;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;
import org.wormscreen.report.page.words.Words;
import org.wormscreen.report.table.screen.HeterogeneityRow;
import org.wormscreen.report.table.screen.ScreenTables;

/** Pseudovulvae animal by animal: a shift of all and a split into responders are told apart. */
final class AnimalsSection {

  private static final int MOST = 200;

  private AnimalsSection() {}

  /** Empty where pseudovulvae were not counted. */
  static Optional<DomContent> of(ScreenTables tables) {
    List<HeterogeneityRow> rows = tables.heterogeneity();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        section(
                h2("Single animals"),
                p("Animals with 0, 1, 2 ... pseudovulvae, apart from their mean.")
                    .withClass("note"),
                div(table(
                            thead(
                                tr(
                                    th("Treatment"),
                                    th("Strain"),
                                    th("0/1/2 ..."),
                                    th("Mean"),
                                    th("Complete (95 %)"),
                                    th("Pattern"),
                                    th("In words"))),
                            tbody(
                                each(
                                    rows.subList(0, Math.min(MOST, rows.size())),
                                    AnimalsSection::row)))
                        .withClass("sortable"))
                    .withClass("scroll"))
            .withId("animals"));
  }

  private static DomContent row(HeterogeneityRow row) {
    String dose =
        row.concentrationUm().isPresent()
            ? " " + Words.number(row.concentrationUm()) + " \u00b5M"
            : "";
    return tr(
        td(row.treatment() + dose),
        td(row.strain()),
        td(row.animals()),
        td(Words.fixed(row.pseudovulvaeMean(), 2)),
        td(
            "%s (%s to %s)"
                .formatted(
                    Words.fixed(row.completeFraction(), 2),
                    Words.fixed(row.completeLow(), 2),
                    Words.fixed(row.completeHigh(), 2))),
        td(Words.code(row.pattern())),
        td(row.reason()).withClass("reason"));
  }
}
