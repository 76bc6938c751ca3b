package org.wormscreen.report.page.night;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.wormscreen.report.figure.curve.ControlChart;
import org.wormscreen.report.page.frame.PageFrame;
import org.wormscreen.report.table.NightRow;

/**
 * All nights on one page: what needs a look first, then every plate with its controls and the way
 * to its report.
 *
 * @param rows a row for each plate that is done, in the order of their times
 * @param attention a sentence for each plate that failed, was given up or waits
 * @param charts the controls over the nights
 */
public record NightsPage(List<NightRow> rows, List<String> attention, List<Chart> charts) {

  public NightsPage {
    rows = List.copyOf(rows);
    attention = List.copyOf(attention);
    charts = List.copyOf(charts);
  }

  /**
   * A quantity over the plates.
   *
   * @param title what it is, with its unit
   * @param plates in the order of their times
   * @param values one for each plate
   * @param low lower limit from the plates before; empty where there are too few
   * @param high upper limit
   * @param alarms sentences of what is odd
   */
  public record Chart(
      String title,
      List<String> plates,
      List<OptionalDouble> values,
      List<OptionalDouble> low,
      List<OptionalDouble> high,
      List<String> alarms) {

    public Chart {
      plates = List.copyOf(plates);
      values = List.copyOf(values);
      low = List.copyOf(low);
      high = List.copyOf(high);
      alarms = List.copyOf(alarms);
    }
  }

  /** Writes the page, whole or not at all. */
  public void write(Path file) {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("attention", "To look at");
    places.put("charts", "Controls");
    places.put("plates", "Plates");
    new PageFrame("Nights", places, true)
        .write(
            file,
            List.of(
                header(h1("Nights"), p("%s plates are done.".formatted(rows.size()))),
                attentionSection(),
                chartsSection(),
                platesSection()));
  }

  private DomContent attentionSection() {
    return section(
            h2("To look at"),
            iff(
                attention.isEmpty() && alarms().isEmpty(),
                p("Nothing: no plate failed, none waits, no control has drifted.")),
            ul(each(attention, sentence -> li(sentence)), each(alarms(), alarm -> li(alarm)))
                .withClass("problems"))
        .withId("attention");
  }

  private List<String> alarms() {
    return charts.stream().flatMap(chart -> chart.alarms().stream()).toList();
  }

  private DomContent chartsSection() {
    return section(
            h2("Controls over the nights"),
            iff(charts.isEmpty(), p("There is no chart: no plate with a plate map is done yet.")),
            div(each(charts, NightsPage::draw)).withClass("charts"),
            p("Grey: the median of the twenty plates before, less and plus three scaled MADs; it needs"
                    + " six plates.")
                .withClass("note"))
        .withId("charts");
  }

  private static DomContent draw(Chart chart) {
    ControlChart drawn =
        new ControlChart(
            chart.title(),
            chart.plates(),
            List.of(
                new ControlChart.Line("limit", "ceiling-line", chart.low()),
                new ControlChart.Line("limit", "ceiling-line", chart.high()),
                new ControlChart.Line("plate", "plain", chart.values())),
            List.of(),
            List.of());
    return figure(figcaption(chart.title()), drawn.draw());
  }

  private DomContent platesSection() {
    return section(
            h2("Plates"),
            table(
                thead(
                    tr(
                        each(
                            List.of(
                                "Plate",
                                "Done (UTC)",
                                "Wells",
                                "OK",
                                "Failed",
                                "Animals",
                                "Measure",
                                "Vehicle",
                                "Positive",
                                "Z'"),
                            word -> th(word)))),
                tbody(each(rows, NightsPage::row))))
        .withId("plates");
  }

  private static DomContent row(NightRow row) {
    return tr(
        td(a(row.plate()).withHref(link("plates/" + row.results() + "/report.html"))),
        td(row.doneUtc()),
        td(String.valueOf(row.wells())),
        td(String.valueOf(row.wellsOk())),
        td(String.valueOf(row.wellsFailed())),
        td(String.valueOf(row.wormsScored())),
        td(row.measure()),
        td(number(row.negativeMean()) + " (" + row.negativeWells() + " wells)"),
        td(number(row.positiveMean()) + " (" + row.positiveWells() + " wells)"),
        td(number(row.zPrime())));
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "-";
  }

  private static String link(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("No address can be made of " + path, e);
    }
  }
}
