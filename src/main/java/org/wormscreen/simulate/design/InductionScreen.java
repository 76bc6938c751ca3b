package org.wormscreen.simulate.design;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.simulate.animal.Population;
import org.wormscreen.simulate.animal.Stage;
import org.wormscreen.simulate.design.CompoundEffect.Property;
import org.wormscreen.simulate.draw.Draws;
import org.wormscreen.simulate.picture.ReporterOptics;
import org.wormscreen.simulate.reporter.VulvalReporter;
import org.wormscreen.simulate.scene.ClutterSampler;
import org.wormscreen.simulate.scene.WellFloor;

/**
 * A plate of a screen for compounds that suppress vulval induction in fourth-stage larvae of
 * let-60(n1046gf) with a vulval reporter. Mean induction without treatment is about 3.8 (Walser et
 * al. 2017, doi 10.1371/journal.pgen.1006592).
 */
final class InductionScreen {

  private static final String MODEL = "let-60(n1046);egl-17p::GFP";
  private static final String WILD_TYPE = "N2;egl-17p::GFP";
  private static final double ANIMALS = 24;
  private static final double EXTRA = 0.3;
  private static final double SUPPRESSORS = 0.08;
  private static final double DIMMERS = 0.04;
  private static final double POISONS = 0.06;
  private static final double ARRESTERS = 0.05;

  private InductionScreen() {}

  static PlateDesign design(long seed, boolean brightfield) {
    return new PlateDesign(
        brightfield ? "induction-screen" : "induction-fluorescence",
        seed,
        PlateFormat.WELLS_96,
        WellFloor.round(5100),
        List.of(
            new StrainDesign(MODEL, larvae(new VulvalReporter(EXTRA, 0.995, 0.12, 1))),
            new StrainDesign(WILD_TYPE, larvae(VulvalReporter.wildType()))),
        effects(Draws.of(seed, "induction-screen")),
        new CompoundPlate(MODEL, WILD_TYPE, ANIMALS, new Dose(3)).wells(),
        1.2,
        0.04,
        new PlateEffects(0.95, 0.99, 0.2, 0, 1, 0.25),
        new ClutterSampler(3, 0.3, 0.3, 0.2, 0.02, 0.2, 0.1, 0),
        4,
        3,
        CompoundPlate.brightfield().withReporter(ReporterOptics.defaults(), brightfield));
  }

  private static List<CompoundEffect> effects(Draws draws) {
    String inhibitor = CompoundPlate.INHIBITOR;
    List<CompoundEffect> effects = new ArrayList<>();
    effects.add(new CompoundEffect(inhibitor, Property.EXTRA_INDUCTION, 0.5, 1.2, 0));
    effects.add(new CompoundEffect(inhibitor, Property.NORMAL_INDUCTION, 8, 2, 0.6));
    Iterator<String> compounds = CompoundPlate.shuffled(draws).iterator();
    for (int i = 0; i < CompoundPlate.number(SUPPRESSORS); i++) {
      effects.add(
          new CompoundEffect(
              compounds.next(),
              Property.EXTRA_INDUCTION,
              draws.between(1, 5),
              1.5,
              draws.between(0, 0.06)));
    }
    for (int i = 0; i < CompoundPlate.number(DIMMERS); i++) {
      effects.add(
          new CompoundEffect(
              compounds.next(),
              Property.REPORTER,
              draws.between(1, 5),
              1.5,
              draws.between(0.3, 0.6)));
    }
    for (int i = 0; i < CompoundPlate.number(POISONS); i++) {
      effects.addAll(CompoundPlate.poison(compounds.next(), draws.between(1, 5), 0.8));
    }
    for (int i = 0; i < CompoundPlate.number(ARRESTERS); i++) {
      effects.add(CompoundPlate.arrest(compounds.next(), draws.between(1, 5)));
    }
    return effects;
  }

  private static Population larvae(VulvalReporter line) {
    return new Population(
            new TreeMap<>(
                Map.of(Stage.L4, 0.88, Stage.L3, 0.06, Stage.YOUNG_ADULT, 0.04, Stage.L1, 0.02)),
            0.98,
            1,
            0.06,
            0,
            0.04)
        .with(line);
  }
}
