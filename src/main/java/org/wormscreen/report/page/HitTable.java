package org.wormscreen.report.page;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.TrTag;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.hits.Hit;
import org.wormscreen.report.PlainNumber;
import org.wormscreen.report.figure.Axis;
import org.wormscreen.report.figure.EffectBar;

/**
 * Treatments in rows, sorted by a click on a column's head where scripts run.
 *
 * @param axis of all intervals
 * @param effect what the effect is, with its unit
 * @param decimals of the effect
 * @param strains whether the strain is worth a column
 */
record HitTable(Axis axis, String effect, int decimals, boolean strains) {

  DomContent of(List<Hit> hits) {
    List<String> heads = new ArrayList<>(List.of("Rank", "Treatment"));
    if (strains) {
      heads.add("Strain");
    }
    heads.addAll(List.of("Call", effect + " (95 %)", "q", "SSMD", "Wells", "Animals", "Toxicity"));
    return div(table(
                thead(tr(each(heads, head -> th(head).attr("scope", "col")))),
                tbody(each(hits, this::row)))
            .withClass("sortable hits"))
        .withClass("scroll");
  }

  private TrTag row(Hit hit) {
    String dose = hit.treatment().dose().map(d -> PlainNumber.of(d.micromolar())).orElse("");
    List<TdTag> cells = new ArrayList<>();
    cells.add(
        cell("Rank", hit.rank().isPresent() ? "" + hit.rank().getAsInt() : "\u2013")
            .withClass("number"));
    cells.add(
        cell("Treatment", "")
            .with(
                span(Words.treatment(hit)).withClass("name"),
                span(hit.reason()).withClass("reason"))
            .withData("value", hit.treatment().compound() + " " + dose));
    if (strains) {
      cells.add(cell("Strain", hit.strain()));
    }
    cells.add(
        cell("Call", "")
            .with(
                span(Words.code(hit.call().label()))
                    .withClasses("call", Verdicts.tone(hit.call()))));
    cells.add(effect(hit));
    cells.add(number("q", hit.q(), Words.probability(hit.q())));
    cells.add(number("SSMD", hit.ssmd(), Words.fixed(hit.ssmd(), 1)));
    cells.add(cell("Wells", Words.count(hit.wells())).withClass("number"));
    cells.add(cell("Animals", Words.count(hit.worms())).withClass("number"));
    cells.add(number("Toxicity", hit.toxicity(), Words.fixed(hit.toxicity(), 2)));
    return tr(cells.toArray(TdTag[]::new));
  }

  private TdTag effect(Hit hit) {
    TdTag cell = td().withData("label", "Effect").withClass("effect-cell");
    if (hit.effect().isEmpty()) {
      return cell.withText("\u2013").withData("value", "");
    }
    double effect = hit.effect().getAsDouble();
    String limits =
        hit.effectLow().isPresent() && hit.effectHigh().isPresent()
            ? "%s to %s"
                .formatted(
                    Words.signed(hit.effectLow().getAsDouble(), decimals),
                    Words.signed(hit.effectHigh().getAsDouble(), decimals))
            : "no interval";
    return cell.withData("value", PlainNumber.of(effect))
        .with(
            new EffectBar(axis)
                .draw(
                    effect,
                    hit.effectLow(),
                    hit.effectHigh(),
                    Words.signed(effect, decimals) + ", " + limits),
            span(
                    span(Words.signed(effect, decimals)).withClass("point"),
                    span(limits).withClass("limits"))
                .withClass("interval-text"));
  }

  private static TdTag cell(String label, String text) {
    return td(text).withData("label", label);
  }

  private static TdTag number(String label, OptionalDouble value, String text) {
    return cell(label, text)
        .withClass("number")
        .withData("value", value.isPresent() ? PlainNumber.of(value.getAsDouble()) : "");
  }
}
