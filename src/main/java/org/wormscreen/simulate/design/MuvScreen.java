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
import org.wormscreen.simulate.scene.ClutterSampler;
import org.wormscreen.simulate.scene.WellFloor;

/** A plate of a screen for compounds that suppress multivulva in let-60(n1046gf). */
final class MuvScreen {

  private static final String MODEL = "let-60(n1046)";
  private static final String WILD_TYPE = "N2";
  private static final double ANIMALS = 23;
  private static final double SUPPRESSORS = 0.08;
  private static final double POISONS = 0.06;
  private static final double ARRESTERS = 0.05;

  private MuvScreen() {}

  static PlateDesign design(long seed) {
    return new PlateDesign(
        "muv-screen",
        seed,
        PlateFormat.WELLS_96,
        WellFloor.round(5100),
        List.of(new StrainDesign(MODEL, gravid(0.8)), new StrainDesign(WILD_TYPE, gravid(0))),
        effects(Draws.of(seed, "muv-screen")),
        new CompoundPlate(MODEL, WILD_TYPE, ANIMALS, new Dose(10)).wells(),
        1.2,
        0.04,
        new PlateEffects(0.95, 0.98, 0.2, 0, 1, 0.25),
        new ClutterSampler(3, 0.3, 0.3, 0.2, 0.02, 0.2, 0.15, 0),
        6,
        5,
        CompoundPlate.brightfield());
  }

  private static List<CompoundEffect> effects(Draws draws) {
    List<CompoundEffect> effects = new ArrayList<>();
    effects.add(new CompoundEffect(CompoundPlate.INHIBITOR, Property.MUV_SHARE, 0.5, 1.2, 0.05));
    Iterator<String> compounds = CompoundPlate.shuffled(draws).iterator();
    for (int i = 0; i < CompoundPlate.number(SUPPRESSORS); i++) {
      effects.add(
          new CompoundEffect(
              compounds.next(),
              Property.MUV_SHARE,
              draws.between(1, 5),
              1.5,
              draws.between(0.05, 0.3)));
    }
    for (int i = 0; i < CompoundPlate.number(POISONS); i++) {
      effects.addAll(CompoundPlate.poison(compounds.next(), draws.between(1, 5), 0.75));
    }
    for (int i = 0; i < CompoundPlate.number(ARRESTERS); i++) {
      effects.add(CompoundPlate.arrest(compounds.next(), draws.between(1, 5)));
    }
    return effects;
  }

  private static Population gravid(double muvShare) {
    return new Population(
        new TreeMap<>(
            Map.of(Stage.ADULT, 0.9, Stage.L4, 0.04, Stage.L1, 0.04, Stage.ADULT_MALE, 0.02)),
        0.97,
        1,
        0.07,
        muvShare,
        0.04);
  }
}
