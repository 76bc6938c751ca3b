package org.wormscreen.report.page.screen;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wormscreen.report.figure.curve.ControlChart;
import org.wormscreen.report.page.words.Words;
import org.wormscreen.report.table.screen.QualityRow;

/** Control charts over the plates, by day, and the figures of each plate with its remarks. */
final class QualitySection {

  private static final int MOST_OPEN = 12;
  private static final int MOST_ROWS = 400;

  private QualitySection() {}

  /** Empty without plates. */
  static Optional<DomContent> of(ScreenReport report) {
    List<QualityRow> plates =
        report.tables().quality().stream()
            .sorted(Comparator.comparing(QualitySection::day).thenComparing(QualityRow::plate))
            .toList();
    if (plates.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = plates.stream().map(QualityRow::plate).toList();
    Stream<ControlChart> charts =
        Stream.of(
            new ControlChart(
                plates.get(0).measure() + " of the controls",
                names,
                List.of(
                    line("vehicle", "negative", plates, QualityRow::negativeMean),
                    line("positive control", "positive", plates, QualityRow::positiveMean)),
                List.of(),
                List.of(0.0, 1.0)),
            new ControlChart(
                "Z\u2032 and its ceiling",
                names,
                List.of(
                    line("Z\u2032", "plain", plates, QualityRow::zPrime),
                    line("ceiling", "ceiling-line", plates, QualityRow::zPrimeCeiling)),
                List.of(),
                List.of(0.0, 1.0)),
            new ControlChart(
                "animals scored per well",
                names,
                List.of(line("animals", "plain", plates, QualityRow::wormsMean)),
                List.of(),
                List.of(0.0)),
            new ControlChart(
                "length in vehicle, \u00b5m",
                names,
                List.of(line("length", "plain", plates, QualityRow::lengthUm)),
                List.of(),
                around(plates)));
    return Optional.of(
        section(
                h2("Plates in time"),
                div(each(charts.filter(ControlChart::hasValues).map(QualitySection::draw)))
                    .withClass("charts"),
                details(
                        summary("Figures and remarks of each plate"),
                        figures(plates.subList(0, Math.min(MOST_ROWS, plates.size()))))
                    .condAttr(plates.size() <= MOST_OPEN, "open", "open"))
            .withId("quality"));
  }

  /** So far to both sides that small differences look small. */
  private static List<Double> around(List<QualityRow> plates) {
    List<Double> lengths =
        plates.stream().flatMap(q -> q.lengthUm().stream().boxed()).sorted().toList();
    return lengths.isEmpty()
        ? List.of()
        : List.of(lengths.get(0) * 0.9, lengths.get(lengths.size() - 1) * 1.1);
  }

  private static String day(QualityRow row) {
    int at = row.plate().lastIndexOf(" of ");
    return at < 0 ? "" : row.plate().substring(at);
  }

  private static ControlChart.Line line(
      String name,
      String style,
      List<QualityRow> plates,
      Function<QualityRow, OptionalDouble> value) {
    return new ControlChart.Line(name, style, plates.stream().map(value).toList());
  }

  private static DomContent draw(ControlChart chart) {
    return figure(
        figcaption(
            span(Character.toUpperCase(chart.title().charAt(0)) + chart.title().substring(1)),
            each(
                chart.lines().size() > 1 ? chart.lines() : List.<ControlChart.Line>of(),
                l -> span(" \u25cf " + l.name()).withClasses("key", "key-" + l.style()))),
        chart.draw());
  }

  private static DomContent figures(List<QualityRow> plates) {
    return div(table(
                thead(
                    tr(
                        th("Plate"),
                        th("Vehicle"),
                        th("Positive"),
                        th("Z\u2032"),
                        th("Ceiling"),
                        th("SSMD"),
                        th("\u03c1"),
                        th("Wells left out"),
                        th("Remarks"))),
                tbody(
                    each(
                        plates,
                        q ->
                            tr(
                                td(q.plate()).withClass("figures"),
                                td(Words.number(q.negativeMean()) + " in " + q.negativeWells())
                                    .withClass("figures"),
                                td(Words.number(q.positiveMean()) + " in " + q.positiveWells())
                                    .withClass("figures"),
                                td(Words.fixed(q.zPrime(), 2)).withClass("figures"),
                                td(Words.fixed(q.zPrimeCeiling(), 2)).withClass("figures"),
                                td(Words.fixed(q.ssmd(), 1)).withClass("figures"),
                                td(Words.fixed(q.overdispersion(), 2)).withClass("figures"),
                                td(Words.count(q.excluded())),
                                td(q.remarks()).withClass("reason")))))
            .withClass("sortable"))
        .withClass("scroll");
  }
}
