package org.wormscreen.report.page.treatment;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
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
import org.wormscreen.report.page.words.Effect;
import org.wormscreen.report.page.words.Roles;
import org.wormscreen.report.page.words.Treatments;
import org.wormscreen.report.page.words.Words;

/**
 * Treatments in rows, sorted by a click on a column's head where scripts run.
 *
 * @param axis of all intervals
 * @param effect how effects are written
 * @param treatments which of them are controls
 * @param strains whether the strain is worth a column
 */
record HitTable(Axis axis, Effect effect, Treatments treatments, boolean strains) {

  DomContent of(List<Hit> hits) {
    List<String> heads = new ArrayList<>(List.of("Rank", "Treatment"));
    if (strains) {
      heads.add("Strain");
    }
    heads.addAll(List.of("Call", effect.title(), "q", "SSMD", "Wells", "Animals", "Toxicity"));
    return div(table(
                thead(tr(each(heads, head -> th(head).attr("scope", "col")))),
                each(hits, hit -> tbody(row(hit), reason(hit))))
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
                span(
                        text(Words.treatment(hit)),
                        each(
                            treatments.controlRole(hit).stream()
                                .map(r -> span(" " + Roles.word(r)).withClass("role"))))
                    .withClass("name"))
            .withData("value", hit.treatment().compound() + " " + dose));
    if (strains) {
      cells.add(cell("Strain", hit.strain()).withClass("strain"));
    }
    cells.add(
        cell("Call", "")
            .with(
                span(Words.code(hit.call().label()))
                    .withClasses("call", Treatments.tone(hit.call()))));
    cells.add(effect(hit));
    cells.add(number("q", hit.q(), Words.probability(hit.q())));
    cells.add(number("SSMD", hit.ssmd(), Words.fixed(hit.ssmd(), 1)));
    cells.add(cell("Wells", Words.count(hit.wells())).withClass("number"));
    cells.add(cell("Animals", Words.count(hit.worms())).withClass("number"));
    cells.add(number("Toxicity", hit.toxicity(), Words.fixed(hit.toxicity(), 2)));
    return tr(cells.toArray(TdTag[]::new));
  }

  /** Below the row, since a sentence in a column beside eight others becomes a tower. */
  private TrTag reason(Hit hit) {
    return tr(td(), td(span(hit.reason()).withClass("reason")).attr("colspan", strains ? 9 : 8))
        .withClass("why");
  }

  private TdTag effect(Hit hit) {
    TdTag cell = td().withData("label", "Effect").withClass("effect-cell");
    if (hit.effect().isEmpty()) {
      return cell.withText("\u2013").withData("value", "");
    }
    double middle = hit.effect().getAsDouble();
    return cell.withData("value", PlainNumber.of(middle))
        .with(
            new EffectBar(axis)
                .draw(middle, hit.effectLow(), hit.effectHigh(), effect.withLimits(hit)),
            span(
                    span(effect.point(hit)).withClass("point"),
                    span(effect.limits(hit)).withClass("limits"))
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
