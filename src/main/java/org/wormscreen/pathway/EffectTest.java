package org.wormscreen.pathway;

import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.quality.Measure;
import org.wormscreen.quality.comparison.Comparison;
import org.wormscreen.quality.comparison.Shares;
import org.wormscreen.quality.comparison.TreatmentWells;
import org.wormscreen.quality.comparison.Vehicles;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.proportion.PlateDesign;
import org.wormscreen.stats.proportion.WellCoefficient;
import org.wormscreen.well.WellReading;

/** Change of log-odds of one strain under one treatment. */
record EffectTest(Measure measure, PathwaySettings settings, StrainPanel panel) {

  /** Every treatment under test beside the vehicle of its strain, by strain and treatment. */
  List<Comparison> comparisons(List<WellReading> wells) {
    Vehicles vehicles = Vehicles.of(measure, wells);
    return TreatmentWells.group(wells).stream()
        .filter(g -> !g.underTest().isEmpty())
        .map(g -> Comparison.of(g, measure, vehicles))
        .filter(c -> !c.treated().isEmpty())
        .toList();
  }

  StrainEffect effect(Comparison comparison) {
    Shares shares = Shares.tested(comparison);
    List<Proportion> vehicle =
        shares.plates().stream().flatMap(p -> p.reference().stream()).toList();
    String strain = comparison.group().strain();
    OptionalDouble none = OptionalDouble.empty();
    PlateDesign design = PlateDesign.of(shares.plates());
    if (design.residualFreedom() < 1) {
      return new StrainEffect(
          strain,
          panel.gene(strain),
          shares.treatedWells().size(),
          vehicle.size(),
          shares.treated(),
          Shares.pooled(vehicle),
          none,
          none,
          none,
          none,
          StrainEffect.Answer.OPEN);
    }
    WellCoefficient c = WellCoefficient.of(design.wells(), design.rows(), design.treatment());
    return new StrainEffect(
        strain,
        panel.gene(strain),
        shares.treatedWells().size(),
        vehicle.size(),
        shares.treated(),
        Shares.pooled(vehicle),
        finite(c.logOdds()),
        finite(c.limits().low()),
        finite(c.limits().high()),
        finite(c.p()),
        answer(c));
  }

  private StrainEffect.Answer answer(WellCoefficient c) {
    if (c.p() <= settings.p()) {
      return c.logOdds() < 0 ? StrainEffect.Answer.SUPPRESSED : StrainEffect.Answer.ENHANCED;
    }
    boolean narrow = c.limits().low() > -settings.spared() && c.limits().high() < settings.spared();
    return narrow ? StrainEffect.Answer.SPARED : StrainEffect.Answer.OPEN;
  }

  static OptionalDouble finite(double figure) {
    return Double.isFinite(figure) ? OptionalDouble.of(figure) : OptionalDouble.empty();
  }
}
