package org.wormscreen.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.WellId;
import org.wormscreen.simulate.animal.Stage;
import org.wormscreen.simulate.design.CompoundEffect;
import org.wormscreen.simulate.design.CompoundEffect.Property;
import org.wormscreen.simulate.design.PlateDesign;
import org.wormscreen.simulate.design.PlateEffects;
import org.wormscreen.simulate.design.PlateExamples;
import org.wormscreen.simulate.design.WellExpectation;
import org.wormscreen.simulate.scene.WellFloor;

class DesignTest {

  @Test
  void halfOfTheEffectIsReachedAtEc50AndNoneWithoutADose() {
    CompoundEffect effect = new CompoundEffect("x", Property.LENGTH, 4, 2, 0.5);
    assertEquals(0.5, effect.share(new Dose(4)), 1e-12);
    assertEquals(0.8, effect.share(new Dose(8)), 1e-12);
    assertEquals(0, effect.share(new Dose(0)));
  }

  @Test
  void effectsOfACompoundAddUpInItsWells() {
    PlateDesign design = SmallPlate.of(1);
    WellExpectation poisoned = WellExpectation.of(design, SmallPlate.POISON);
    assertEquals(0.9 + (0.1 - 0.9) * 0.8, poisoned.population().aliveShare(), 1e-12);
    assertEquals(0.75, poisoned.population().lengthScale(), 1e-12);
    assertEquals(
        0.9, WellExpectation.of(design, SmallPlate.VEHICLE).population().aliveShare(), 1e-12);
  }

  @Test
  void arrestMovesItsShareOfAnimalsToTheThirdStage() {
    PlateDesign design = SmallPlate.of(1);
    PlateDesign arresting =
        new PlateDesign(
            design.name(),
            design.seed(),
            design.format(),
            design.floor(),
            design.strains(),
            java.util.List.of(new CompoundEffect("poison", Property.ARRESTED_SHARE, 10, 1, 0.6)),
            design.wells(),
            design.countSpread(),
            design.alongWall(),
            design.plateEffects(),
            design.clutter(),
            design.defocusUm(),
            design.roughUm(),
            design.imaging());
    var stages = WellExpectation.of(arresting, SmallPlate.POISON).population().stages();
    assertEquals(0.3, stages.get(Stage.L3), 1e-12);
    assertEquals(0.7, stages.get(Stage.YOUNG_ADULT), 1e-12);
  }

  @Test
  void plateEffectsReachTheEdgeAndGrowAcrossThePlate() {
    PlateEffects effects = new PlateEffects(0.8, 0.9, 1.0, 0, 0.7, 0);
    PlateFormat format = PlateFormat.WELLS_96;
    assertEquals(0.8, effects.animals(new WellId(0, 5), format), 1e-12);
    assertEquals(0.8 * 0.7, effects.animals(new WellId(7, 5), format), 1e-12);
    assertEquals(1, effects.animals(new WellId(2, 5), format), 1e-12);
    assertEquals(0.9, effects.length(new WellId(3, 11), format), 1e-12);
    assertEquals(-0.5, effects.logOdds(new WellId(3, 0), format), 1e-12);
    assertEquals(0.5, effects.logOdds(new WellId(3, 11), format), 1e-12);
  }

  @Test
  void wallOfARoundAndOfASquareWellIsWhereItShouldBe() {
    assertEquals(500, WellFloor.round(1000).toWallUm(0, 0), 1e-9);
    assertEquals(0, WellFloor.round(1000).toWallUm(300, 400), 1e-9);
    WellFloor square = new WellFloor(1000, 100);
    assertEquals(500, square.toWallUm(0, 0), 1e-9);
    assertEquals(20, square.toWallUm(480, 0), 1e-9);
    assertEquals(-30, square.toWallUm(10, -530), 1e-9);
    assertTrue(square.toWallUm(490, 490) < 0, "the corner is cut");
  }

  @Test
  void demoPlateHasTheControlsThatStatisticsNeed() {
    PlateDesign demo = PlateExamples.demoPlate();
    assertEquals(24, demo.wells().size());
    assertEquals(6, demo.map().withRole(Role.NEGATIVE).size());
    assertEquals(4, demo.map().withRole(Role.POSITIVE).size());
    assertEquals(1, demo.map().withRole(Role.EMPTY).size());
  }

  @Test
  void wellWithAStrainThatIsNotInThePanelIsRefused() {
    PlateDesign d = SmallPlate.of(1);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new PlateDesign(
                    d.name(),
                    d.seed(),
                    d.format(),
                    d.floor(),
                    java.util.List.of(),
                    d.effects(),
                    d.wells(),
                    d.countSpread(),
                    d.alongWall(),
                    d.plateEffects(),
                    d.clutter(),
                    d.defocusUm(),
                    d.roughUm(),
                    d.imaging()));
    assertTrue(e.getMessage().contains("'N2'"), e.getMessage());
  }
}
