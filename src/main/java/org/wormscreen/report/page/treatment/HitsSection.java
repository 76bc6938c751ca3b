package org.wormscreen.report.page.treatment;

import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.summary;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wormscreen.hits.Hit;
import org.wormscreen.plate.Assay;
import org.wormscreen.report.figure.Axis;
import org.wormscreen.report.page.words.Effect;
import org.wormscreen.report.page.words.Treatments;
import org.wormscreen.report.page.words.Words;

/** The treatments: those that were called in one table, all others in another that folds away. */
public record HitsSection(Assay assay, List<Hit> hits, Treatments treatments) {

  private static final int MOST_ROWS = 2000;
  private static final Comparator<Hit> BY_RANK =
      Comparator.comparingInt(h -> h.rank().orElse(Integer.MAX_VALUE));

  /**
   * The section.
   *
   * @param without said where there are no rows at all
   */
  public DomContent draw(String without) {
    List<Hit> called = hits.stream().filter(Treatments::called).sorted(BY_RANK).toList();
    List<Hit> others = hits.stream().filter(h -> !Treatments.called(h)).sorted(BY_RANK).toList();
    HitTable table = new HitTable(axis(), Effect.of(assay), treatments, strains() > 1);
    List<DomContent> content = new ArrayList<>();
    if (hits.isEmpty()) {
      content.add(p(without));
    } else if (called.isEmpty()) {
      content.add(p("No treatment was called. What was tested, and why it was not called:"));
    } else {
      content.add(table.of(first(called)));
    }
    if (!others.isEmpty()) {
      String title = Words.count(others.size(), "treatment", "treatments") + " not called";
      content.add(
          details(summary(title), table.of(first(others)))
              .condAttr(called.isEmpty(), "open", "open"));
    }
    if (Math.max(called.size(), others.size()) > MOST_ROWS) {
      content.add(
          p("The first %s of each table are shown; all are in hits.csv."
                  .formatted(Words.count(MOST_ROWS, "row", "rows")))
              .withClass("note"));
    }
    if (!hits.isEmpty()) {
      content.add(
          p("A call says what was seen in these animals; it is no proof of a mechanism.")
              .withClass("note"));
    }
    return section(h2("Treatments"), each(content, c -> c)).withId("treatments");
  }

  private static List<Hit> first(List<Hit> hits) {
    return hits.subList(0, Math.min(MOST_ROWS, hits.size()));
  }

  private long strains() {
    return hits.stream().map(Hit::strain).distinct().count();
  }

  /** One axis for all intervals, with no effect on it. */
  private Axis axis() {
    List<Double> ends = new ArrayList<>(List.of(0.0));
    hits.stream()
        .flatMap(h -> Stream.of(h.effect(), h.effectLow(), h.effectHigh()))
        .forEach(end -> end.ifPresent(ends::add));
    return Axis.covering(ends);
  }
}
