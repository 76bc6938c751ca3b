package org.wormscreen.simulate.design;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.Treatment;
import org.wormscreen.simulate.animal.Population;
import org.wormscreen.simulate.animal.Stage;
import org.wormscreen.simulate.reporter.VulvalReporter;

/**
 * What a well should hold: strain and treatment together.
 *
 * @param population chances of its animals
 * @param animals expected number
 */
public record WellExpectation(Population population, double animals) {

  private static final double ALMOST_NEVER = 1e-4;

  /** What the treatment makes of the strain, without the plate's own effects. */
  public static WellExpectation of(PlateDesign design, WellDesign well) {
    Population untreated =
        well.animals() > 0
            ? design.strain(well.contents().strain()).untreated()
            : Population.defaults();
    WellExpectation expected = new WellExpectation(untreated, well.animals());
    expected = expected.treated(design, well.contents().treatment());
    Optional<Treatment> partner = well.contents().treatment().partner();
    return partner.isPresent() ? expected.treated(design, partner.get()) : expected;
  }

  /** The same with the plate's effects on this place, and the chance difference of one well. */
  public WellExpectation at(WellDesign well, PlateEffects effects, PlateFormat format, double z) {
    double shift = effects.logOdds(well.contents().well(), format) + z * effects.wellSd();
    return new WellExpectation(
        new Population(
            population.stages(),
            shifted(population.aliveShare(), shift),
            population.lengthScale() * effects.length(well.contents().well(), format),
            population.lengthCv(),
            shifted(population.muvShare(), shift),
            population.protrudingVulvaShare(),
            population
                .reporter()
                .map(r -> r.with(shifted(r.extra(), shift), r.normal(), r.brightness()))),
        animals * effects.animals(well.contents().well(), format));
  }

  private WellExpectation treated(PlateDesign design, Treatment treatment) {
    WellExpectation result = this;
    Dose dose = treatment.dose().orElse(new Dose(0));
    for (CompoundEffect effect : design.effects()) {
      if (effect.compound().equals(treatment.compound())) {
        result = result.with(effect, effect.share(dose));
      }
    }
    return result;
  }

  private WellExpectation with(CompoundEffect effect, double f) {
    Population p = population;
    double full = effect.full();
    return switch (effect.property()) {
      case ALIVE_SHARE -> with(p.stages(), mix(p.aliveShare(), full, f), p.muvShare(), 1, 1);
      case MUV_SHARE -> with(p.stages(), p.aliveShare(), mix(p.muvShare(), full, f), 1, 1);
      case ARRESTED_SHARE -> with(arrested(full * f), p.aliveShare(), p.muvShare(), 1, 1);
      case EXTRA_INDUCTION ->
          with(r -> r.with(mix(r.extra(), full, f), r.normal(), r.brightness()));
      case NORMAL_INDUCTION ->
          with(r -> r.with(r.extra(), mix(r.normal(), full, f), r.brightness()));
      case REPORTER -> with(r -> r.with(r.extra(), r.normal(), r.brightness() * mix(1, full, f)));
      case LENGTH -> with(p.stages(), p.aliveShare(), p.muvShare(), mix(1, full, f), 1);
      case ANIMALS -> with(p.stages(), p.aliveShare(), p.muvShare(), 1, mix(1, full, f));
    };
  }

  private WellExpectation with(UnaryOperator<VulvalReporter> change) {
    return new WellExpectation(
        population.reporter().map(change).map(population::with).orElse(population), animals);
  }

  private WellExpectation with(
      SortedMap<Stage, Double> stages, double alive, double muv, double length, double number) {
    return new WellExpectation(
        new Population(
            stages,
            alive,
            population.lengthScale() * length,
            population.lengthCv(),
            muv,
            population.protrudingVulvaShare(),
            population.reporter()),
        animals * number);
  }

  private SortedMap<Stage, Double> arrested(double share) {
    double sum = population.stages().values().stream().mapToDouble(w -> w).sum();
    SortedMap<Stage, Double> stages = new TreeMap<>();
    for (Map.Entry<Stage, Double> stage : population.stages().entrySet()) {
      stages.put(stage.getKey(), stage.getValue() / sum * (1 - share));
    }
    stages.merge(Stage.L3, share, Double::sum);
    return stages;
  }

  private static double mix(double from, double to, double share) {
    return from + (to - from) * share;
  }

  private static double shifted(double share, double logOdds) {
    if (share < ALMOST_NEVER || share > 1 - ALMOST_NEVER) {
      return share;
    }
    double odds = share / (1 - share) * StrictMath.exp(logOdds);
    return odds / (1 + odds);
  }
}
