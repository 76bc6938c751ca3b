package org.wormscreen.report.page.screen;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.header;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.wormscreen.hits.Hit;
import org.wormscreen.report.page.words.Effect;
import org.wormscreen.report.page.words.Treatments;
import org.wormscreen.report.page.words.Words;
import org.wormscreen.report.table.screen.ScreenWellRow;

/** The head of a screen's page: what was screened, what was found, on how many plates and wells. */
final class ScreenVerdict {

  private static final int MOST_NAMED = 8;

  private ScreenVerdict() {}

  /** {@code "Screen of 4 plates"}. */
  static String title(ScreenReport report) {
    return "Screen of " + Words.count(report.plates().size(), "plate", "plates");
  }

  static DomContent of(ScreenReport report) {
    List<Hit> samples = report.treatments().samples();
    List<Hit> called =
        samples.stream()
            .filter(Treatments::called)
            .sorted(Comparator.comparingInt(h -> h.rank().orElse(Integer.MAX_VALUE)))
            .toList();
    return header(
            p(about(report)).withClass("about"),
            h1(title(report)),
            p(found(samples, called)).withClass("found"),
            ul(each(called.stream().limit(MOST_NAMED).map(h -> first(report, h))))
                .withClass("firsts"),
            div(tiles(report, samples, called).toArray(DomContent[]::new)).withClass("tiles"))
        .withId("top");
  }

  private static String about(ScreenReport report) {
    List<String> strains =
        report.tables().wells().stream()
            .map(ScreenWellRow::strain)
            .filter(strain -> !strain.isEmpty())
            .distinct()
            .sorted()
            .toList();
    String named =
        strains.size() > 6
            ? Words.count(strains.size(), "strain", "strains")
            : String.join(", ", strains);
    return Words.code(report.assay().label())
        + " assay"
        + (named.isEmpty() ? "" : " \u00b7 " + named)
        + " \u00b7 screen "
        + report.provenance().version();
  }

  private static String found(List<Hit> samples, List<Hit> called) {
    if (samples.isEmpty()) {
      return "The tables name no treatment to be tested.";
    }
    String tally =
        Treatments.counts(called.isEmpty() ? samples : called).entrySet().stream()
            .map(e -> Words.count(e.getValue()) + " " + Words.code(e.getKey().label()))
            .collect(Collectors.joining(", "));
    return called.isEmpty()
        ? "None of %s was called: %s."
            .formatted(
                Words.count(samples.size(), "treatment and dose", "treatments and doses"), tally)
        : "%s of %s called: %s."
            .formatted(
                Words.count(called.size()),
                Words.count(samples.size(), "treatment and dose was", "treatments and doses were"),
                tally);
  }

  private static DomContent first(ScreenReport report, Hit hit) {
    String strain = hit.strain().isEmpty() ? "" : " on " + hit.strain();
    return li(
        span(Words.treatment(hit) + strain).withClass("point"),
        span(Words.code(hit.call().label())).withClasses("call", Treatments.tone(hit.call())),
        span(
            hit.effect().isPresent()
                ? " "
                    + Effect.of(report.assay()).withLimits(hit)
                    + ", q = "
                    + Words.probability(hit.q())
                : ""));
  }

  private static List<DomContent> tiles(ScreenReport report, List<Hit> samples, List<Hit> called) {
    List<DomContent> tiles = new ArrayList<>();
    List<ScreenWellRow> wells = report.tables().wells();
    long excluded = wells.stream().filter(w -> w.status().equals("EXCLUDED")).count();
    long fine =
        wells.stream().filter(w -> w.status().equals("OK") || w.status().equals("CROWDED")).count();
    tiles.add(
        tile(
            Words.count(fine) + " of " + Words.count(wells.size()),
            "wells count",
            "%s left out by hand".formatted(Words.count(excluded)),
            excluded > 0 ? "flagged" : ""));
    long scored = wells.stream().mapToLong(ScreenWellRow::wormsScored).sum();
    long seen = wells.stream().mapToLong(ScreenWellRow::wormsSeen).sum();
    tiles.add(
        tile(Words.count(scored), "animals scored", "of %s seen".formatted(Words.count(seen)), ""));
    long family = report.hits().stream().filter(h -> h.q().isPresent()).count();
    long controls = family - samples.stream().filter(h -> h.q().isPresent()).count();
    tiles.add(
        tile(
            Words.count(called.size()) + " of " + Words.count(samples.size()),
            "treatments called",
            "one family of %s%s"
                .formatted(
                    Words.count(family, "test", "tests"),
                    controls > 0
                        ? ", %s of them positive controls".formatted(Words.count(controls))
                        : ""),
            ""));
    long days = wells.stream().map(ScreenWellRow::day).distinct().count();
    tiles.add(
        tile(
            Words.count(report.plates().size()),
            report.plates().size() == 1 ? "plate" : "plates",
            wells.stream().allMatch(w -> w.day().isEmpty())
                ? "days not known"
                : "on " + Words.count(days, "day", "days"),
            ""));
    return tiles;
  }

  private static DomContent tile(String figure, String what, String more, String style) {
    return div(
            span(figure).withClass("figure"),
            span(what).withClass("what"),
            span(more).withClass("more"))
        .withClasses("tile", style);
  }
}
