package org.wormscreen.pathway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.pathway.StrainEffect.Answer;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Treatment;
import org.wormscreen.quality.Measure;
import org.wormscreen.quality.comparison.Comparison;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.Words;

/** Reads at which level of the pathway each treatment suppresses, from a panel of strains. */
public record PathwayReader(PathwaySettings settings, StrainPanel panel) {

  private static final int FEWEST_STRAINS = 2;

  /** With the usual settings and the strains on record. */
  public static PathwayReader withDefaults() {
    return new PathwayReader(PathwaySettings.defaults(), StrainPanel.known());
  }

  /**
   * One reading for each treatment that was tried on two or more strains of known gene, by
   * treatment.
   *
   * @param assay multivulva or induction; others know no level and give no reading
   */
  public List<PathwayReading> read(Assay assay, List<WellReading> wells) {
    Measure measure = Measure.of(assay);
    if (!measure.isVulval()) {
      return List.of();
    }
    EffectTest test = new EffectTest(measure, settings, panel);
    Map<Treatment, List<Comparison>> byTreatment = new LinkedHashMap<>();
    for (Comparison comparison : test.comparisons(wells)) {
      if (panel.gene(comparison.group().strain()).isPresent()) {
        byTreatment
            .computeIfAbsent(comparison.group().treatment(), t -> new ArrayList<>())
            .add(comparison);
      }
    }
    List<PathwayReading> readings = new ArrayList<>();
    byTreatment.forEach(
        (treatment, comparisons) -> {
          if (comparisons.size() < FEWEST_STRAINS) {
            return; // most treatments of a large screen; their limits would take long
          }
          List<StrainEffect> strains =
              comparisons.stream()
                  .map(test::effect)
                  .sorted(
                      Comparator.comparing((StrainEffect e) -> e.gene().orElseThrow())
                          .thenComparing(StrainEffect::strain))
                  .toList();
          readings.add(level(treatment, strains));
        });
    return List.copyOf(readings);
  }

  private static PathwayReading level(Treatment treatment, List<StrainEffect> strains) {
    List<StrainEffect> chain =
        strains.stream().filter(e -> e.gene().orElseThrow().inChain()).toList();
    List<StrainEffect> suppressed =
        chain.stream().filter(e -> e.answer() == Answer.SUPPRESSED).toList();
    if (suppressed.isEmpty()) {
      return none(treatment, strains, "no strain of the panel is suppressed");
    }
    StrainEffect last = suppressed.get(suppressed.size() - 1);
    Optional<StrainEffect> contradiction =
        chain.stream()
            .filter(e -> e.answer() == Answer.SPARED || e.answer() == Answer.ENHANCED)
            .filter(e -> e.gene().orElseThrow().compareTo(last.gene().orElseThrow()) < 0)
            .findFirst();
    if (contradiction.isPresent()) {
      return none(
          treatment,
          strains,
          Words.say(
              "%s is suppressed while %s above it is not, which one level cannot explain",
              name(last), name(contradiction.get())));
    }
    return supported(treatment, strains, chain, last);
  }

  private static PathwayReading supported(
      Treatment treatment,
      List<StrainEffect> strains,
      List<StrainEffect> chain,
      StrainEffect last) {
    Gene lowest = last.gene().orElseThrow();
    List<StrainEffect> lower =
        chain.stream().filter(e -> e.gene().orElseThrow().compareTo(lowest) > 0).toList();
    Optional<StrainEffect> spared =
        lower.stream().filter(e -> e.answer() == Answer.SPARED).findFirst();
    List<Inference> inferences = new ArrayList<>();
    lower.forEach(e -> inferences.add(inference(last, e)));
    strains.stream()
        .filter(e -> e.gene().orElseThrow() == Gene.LIN_12)
        .forEach(e -> inferences.add(inference(last, e)));
    String sentence;
    if (lowest.atEnd()) {
      sentence =
          Words.say(
              "Suppresses even %s, at the end of the chain: acts on or below the transcription"
                  + " factors, or not on this pathway.",
              name(last));
    } else if (spared.isPresent()) {
      sentence =
          Words.say(
              "Suppresses %s and spares %s: the suppression lies at or below %s and above %s.",
              name(last), name(spared.get()), lowest.label(), spared.get().gene().get().label());
    } else {
      sentence =
          Words.say(
              "Suppresses %s, so the suppression lies at or below %s; the panel does not support an"
                  + " end downstream, since no strain below is shown to be spared.",
              name(last), lowest.label());
    }
    return new PathwayReading(
        treatment,
        strains,
        Optional.of(lowest),
        spared.flatMap(StrainEffect::gene),
        inferences,
        sentence + " This is suppression, not a mechanism.");
  }

  private static PathwayReading none(
      Treatment treatment, List<StrainEffect> strains, String because) {
    return new PathwayReading(
        treatment,
        strains,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "The panel does not support a level: " + because + ".");
  }

  private static Inference inference(StrainEffect upper, StrainEffect lower) {
    return new Inference(upper, lower, phrase(upper) + "; " + phrase(lower) + ".");
  }

  private static String phrase(StrainEffect e) {
    return Words.say(
        "%s %s: %d of %d against %d of %d, log-odds %s (%s to %s), p = %s",
        name(e),
        switch (e.answer()) {
          case SUPPRESSED -> "is suppressed";
          case ENHANCED -> "is enhanced";
          case SPARED -> "is spared";
          case OPEN -> "stays open";
        },
        e.treated().successes(),
        e.treated().trials(),
        e.vehicle().successes(),
        e.vehicle().trials(),
        number(e.logOdds()),
        number(e.low()),
        number(e.high()),
        e.p().isPresent() ? Words.p(e.p().getAsDouble()) : "none");
  }

  static String number(OptionalDouble value) {
    return value.isPresent() ? Words.say("%+.2f", value.getAsDouble()) : "none";
  }

  private static String name(StrainEffect e) {
    String gene = e.gene().map(Gene::label).orElse("");
    return e.strain().contains(gene) ? e.strain() : e.strain() + " (" + gene + ")";
  }
}
