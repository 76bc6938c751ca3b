package org.wormscreen.report.page.plate;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.header;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.wormscreen.hits.Call;
import org.wormscreen.hits.Hit;
import org.wormscreen.quality.PlateQuality;
import org.wormscreen.report.page.words.Effect;
import org.wormscreen.report.page.words.Standing;
import org.wormscreen.report.page.words.Treatments;
import org.wormscreen.report.page.words.Words;
import org.wormscreen.well.WellSummary;

/** The head of the page: what plate this is, what was found, and whether it can be believed. */
final class VerdictSection {

  private VerdictSection() {}

  static DomContent of(PlateReport report) {
    return header(
            p(about(report)).withClass("about"),
            h1(report.plate()),
            p(found(report)).withClass("found"),
            each(first(report).stream().map(text -> p(text).withClass("first"))),
            div(tiles(report).toArray(DomContent[]::new)).withClass("tiles"))
        .withId("top");
  }

  private static String about(PlateReport report) {
    List<String> words = new ArrayList<>();
    words.add(Words.code(report.assay().label()) + " assay");
    words.add(Words.format(report.format()));
    report
        .provenance()
        .pixelSizeUm()
        .ifPresent(um -> words.add(Words.number(um) + " \u00b5m per pixel"));
    words.add("screen " + report.provenance().version());
    return String.join(" \u00b7 ", words);
  }

  /** One sentence: how many treatments were called what, or why none was. */
  static String found(PlateReport report) {
    if (report.wells().stream().allMatch(w -> Standing.of(w) == Standing.LOST)) {
      return "No well of this plate could be analysed; the reasons are under Problems.";
    }
    List<Hit> samples = report.treatments().samples();
    if (samples.isEmpty()) {
      return withoutSamples(report);
    }
    List<Hit> called = samples.stream().filter(Treatments::called).toList();
    if (called.isEmpty()) {
      return "None of %s was called: %s."
          .formatted(Words.count(samples.size(), "treatment", "treatments"), tally(samples));
    }
    if (samples.size() == 1) {
      return "The one treatment under test was called: "
          + Words.code(samples.get(0).call().label())
          + ".";
    }
    return "%s of %s %s called: %s."
        .formatted(
            Words.count(called.size()),
            Words.count(samples.size(), "treatment", "treatments"),
            called.size() == 1 ? "was" : "were",
            tally(called));
  }

  private static String withoutSamples(PlateReport report) {
    if (report.wells().stream().allMatch(w -> w.contents().isEmpty())) {
      return "Without a plate map the wells were measured and no treatment was called.";
    }
    String controls =
        report.hits().stream()
            .filter(Treatments::called)
            .map(h -> Words.treatment(h) + ", " + Words.code(h.call().label()))
            .collect(Collectors.joining("; "));
    return controls.isEmpty()
        ? "The plate map names no treatment to be tested; the wells were measured."
        : "Only controls are on this plate. Called among them: " + controls + ".";
  }

  /** The treatment first in rank; empty where none was called. */
  private static Optional<String> first(PlateReport report) {
    return report.treatments().samples().stream()
        .filter(Treatments::called)
        .filter(h -> h.rank().isPresent() && h.effect().isPresent())
        .min(Comparator.comparingInt(h -> h.rank().getAsInt()))
        .map(
            h ->
                "First in rank: %s, %s; %s: %s, q = %s."
                    .formatted(
                        Words.treatment(h),
                        Words.code(h.call().label()),
                        Effect.of(report.assay()).words(),
                        Effect.of(report.assay()).withLimits(h),
                        Words.probability(h.q())));
  }

  private static String tally(List<Hit> hits) {
    Map<Call, Long> counts = Treatments.counts(hits);
    return counts.entrySet().stream()
        .map(e -> Words.count(e.getValue()) + " " + Words.code(e.getKey().label()))
        .collect(Collectors.joining(", "));
  }

  private static List<DomContent> tiles(PlateReport report) {
    List<DomContent> tiles = new ArrayList<>();
    long fine = standing(report, Standing.FINE);
    long flagged = standing(report, Standing.FLAGGED);
    long lost = standing(report, Standing.LOST);
    tiles.add(
        tile(
            Words.count(report.wells().size() - lost) + " of " + Words.count(report.wells().size()),
            "wells analysed",
            "%s ok, %s flagged, %s lost"
                .formatted(Words.count(fine), Words.count(flagged), Words.count(lost)),
            lost > 0 ? "lost" : flagged > 0 ? "flagged" : "ok"));
    tiles.add(animals(report));
    List<Hit> samples = report.treatments().samples();
    if (!samples.isEmpty()) {
      long called = samples.stream().filter(Treatments::called).count();
      long tested = samples.stream().filter(h -> h.p().isPresent()).count();
      tiles.add(
          tile(
              Words.count(called) + " of " + Words.count(samples.size()),
              "treatments called",
              Words.count(tested) + " could be tested",
              ""));
    }
    report.quality().ifPresent(q -> tiles.add(zPrime(q)));
    return tiles;
  }

  private static DomContent animals(PlateReport report) {
    long scored = report.wells().stream().mapToLong(WellSummary::scored).sum();
    long seen = report.wells().stream().mapToLong(WellSummary::seen).sum();
    return tile(
        Words.count(scored),
        scored == 1 ? "animal scored" : "animals scored",
        "of %s seen".formatted(Words.count(seen)),
        "");
  }

  private static DomContent zPrime(PlateQuality quality) {
    OptionalDouble z = quality.zPrime();
    String ceiling =
        quality.zPrimeCeiling().isPresent()
            ? "ceiling with so few animals: " + Words.fixed(quality.zPrimeCeiling(), 2)
            : "%s against %s"
                .formatted(
                    Words.count(quality.positiveWells(), "positive well", "positive wells"),
                    Words.count(quality.negativeWells(), "vehicle well", "vehicle wells"));
    return tile(z.isPresent() ? Words.fixed(z, 2) : "none", "Z\u2032 of the controls", ceiling, "");
  }

  private static DomContent tile(String figure, String what, String more, String style) {
    return div(
            span(figure).withClass("figure"),
            span(what).withClass("what"),
            span(more).withClass("more"))
        .withClasses("tile", style);
  }

  private static long standing(PlateReport report, Standing standing) {
    return report.wells().stream().filter(w -> Standing.of(w) == standing).count();
  }
}
