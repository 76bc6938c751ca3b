package org.wormscreen.report.page.screen;

import static j2html.TagCreator.div;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wormscreen.hits.Hit;
import org.wormscreen.plate.Dose;
import org.wormscreen.report.figure.Axis;
import org.wormscreen.report.figure.curve.PlaneFigure;
import org.wormscreen.report.page.words.Effect;
import org.wormscreen.report.page.words.Treatments;
import org.wormscreen.report.page.words.Words;

/** The efficacy-toxicity plane: is it the drug's effect or merely poison? */
final class PlaneSection {

  private static final int MOST_NAMED = 14;
  private static final int MOST_TIPS = 1500;

  private PlaneSection() {}

  /** Empty where toxicity was not measured. */
  static Optional<DomContent> of(ScreenReport report) {
    List<Hit> placed =
        report.hits().stream()
            .filter(h -> h.effect().isPresent() && h.toxicity().isPresent())
            .toList();
    if (placed.isEmpty()) {
      return Optional.empty();
    }
    PlaneFigure figure =
        new PlaneFigure(
            Effect.of(report.assay()).words(),
            "share dead above the vehicle's",
            axis(placed, true),
            axis(placed, false),
            trails(placed));
    return Optional.of(
        section(
                h2("Efficacy and toxicity"),
                p("Each dot is one treatment at one dose on one strain; the doses of a compound"
                        + " are joined from the lowest up. A drug moves sideways, a poison upwards.")
                    .withClass("note"),
                div(figure.draw()).withClass("wide-figure plane-figure"))
            .withId("plane"));
  }

  private static Axis axis(List<Hit> placed, boolean effect) {
    List<Double> values = new ArrayList<>(List.of(0.0));
    placed.forEach(h -> values.add((effect ? h.effect() : h.toxicity()).getAsDouble()));
    if (!effect) {
      values.add(0.2);
    }
    return Axis.covering(values);
  }

  private static List<PlaneFigure.Trail> trails(List<Hit> placed) {
    boolean strains = placed.stream().map(Hit::strain).distinct().count() > 1;
    Map<String, List<Hit>> compounds = new TreeMap<>();
    placed.forEach(h -> compounds.computeIfAbsent(key(h), k -> new ArrayList<>()).add(h));
    List<String> named =
        placed.stream()
            .filter(Treatments::called)
            .filter(h -> h.treatment().partner().isEmpty())
            .sorted(Comparator.comparingInt(h -> h.rank().orElse(Integer.MAX_VALUE)))
            .map(PlaneSection::key)
            .distinct()
            .limit(MOST_NAMED)
            .toList();
    List<PlaneFigure.Trail> trails = new ArrayList<>();
    compounds.forEach(
        (key, hits) -> {
          String name = hits.get(0).treatment().compound();
          String where = strains ? ", " + hits.get(0).strain() : "";
          trails.add(
              new PlaneFigure.Trail(
                  named.contains(key) ? name + where : "",
                  hits.stream()
                      .sorted(Comparator.comparingDouble(PlaneSection::dose))
                      .map(h -> dot(h, placed.size() <= MOST_TIPS))
                      .toList()));
        });
    return trails;
  }

  /** Single compounds by strain; each combination by itself. */
  private static String key(Hit hit) {
    String pair = hit.treatment().partner().isPresent() ? Words.treatment(hit) : "";
    return hit.strain() + "\n" + hit.treatment().compound() + "\n" + pair;
  }

  private static double dose(Hit hit) {
    return hit.treatment().dose().map(Dose::micromolar).orElse(0.0);
  }

  private static PlaneFigure.Dot dot(Hit hit, boolean all) {
    boolean told = all || Treatments.called(hit);
    return new PlaneFigure.Dot(
        hit.effect().getAsDouble(),
        hit.toxicity().getAsDouble(),
        Treatments.tone(hit.call()),
        told
            ? "%s%s: %s\neffect %s, toxicity %s"
                .formatted(
                    Words.treatment(hit),
                    hit.strain().isEmpty() ? "" : " on " + hit.strain(),
                    Words.code(hit.call().label()),
                    Words.signed(hit.effect().getAsDouble(), 2),
                    Words.signed(hit.toxicity().getAsDouble(), 2))
            : "");
  }
}
