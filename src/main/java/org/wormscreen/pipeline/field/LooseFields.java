package org.wormscreen.pipeline.field;

import java.util.List;
import java.util.function.UnaryOperator;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.PhenotypeSettings;
import org.wormscreen.phenotype.PlateAdults;
import org.wormscreen.phenotype.induction.InductionJudge;
import org.wormscreen.phenotype.induction.InductionYardstick;
import org.wormscreen.phenotype.viability.PlateStain;
import org.wormscreen.phenotype.vulva.verdict.VulvaJudge;
import org.wormscreen.phenotype.vulva.verdict.Yardstick;

/**
 * Judges fields that belong to no plate, with all their animals in view: as a plate without a map
 * judges its own.
 */
public record LooseFields(PhenotypeSettings settings) {

  /** The same fields, their scores judged together. */
  public List<FieldReading> judged(List<FieldReading> fields) {
    List<Double> contrasts =
        fields.stream()
            .flatMap(f -> f.scores().stream())
            .flatMap(score -> score.viability().stream())
            .flatMap(viability -> viability.stainContrast().stream().boxed())
            .toList();
    PlateStain stain = PlateStain.of(settings.stain(), contrasts);
    List<FieldReading> stained =
        fields.stream()
            .map(f -> f.with(f.scores().stream().map(s -> s.judged(stain.settings())).toList()))
            .toList();
    List<AnimalScore> all = stained.stream().flatMap(f -> f.scores().stream()).toList();
    Yardstick yardstick = PlateAdults.of(all, settings.vulva()).orElseGet(Yardstick::absolute);
    VulvaJudge judge = new VulvaJudge(settings.vulva());
    UnaryOperator<FieldReading> inductions = inductions(all);
    return stained.stream()
        .map(
            f ->
                f.with(
                    f.scores().stream()
                        .map(s -> s.judged(judge, yardstick, f.pixel().micrometres()))
                        .toList()))
        .map(inductions)
        .toList();
  }

  /** Judges larvae beside each other; each stays alone where they are too few. */
  private UnaryOperator<FieldReading> inductions(List<AnimalScore> all) {
    InductionYardstick yardstick =
        InductionYardstick.of(
            all.stream()
                .flatMap(s -> s.induction().stream())
                .flatMap(i -> i.reading().stream())
                .toList(),
            settings.induction());
    if (!yardstick.known()) {
      return f -> f;
    }
    InductionJudge judge = new InductionJudge(settings.induction());
    return f ->
        f.with(
            f.scores().stream()
                .map(s -> s.judged(judge, yardstick, f.pixel().micrometres()))
                .toList());
  }
}
