package org.wormscreen.report.page.well;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.img;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wormscreen.hits.Hit;
import org.wormscreen.report.figure.MarksOverlay;
import org.wormscreen.report.page.words.Standing;
import org.wormscreen.report.page.words.Treatments;
import org.wormscreen.report.page.words.Words;
import org.wormscreen.report.picture.FieldPicture;
import org.wormscreen.stats.Proportion;
import org.wormscreen.well.WellSummary;

/** One well: what it holds, its pictures with the outlines, its numbers, what is wrong with it. */
record WellCard(Optional<Measure> measure, Treatments treatments, PictureFolder folder) {

  DomContent of(WellSummary well, List<FieldPicture> pictures) {
    Optional<Hit> hit = treatments.of(well).filter(Treatments::called);
    Standing standing = Standing.of(well);
    String label = well.well().label();
    return article(
            div(
                    h3(a(label).withHref("#" + label)),
                    each(
                        hit.stream()
                            .map(
                                h ->
                                    span(Words.code(h.call().label()))
                                        .withClasses("call", Treatments.tone(h.call())))),
                    iff(
                        standing != Standing.FINE,
                        span(Words.code(well.statusLabel())).withClasses("badge", standing.word())))
                .withClass("card-head"),
            p(Words.contents(well)).withClass("contents"),
            div(pictures.isEmpty() ? noPicture() : each(pictures, p -> picture(label, p)))
                .withClass("pictures"),
            each(
                pictures.stream().filter(p -> !p.strips().isEmpty()).toList(),
                p -> StripList.of(p.strips())),
            iff(well.seen() > 0, numbers(well)),
            iff(!well.reason().isEmpty(), p(well.reason()).withClass("trouble")))
        .withId(label)
        .withClasses("card", standing.word(), hit.isPresent() ? "called" : "");
  }

  private static DomContent noPicture() {
    return div("no picture").withClass("no-picture");
  }

  private DomContent picture(String label, FieldPicture picture) {
    DomContent outlines =
        folder.inPage()
            ? MarksOverlay.inPage(picture)
            : img()
                .withSrc(folder.outlines(picture))
                .withAlt("")
                .withClass("marks")
                .attr("loading", "lazy");
    return div(
            a(img()
                    .withSrc(folder.jpeg(picture))
                    .withAlt("Well %s, field %s".formatted(label, picture.field()))
                    .attr("width", picture.width())
                    .attr("height", picture.height())
                    .attr("loading", "lazy"))
                .withHref("#" + label),
            outlines)
        .withClass("picture");
  }

  private Optional<DomContent> headline(WellSummary well) {
    Optional<Proportion> share = measure.flatMap(m -> m.share(well));
    if (share.isPresent()) {
      String word = measure.get() == Measure.ALIVE ? " alive" : " multivulva";
      return share.map(
          k ->
              p(strong(Words.ratio(k) + word), span(" " + Words.share(k)).withClass("limits"))
                  .withClass("measure"));
    }
    return measure.map(m -> p(strong(m.inWords(well))).withClass("measure"));
  }

  private DomContent numbers(WellSummary well) {
    String rejected =
        well.rejected().entrySet().stream()
            .map(e -> e.getValue() + " " + Words.code(e.getKey()))
            .collect(Collectors.joining(", "));
    return div(
            each(headline(well).stream()),
            p(
                "%s of %s seen"
                    .formatted(
                        Words.count(well.scored(), "animal scored", "animals scored"),
                        Words.count(well.seen()))),
            iff(!rejected.isEmpty(), p("rejected: " + rejected).withClass("quiet")),
            iff(
                well.disputed() > 0,
                p("disputed: " + Words.count(well.disputed())).withClass("quiet")),
            iff(
                measure.isPresent()
                    && measure.get() != Measure.LENGTH
                    && well.lengthMedianUm().isPresent(),
                p(Measure.LENGTH.inWords(well)).withClass("quiet")))
        .withClass("numbers");
  }
}
