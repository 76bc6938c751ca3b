package org.wormscreen.simulate.screen;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.simulate.animal.Population;
import org.wormscreen.simulate.animal.Stage;
import org.wormscreen.simulate.design.CompoundEffect;
import org.wormscreen.simulate.design.PlateDesign;
import org.wormscreen.simulate.design.PlateExamples;
import org.wormscreen.simulate.design.StrainDesign;
import org.wormscreen.simulate.design.WellDesign;

/**
 * A strain and what compounds do to it.
 *
 * @param name as the tables write it
 * @param muvShare adults with pseudovulvae in vehicle, 0 to 1
 * @param effects what compounds do to this strain; the others do nothing
 */
record PanelStrain(String name, double muvShare, List<CompoundEffect> effects) {

  /** The wells as a plate, with the plate's effects of a usual multivulva screen. */
  PlateDesign plate(String plate, PlateFormat format, List<WellDesign> wells) {
    PlateDesign usual = PlateExamples.muvScreen(1);
    return new PlateDesign(
        plate,
        usual.seed(),
        format,
        usual.floor(),
        List.of(new StrainDesign(name, population())),
        effects,
        wells,
        usual.countSpread(),
        usual.alongWall(),
        usual.plateEffects(),
        usual.clutter(),
        usual.defocusUm(),
        usual.roughUm(),
        usual.imaging());
  }

  private Population population() {
    return new Population(
        new TreeMap<>(
            Map.of(Stage.ADULT, 0.93, Stage.L4, 0.03, Stage.L1, 0.02, Stage.ADULT_MALE, 0.02)),
        0.97,
        1,
        0.07,
        muvShare,
        0.04);
  }
}
