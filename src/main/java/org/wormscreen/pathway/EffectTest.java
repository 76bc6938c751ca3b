package org.wormscreen.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.quality.Measure;
import org.wormscreen.quality.comparison.Comparison;
import org.wormscreen.quality.comparison.Shares;
import org.wormscreen.quality.comparison.TreatmentWells;
import org.wormscreen.quality.comparison.Vehicles;
import org.wormscreen.stats.Proportion;
import org.wormscreen.stats.proportion.WellCoefficient;
import org.wormscreen.stats.proportion.WellTest;
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
    Design design = Design.of(shares.plates());
    if (design.wells.size() <= design.rows.get(0).length) {
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
    WellCoefficient c = design.coefficient();
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

  /** Wells with their plates and whether they are treated. */
  record Design(List<Proportion> wells, List<double[]> rows) {

    static Design of(List<WellTest.Plate> plates) {
      List<Proportion> wells = new ArrayList<>();
      List<double[]> rows = new ArrayList<>();
      for (int plate = 0; plate < plates.size(); plate++) {
        for (Proportion well : plates.get(plate).reference()) {
          wells.add(well);
          rows.add(row(plates.size(), plate, 0));
        }
        for (Proportion well : plates.get(plate).treated()) {
          wells.add(well);
          rows.add(row(plates.size(), plate, 1));
        }
      }
      return new Design(wells, rows);
    }

    private static double[] row(int plates, int plate, int treated) {
      double[] row = new double[plates + 1];
      row[plate] = 1;
      row[plates] = treated;
      return row;
    }

    WellCoefficient coefficient() {
      return WellCoefficient.of(wells, rows.toArray(double[][]::new), rows.get(0).length - 1);
    }
  }
}
