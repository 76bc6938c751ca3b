package org.wormscreen.report.page.screen;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.wormscreen.report.figure.curve.DoseFigure;
import org.wormscreen.report.page.words.Words;
import org.wormscreen.report.table.screen.CurveRow;
import org.wormscreen.report.table.screen.DoseRow;
import org.wormscreen.report.table.screen.ScreenTables;

/** A figure for each compound that was given at several doses: effect and poison together. */
final class DoseSection {

  private static final int MOST = 60;

  private DoseSection() {}

  private record Compound(String strain, String treatment) {}

  /** Empty without dose series. */
  static Optional<DomContent> of(ScreenTables tables) {
    if (tables.curves().isEmpty()) {
      return Optional.empty();
    }
    Map<Compound, List<CurveRow>> compounds = new LinkedHashMap<>();
    tables.curves().stream()
        .sorted(Comparator.comparingDouble(c -> c.trendP().orElse(1)))
        .forEach(
            c ->
                compounds.computeIfAbsent(
                    new Compound(c.strain(), c.treatment()), k -> new ArrayList<>()));
    tables.curves().forEach(c -> compounds.get(new Compound(c.strain(), c.treatment())).add(c));
    Map<Compound, List<DoseRow>> points = new LinkedHashMap<>();
    tables
        .doses()
        .forEach(
            d ->
                points
                    .computeIfAbsent(
                        new Compound(d.strain(), d.treatment()), k -> new ArrayList<>())
                    .add(d));
    List<DomContent> figures = new ArrayList<>();
    compounds.forEach(
        (compound, curves) ->
            figures.add(draw(compound, curves, points.getOrDefault(compound, List.of()))));
    return Optional.of(
        section(
                h2("Doses"),
                p(
                        span("\u25cf effect: " + tables.curves().get(0).measure())
                            .withClass("key-effect"),
                        span(" \u25cf poison: fraction dead").withClass("key-poison"),
                        span(
                            " \u00b7 lines: 95 % limits, wells as the unit; band: EC50 with its"
                                + " limits; clearest trend first"))
                    .withClass("note"),
                div(each(figures.subList(0, Math.min(MOST, figures.size())), f -> f))
                    .withClass("dose-figures"),
                iff(
                    figures.size() > MOST,
                    p("The first %s of %s are shown; all are in doses.csv and curves.csv."
                            .formatted(MOST, figures.size()))
                        .withClass("note")))
            .withId("doses"));
  }

  private static DomContent draw(Compound compound, List<CurveRow> curves, List<DoseRow> points) {
    List<DoseFigure.Series> series = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      CurveRow curve = curves.get(i);
      series.add(
          new DoseFigure.Series(
              i == 0 ? "effect" : "poison",
              points.stream()
                  .filter(d -> d.measure().equals(curve.measure()))
                  .map(DoseSection::point)
                  .toList(),
              function(curve),
              curve.ec50Um(),
              curve.ec50UmLow(),
              curve.ec50UmHigh()));
    }
    String name = compound.treatment();
    return figure(
        figcaption(
            span(name),
            iff(!compound.strain().isEmpty(), span(" on " + compound.strain()).withClass("role"))),
        new DoseFigure(name + " over its doses", series).draw(),
        p(each(curves, c -> span(sentence(c)).withClass("reason"))).withClass("ec50"));
  }

  private static DoseFigure.Point point(DoseRow row) {
    return new DoseFigure.Point(
        row.concentrationUm(),
        row.fraction(),
        row.fractionLow(),
        row.fractionHigh(),
        "%s \u00b5M: %s of %s, %s in %s"
            .formatted(
                Words.number(row.concentrationUm()),
                row.affected(),
                row.worms(),
                row.measure(),
                Words.count(row.wells(), "well", "wells")));
  }

  private static Optional<DoubleUnaryOperator> function(CurveRow c) {
    if (c.lower().isEmpty() || c.upper().isEmpty() || c.hill().isEmpty()) {
      return Optional.empty();
    }
    double lower = c.lower().getAsDouble();
    double upper = c.upper().getAsDouble();
    double hill = c.hill().getAsDouble();
    double middle = c.midpointUm().orElseThrow();
    return Optional.of(dose -> lower + (upper - lower) / (1 + StrictMath.pow(dose / middle, hill)));
  }

  private static String sentence(CurveRow curve) {
    String half =
        switch (curve.ec50Is()) {
          case "estimated" ->
              "%s %s \u00b5M (%s to %s)."
                  .formatted(
                      curve.measure().contains("dead") ? "LC50" : "EC50",
                      Words.number(curve.ec50Um()),
                      Words.number(curve.ec50UmLow()),
                      Words.number(curve.ec50UmHigh()));
          default ->
              (curve.measure().contains("dead") ? "Poison: " : "Effect: ") + curve.ec50Reason();
        };
    OptionalDouble window = curve.window().isPresent() ? curve.window() : curve.windowLow();
    return window.isEmpty() ? half : half + " " + curve.reason();
  }
}
