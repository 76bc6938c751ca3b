package org.wormscreen.report.page.screen;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.wormscreen.report.figure.ColourScale;
import org.wormscreen.report.figure.matrix.Matrix;
import org.wormscreen.report.page.words.Words;
import org.wormscreen.report.table.screen.CombinationRow;
import org.wormscreen.report.table.screen.ScreenTables;
import org.wormscreen.report.table.screen.SynergyRow;

/** Each pair of compounds: what was seen, what is more or less than expected, and the scores. */
final class CombinationSection {

  private static final double CELL = 54;
  private static final double WIDEST_EXCESS = 50;

  private CombinationSection() {}

  private record Pair(String strain, String first, String second) {}

  /** Empty without combinations. */
  static Optional<DomContent> of(ScreenTables tables) {
    Map<Pair, List<CombinationRow>> pairs = new LinkedHashMap<>();
    for (CombinationRow row : tables.combinations()) {
      pairs
          .computeIfAbsent(
              new Pair(row.strain(), row.treatment(), row.treatment2()), k -> new ArrayList<>())
          .add(row);
    }
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    List<DomContent> blocks = new ArrayList<>();
    pairs.forEach((pair, rows) -> blocks.add(block(pair, rows, tables.synergy())));
    return Optional.of(
        section(
                h2("Combinations"),
                p("Effect is the percent of the vehicle's share that is gone; excess is what"
                        + " was seen less what was expected, above 0 (orange) for more than"
                        + " expected. Pairs of doses without wells stay open.")
                    .withClass("note"),
                each(blocks, b -> b))
            .withId("combinations"));
  }

  private static DomContent block(Pair pair, List<CombinationRow> rows, List<SynergyRow> synergy) {
    List<SynergyRow> scores =
        synergy.stream()
            .filter(s -> new Pair(s.strain(), s.treatment(), s.treatment2()).equals(pair))
            .toList();
    return div(
            h3(
                "%s with %s%s"
                    .formatted(
                        pair.first(),
                        pair.second(),
                        pair.strain().isEmpty() ? "" : " on " + pair.strain())),
            div(
                    grid("Effect, %", pair, rows, CombinationSection::effect),
                    grid(
                        "Excess over Bliss, points",
                        pair,
                        combined(rows),
                        r -> excess(r, r.excessBliss())),
                    grid(
                        "Excess over ZIP, points",
                        pair,
                        combined(rows),
                        r -> excess(r, r.excessZip())))
                .withClass("surfaces"),
            scores(scores))
        .withClass("combination");
  }

  /** The doses that were given together, without those given alone only. */
  private static List<CombinationRow> combined(List<CombinationRow> rows) {
    List<Double> first =
        rows.stream().filter(CombinationSection::pair).map(r -> r.concentrationUm()).toList();
    List<Double> second =
        rows.stream().filter(CombinationSection::pair).map(r -> r.concentration2Um()).toList();
    return rows.stream()
        .filter(r -> first.contains(r.concentrationUm()) && second.contains(r.concentration2Um()))
        .toList();
  }

  private static boolean pair(CombinationRow row) {
    return row.concentrationUm() > 0 && row.concentration2Um() > 0 && row.wells() > 0;
  }

  private static DomContent grid(
      String title,
      Pair pair,
      List<CombinationRow> rows,
      Function<CombinationRow, Matrix.Cell> cell) {
    List<Double> across =
        rows.stream().map(CombinationRow::concentrationUm).distinct().sorted().toList();
    List<Double> down =
        rows.stream().map(CombinationRow::concentration2Um).distinct().sorted().toList();
    List<Matrix.Row> lines = new ArrayList<>();
    for (double second : down) {
      List<Matrix.Cell> cells = new ArrayList<>();
      for (double first : across) {
        cells.add(
            rows.stream()
                .filter(r -> r.concentrationUm() == first && r.concentration2Um() == second)
                .findFirst()
                .map(cell)
                .orElse(new Matrix.Cell("", "", false, "no wells")));
      }
      lines.add(0, new Matrix.Row(Words.number(second), cells));
    }
    Matrix matrix =
        new Matrix(
            title,
            pair.first() + ", \u00b5M",
            pair.second() + ", \u00b5M",
            across.stream().map(Words::number).toList(),
            lines,
            CELL);
    return figure(figcaption(title), matrix.draw());
  }

  private static Matrix.Cell effect(CombinationRow row) {
    if (row.effect().isEmpty()) {
      return new Matrix.Cell("", "", false, doses(row) + ": no wells");
    }
    double effect = row.effect().getAsDouble();
    double share = Math.max(0, Math.min(1, effect / 100));
    return new Matrix.Cell(
        ColourScale.VIRIDIS.at(share),
        String.format(Locale.ROOT, "%.0f", effect).replace("-0", "0").replace('-', '\u2212'),
        share < 0.6,
        "%s: %s of %s animals in %s, effect %s %%"
            .formatted(
                doses(row),
                row.affected().orElse(0),
                row.worms().orElse(0),
                Words.count(row.wells(), "well", "wells"),
                Words.number(effect)));
  }

  private static Matrix.Cell excess(CombinationRow row, OptionalDouble excess) {
    if (excess.isEmpty()) {
      return new Matrix.Cell("", "", false, doses(row) + ": not given");
    }
    double value = excess.getAsDouble();
    double place = 0.5 + value / WIDEST_EXCESS / 2;
    return new Matrix.Cell(
        ColourScale.BLUE_ORANGE.at(place),
        Words.signed(value, 0),
        place < 0.12 || place > 0.92,
        doses(row) + ": " + Words.signed(value, 1) + " points");
  }

  private static String doses(CombinationRow row) {
    return "%s %s \u00b5M + %s %s \u00b5M"
        .formatted(
            row.treatment(),
            Words.number(row.concentrationUm()),
            row.treatment2(),
            Words.number(row.concentration2Um()));
  }

  private static DomContent scores(List<SynergyRow> scores) {
    return div(table(
            thead(tr(th("Reference"), th("Score (95 %)"), th("p"), th("In words"))),
            tbody(
                each(
                    scores,
                    s ->
                        tr(
                            td(reference(s.reference())),
                            td(s.score().isEmpty()
                                    ? "\u2013"
                                    : "%s (%s to %s)"
                                        .formatted(
                                            Words.signed(s.score().getAsDouble(), 2),
                                            Words.number(s.low()),
                                            Words.number(s.high())))
                                .withClass("number"),
                            td(Words.probability(s.p())).withClass("number"),
                            td(words(s)).withClass("reason"))))))
        .withClass("scroll");
  }

  /** The meaning of the scores is said above the table; here stands what is peculiar to one. */
  private static String words(SynergyRow score) {
    return score.score().isPresent() && !score.reference().equals("log_odds") ? "" : score.reason();
  }

  private static String reference(String word) {
    return switch (word) {
      case "hsa" -> "HSA: the stronger alone";
      case "bliss" -> "Bliss: independent";
      case "loewe" -> "Loewe: dose addition";
      case "zip" -> "ZIP: unchanged curves";
      default -> "interaction of log-odds";
    };
  }
}
