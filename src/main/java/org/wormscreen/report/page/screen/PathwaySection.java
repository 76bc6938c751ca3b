package org.wormscreen.report.page.screen;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wormscreen.pathway.Gene;
import org.wormscreen.report.figure.ColourScale;
import org.wormscreen.report.figure.matrix.Matrix;
import org.wormscreen.report.page.words.Words;
import org.wormscreen.report.table.screen.PathwayRow;
import org.wormscreen.report.table.screen.ScreenTables;

/** The strain panel: which strains each treatment suppresses, from the top of the pathway down. */
final class PathwaySection {

  private static final double CELL = 118;
  private static final double WIDEST = 5;
  private static final int MOST = 60;

  private static final List<String> GENES = Arrays.stream(Gene.values()).map(Gene::label).toList();

  private PathwaySection() {}

  /** Empty without a panel. */
  static Optional<DomContent> of(ScreenTables tables) {
    Map<String, List<PathwayRow>> treatments = new LinkedHashMap<>();
    Map<String, String> strains = new LinkedHashMap<>();
    for (PathwayRow row : tables.pathway()) {
      treatments.computeIfAbsent(name(row), k -> new ArrayList<>()).add(row);
    }
    tables.pathway().stream()
        .sorted(Comparator.comparingInt(row -> GENES.indexOf(row.gene())))
        .forEach(row -> strains.put(row.strain(), row.gene()));
    if (treatments.isEmpty()) {
      return Optional.empty();
    }
    List<Matrix.Row> rows = new ArrayList<>();
    treatments.forEach(
        (name, panel) ->
            rows.add(
                new Matrix.Row(name, strains.keySet().stream().map(s -> cell(s, panel)).toList())));
    List<Matrix.Row> shown = rows.subList(0, Math.min(MOST, rows.size()));
    Matrix matrix =
        new Matrix(
            "Change of the log-odds by treatment and strain",
            "signal starts higher \u2190   \u2192 lower",
            "",
            List.copyOf(strains.keySet()),
            shown,
            CELL);
    List<DomContent> sentences = new ArrayList<>();
    treatments.forEach(
        (name, panel) ->
            sentences.add(
                li(
                    span(name).withClass("name"),
                    span(panel.get(0).reason()),
                    span(panel.get(0).comparisons()).withClass("reason"))));
    return Optional.of(
        section(
                h2("Pathway"),
                p("Change of the log-odds of the phenotype against the strain's own vehicle:"
                        + " \u25bc suppressed, \u25b2 enhanced, = spared (a threefold change of"
                        + " odds is excluded), ? open. Strains in the order of the signal.")
                    .withClass("note"),
                div(matrix.draw()).withClass("panel-figure"),
                ul(each(sentences.subList(0, Math.min(MOST, sentences.size())), s -> s))
                    .withClass("levels"))
            .withId("pathway"));
  }

  private static String name(PathwayRow row) {
    return row.concentrationUm().isPresent()
        ? row.treatment() + " " + Words.number(row.concentrationUm()) + " \u00b5M"
        : row.treatment();
  }

  private static Matrix.Cell cell(String strain, List<PathwayRow> panel) {
    Optional<PathwayRow> found = panel.stream().filter(r -> r.strain().equals(strain)).findFirst();
    if (found.isEmpty()) {
      return new Matrix.Cell("", "", false, strain + ": not tried");
    }
    PathwayRow row = found.get();
    double logOdds = row.logOdds().orElse(0);
    double place = 0.5 + logOdds / WIDEST / 2;
    String sign =
        switch (row.answer()) {
          case "suppressed" -> "\u25bc ";
          case "enhanced" -> "\u25b2 ";
          case "spared" -> "= ";
          default -> "? ";
        };
    return new Matrix.Cell(
        row.logOdds().isEmpty() ? "" : ColourScale.BLUE_ORANGE.at(place),
        sign + (row.logOdds().isEmpty() ? "" : Words.signed(logOdds, 1)),
        place < 0.14 || place > 0.9,
        "%s: %s of %s against %s of %s with vehicle; log-odds %s (%s to %s), %s"
            .formatted(
                strain,
                row.affected(),
                row.worms(),
                row.vehicleAffected(),
                row.vehicleWorms(),
                Words.number(row.logOdds()),
                Words.number(row.logOddsLow()),
                Words.number(row.logOddsHigh()),
                row.answer()));
  }
}
