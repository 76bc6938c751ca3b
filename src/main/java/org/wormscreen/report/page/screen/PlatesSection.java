package org.wormscreen.report.page.screen;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.report.figure.Axis;
import org.wormscreen.report.figure.ColourScale;
import org.wormscreen.report.figure.matrix.PlateTile;
import org.wormscreen.report.page.words.Words;
import org.wormscreen.report.table.screen.ScreenWellRow;

/** Every plate from above, as small as a stamp, all on one scale. */
final class PlatesSection {

  private static final int MOST_WITH_TIPS = 12;
  private static final int SHADES = 24;

  private PlatesSection() {}

  /** Empty without wells. */
  static Optional<DomContent> of(ScreenReport report) {
    Map<String, List<ScreenWellRow>> plates = new LinkedHashMap<>();
    report
        .tables()
        .wells()
        .forEach(w -> plates.computeIfAbsent(w.stratum(), k -> new ArrayList<>()).add(w));
    if (plates.isEmpty()) {
      return Optional.empty();
    }
    PlateFormat format =
        PlateFormat.smallestWith(
            report.tables().wells().stream().map(ScreenWellRow::place).distinct().toList());
    Axis axis = axis(report);
    List<DomContent> tiles = new ArrayList<>();
    plates.forEach(
        (name, wells) ->
            tiles.add(
                figure(
                    new PlateTile(
                            format,
                            name,
                            wells.stream().map(w -> well(report.assay(), axis, w)).toList(),
                            plates.size() <= MOST_WITH_TIPS)
                        .draw(),
                    figcaption(name))));
    return Optional.of(
        section(
                h2("Plate maps"),
                p("%s, from %s (dark) to %s (bright); white ones have no number."
                        .formatted(
                            words(report.assay()),
                            Words.number(axis.low()),
                            Words.number(axis.high())))
                    .withClass("note"),
                div(each(tiles, t -> t))
                    .withClasses("plate-tiles", plates.size() <= MOST_WITH_TIPS ? "few" : ""))
            .withId("plates"));
  }

  private static Axis axis(ScreenReport report) {
    if (report.assay() != Assay.SIZE) {
      return Axis.share();
    }
    List<Double> values = new ArrayList<>();
    report.tables().wells().forEach(w -> value(Assay.SIZE, w).ifPresent(values::add));
    return Axis.covering(values);
  }

  private static String words(Assay assay) {
    return switch (assay) {
      case MUV -> "Fraction multivulva";
      case INDUCTION -> "Fraction with induction above 3";
      case VIABILITY -> "Fraction alive";
      case SIZE -> "Median length, \u00b5m";
    };
  }

  private static OptionalDouble value(Assay assay, ScreenWellRow well) {
    return switch (assay) {
      case MUV, INDUCTION -> well.muvFraction();
      case VIABILITY -> well.aliveFraction();
      case SIZE -> well.lengthUmMedian();
    };
  }

  private static PlateTile.Well well(Assay assay, Axis axis, ScreenWellRow row) {
    OptionalDouble value = value(assay, row);
    boolean counts = row.status().equals("OK") || row.status().equals("CROWDED");
    String fill =
        value.isPresent() && counts
            ? ColourScale.VIRIDIS.at(Math.rint(axis.place(value.getAsDouble()) * SHADES) / SHADES)
            : "";
    return new PlateTile.Well(
        row.place(),
        fill,
        "%s: %s %s\n%s%s"
            .formatted(
                row.well(),
                row.treatment(),
                row.role(),
                value.isPresent() ? Words.number(value) : "no number",
                counts ? "" : "\n" + Words.code(row.status()) + ": " + row.reason()));
  }
}
