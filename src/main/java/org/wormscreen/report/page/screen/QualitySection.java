package org.wormscreen.report.page.screen;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.wormscreen.report.figure.curve.ControlChart;
import org.wormscreen.report.page.words.Words;
import org.wormscreen.report.table.plates.ChartRow;
import org.wormscreen.report.table.plates.QualityRow;
import org.wormscreen.report.table.plates.ReplicateRow;

/** Control charts over the plates, by day, and the figures of each plate with its remarks. */
final class QualitySection {

  private static final int MOST_OPEN = 12;
  private static final int MOST_ROWS = 400;
  private static final int MOST_SAID = 60;
  private static final double CLEAR = 0.01;

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
    List<ControlChart> charts = new ArrayList<>(quantities(report.tables().charts(), names));
    charts.add(
        new ControlChart(
            "Z\u2032 and its ceiling",
            names,
            List.of(
                line("Z\u2032", "plain", plates, QualityRow::zPrime),
                line("ceiling", "ceiling-line", plates, QualityRow::zPrimeCeiling)),
            List.of(),
            List.of(0.0, 1.0)));
    return Optional.of(
        section(
                h2("Plates in time"),
                div(each(charts.stream().filter(ControlChart::hasValues).map(QualitySection::draw)))
                    .withClass("charts"),
                said("What the charts warn of", alarms(report)),
                said(
                    "Place on the plate (p at most .01 by dealing the wells anew)", places(report)),
                replicates(report.tables().replicates()),
                details(
                        summary("Figures and remarks of each plate"),
                        figures(plates.subList(0, Math.min(MOST_ROWS, plates.size()))))
                    .condAttr(plates.size() <= MOST_OPEN, "open", "open"))
            .withId("quality"));
  }

  /** A chart for each quantity, with the limits that the plates before it set. */
  private static List<ControlChart> quantities(List<ChartRow> rows, List<String> names) {
    Map<String, Map<String, ChartRow>> quantities = new TreeMap<>();
    rows.forEach(
        r -> quantities.computeIfAbsent(r.quantity(), q -> new HashMap<>()).put(r.plate(), r));
    List<ControlChart> charts = new ArrayList<>();
    quantities.forEach(
        (quantity, byPlate) -> {
          List<Optional<ChartRow>> places =
              names.stream().map(name -> Optional.ofNullable(byPlate.get(name))).toList();
          String style = quantity.startsWith("positive") ? "positive" : "negative";
          List<ControlChart.Line> lines = new ArrayList<>();
          lines.add(placed(quantity, style, places, r -> OptionalDouble.of(r.value())));
          lines.add(placed("lower limit", "limit-line", places, ChartRow::low));
          lines.add(placed("upper limit", "limit-line", places, ChartRow::high));
          lines.add(
              placed(
                  "alarm",
                  "alarm",
                  places,
                  r ->
                      r.alarms().isEmpty()
                          ? OptionalDouble.empty()
                          : OptionalDouble.of(r.value())));
          charts.add(
              new ControlChart(
                  quantity, names, lines, List.of(), around(byPlate.values(), quantity)));
        });
    return charts;
  }

  private static ControlChart.Line placed(
      String name,
      String style,
      List<Optional<ChartRow>> places,
      Function<ChartRow, OptionalDouble> value) {
    return new ControlChart.Line(
        name,
        style,
        places.stream().map(p -> p.map(value).orElse(OptionalDouble.empty())).toList());
  }

  /** Shares on their whole scale, lengths so wide that small differences look small. */
  private static List<Double> around(Collection<ChartRow> rows, String quantity) {
    if (quantity.contains("fraction")) {
      return List.of(0.0, 1.0);
    }
    double low = rows.stream().mapToDouble(ChartRow::value).min().orElse(0);
    double high = rows.stream().mapToDouble(ChartRow::value).max().orElse(1);
    return quantity.contains("length") ? List.of(low * 0.9, high * 1.1) : List.of(0.0, high);
  }

  private static List<String> alarms(ScreenReport report) {
    return report.tables().charts().stream()
        .filter(r -> !r.alarms().isEmpty())
        .map(r -> r.plate() + ": " + r.reason())
        .toList();
  }

  private static List<String> places(ScreenReport report) {
    return report.tables().positions().stream()
        .filter(r -> r.p() <= CLEAR)
        .map(r -> r.plate() + ": " + r.reason())
        .toList();
  }

  private static DomContent said(String title, List<String> sentences) {
    return iff(
        !sentences.isEmpty(),
        details(
                summary(title + ": " + sentences.size()),
                ul(each(sentences.stream().limit(MOST_SAID).toList(), s -> li(s))))
            .condAttr(sentences.size() <= MOST_OPEN, "open", "open"));
  }

  private static DomContent replicates(List<ReplicateRow> pairs) {
    return iff(
        !pairs.isEmpty(),
        details(
                summary("Replicates: agreement of plates with the same treatments"),
                div(table(
                        thead(
                            tr(
                                th("Plates"),
                                th("Treatments"),
                                th("Rank correlation"),
                                th("Concordance (Lin)"))),
                        tbody(
                            each(
                                pairs.stream().limit(MOST_ROWS).toList(),
                                r ->
                                    tr(
                                        td(r.plate() + " and " + r.plate2()),
                                        td(Words.count(r.treatments())),
                                        td(Words.fixed(r.spearman(), 2)),
                                        td(Words.fixed(r.concordance(), 2)))))))
                    .withClass("scroll"))
            .condAttr(pairs.size() <= MOST_OPEN, "open", "open"));
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
                chart.lines().size() == 2 ? chart.lines() : List.<ControlChart.Line>of(),
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
