package org.wormscreen.phenotype.vulva.verdict;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wormscreen.phenotype.vulva.flank.Bulge;

class BulgeModelTest {

  private static final double QUIET_UM = 0.6;
  private static final double SHARP_UM = 7;

  private static Bulge bulge(
      double heightUm, double prominenceUm, double darkness, double grain, double gap) {
    return new Bulge(true, 0.35, heightUm, 38, prominenceUm, darkness, 0, grain, gap);
  }

  private static double chance(Bulge bulge) {
    return BulgeModel.chance(bulge, QUIET_UM, SHARP_UM);
  }

  @Test
  void aTallDomeOfTheSameTissueIsBelieved() {
    assertTrue(chance(bulge(14, 14, 0.9, 0.15, 0)) > 0.9);
  }

  @Test
  void aLowOneIsNot() {
    assertTrue(chance(bulge(5, 5, 0.9, 0.15, 0)) < 0.1);
  }

  @Test
  void grainVeryPaleMatterAndAGapEachSpeakAgainstIt() {
    double tissue = chance(bulge(14, 14, 0.9, 0.15, 0));
    assertTrue(chance(bulge(14, 14, 0.9, 0.6, 0)) < 0.6 * tissue);
    assertTrue(chance(bulge(14, 14, 0.35, 0.15, 0)) < 0.6 * tissue);
    assertTrue(chance(bulge(14, 14, 0.9, 0.15, 0.4)) < 0.2 * tissue);
  }

  @Test
  void oneWithoutVisibleFeetLeavesDoubtAndNeverCounts() {
    double chance = chance(bulge(14, 0, 0.9, 0.15, 0));
    assertTrue(chance > 0.2 && chance < 0.5, "chance " + chance);
  }

  @Test
  void aRoughOutlineLowersEveryChance() {
    Bulge bulge = bulge(9, 9, 0.9, 0.15, 0);
    assertTrue(BulgeModel.chance(bulge, 1.5, SHARP_UM) < chance(bulge));
  }

  @Test
  void aPaleBulgeIsDoubtedWhereTheEdgeIsOutOfFocus() {
    Bulge pale = bulge(14, 14, 0.57, 0.15, 0);
    assertTrue(BulgeModel.chance(pale, QUIET_UM, 10) < 0.9 * chance(pale));
  }
}
