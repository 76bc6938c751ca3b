package org.wormscreen.report.page.screen;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.section;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.report.page.words.Words;
import org.wormscreen.report.table.screen.ScreenTables;

/** What keeps its activity on a resistant strain, and what undoes an inhibitor. */
final class ResistanceSection {

  private ResistanceSection() {}

  /** Empty where neither was asked for. */
  static Optional<DomContent> of(ScreenTables tables) {
    if (tables.resistance().isEmpty() && tables.restoration().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        section(h2("Resistance"), each(kept(tables).stream()), each(restored(tables).stream()))
            .withId("resistance"));
  }

  private static Optional<DomContent> kept(ScreenTables tables) {
    if (tables.resistance().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        div(table(
                thead(
                    tr(
                        th("Treatment"),
                        th("Keeps activity"),
                        th("Difference of log-odds (95 %)"),
                        th("p"),
                        th("In words"))),
                tbody(
                    each(
                        tables.resistance(),
                        r ->
                            tr(
                                td(name(r.treatment(), r.concentrationUm())),
                                td(r.keepsActivity() ? "yes" : "no"),
                                td(interval(r.difference(), r.differenceLow(), r.differenceHigh())),
                                td(Words.probability(r.p())),
                                td(r.reason()).withClass("reason"))))))
            .withClass("scroll"));
  }

  private static Optional<DomContent> restored(ScreenTables tables) {
    if (tables.restoration().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        div(table(
                thead(
                    tr(
                        th("With the inhibitor"),
                        th("Call"),
                        th("Interaction of log-odds (95 %)"),
                        th("p"),
                        th("In words"))),
                tbody(
                    each(
                        tables.restoration(),
                        r ->
                            tr(
                                td(
                                    name(r.treatment(), r.concentrationUm())
                                        + " + "
                                        + name(r.inhibitor(), r.inhibitorUm())),
                                td(Words.code(r.call())),
                                td(
                                    interval(
                                        r.interaction(), r.interactionLow(), r.interactionHigh())),
                                td(Words.probability(r.p())),
                                td(r.reason()).withClass("reason"))))))
            .withClass("scroll"));
  }

  private static String name(String compound, OptionalDouble um) {
    return um.isPresent() ? compound + " " + Words.number(um) + " \u00b5M" : compound;
  }

  private static String interval(OptionalDouble value, OptionalDouble low, OptionalDouble high) {
    return value.isEmpty()
        ? "\u2013"
        : "%s (%s to %s)"
            .formatted(Words.signed(value.getAsDouble(), 2), Words.number(low), Words.number(high));
  }
}
