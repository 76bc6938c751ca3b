package org.wormscreen.phenotype.vulva.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.wormscreen.phenotype.vulva.PaintedAdult;
import org.wormscreen.phenotype.vulva.VulvaSettings;

class VulvaJudgeTest {

  private static final Yardstick NONE = Yardstick.absolute();

  @Test
  void anAdultWithoutBumpsIsNotMultivulva() {
    VulvaScore score = PaintedAdult.usual().score(NONE);
    assertEquals(Optional.of(false), score.muv());
    assertEquals(VulvaClass.NORMAL, score.type());
    assertTrue(score.confidence() > 0.8, "confidence " + score.confidence());
  }

  @Test
  void pseudovulvaeAreCountedAndNamedByTheirCells() {
    VulvaScore score = PaintedAdult.usual().with(0.38, 15, true).with(0.62, 13, true).score(NONE);
    assertEquals(OptionalInt.of(2), score.pseudovulvae());
    assertEquals(VulvaClass.MUV, score.type());
    assertEquals("P4.p", score.protrusions().get(0).cell());
    assertEquals("P8.p", score.protrusions().get(1).cell());
    assertFalse(score.posteriorOnly());
  }

  @Test
  void aBulgeOfTwoLipsCountsOnce() {
    VulvaScore score = PaintedAdult.usual().with(0.37, 15, true).with(0.39, 14, true).score(NONE);
    assertEquals(OptionalInt.of(1), score.pseudovulvae());
  }

  @Test
  void theVulvaItselfNeverCountsHoweverTall() {
    VulvaScore score = PaintedAdult.usual().with(0.5, 20, false).score(NONE);
    assertEquals(OptionalInt.of(0), score.pseudovulvae());
    assertEquals(VulvaClass.PVL, score.type());
  }

  @Test
  void whereThePlatesVulvaeLieABulgeIsTheVulva() {
    Yardstick farBack = new Yardstick(OptionalDouble.empty(), true, OptionalDouble.of(54.5));
    PaintedAdult adult = PaintedAdult.usual().with(0.56, 15, false);
    assertEquals(Optional.of(false), adult.score(farBack).muv());
    assertEquals(VulvaClass.PVL, adult.score(farBack).type());
    assertEquals(Optional.of(true), adult.score(NONE).muv());
  }

  @Test
  void aSingleBulgeInMidBodyIsTheVulvaEvenWhereThePlatesOthersLieFartherBack() {
    Yardstick farBack = new Yardstick(OptionalDouble.empty(), true, OptionalDouble.of(54));
    assertEquals(VulvaClass.PVL, PaintedAdult.usual().with(0.505, 14, false).score(farBack).type());
  }

  @Test
  void aLowBulgeAtTheVulvasPlaceMakesTheTallOneBesideItAPseudovulva() {
    PaintedAdult alone = PaintedAdult.usual().with(0.495, 15, true);
    assertEquals(VulvaClass.PVL, alone.score(NONE).type());
    VulvaScore both = PaintedAdult.usual().with(0.49, 15, true).with(0.535, 5, true).score(NONE);
    assertEquals(OptionalInt.of(1), both.pseudovulvae());
  }

  @Test
  void pseudovulvaeBehindTheVulvaAloneAreSaidToBeSo() {
    VulvaScore score = PaintedAdult.usual().with(0.62, 14, false).score(NONE);
    assertEquals(Optional.of(true), score.muv());
    assertTrue(score.posteriorOnly());
  }

  @Test
  void aBumpOnTheOtherFlankIsNoPseudovulva() {
    VulvaScore score =
        PaintedAdult.usual()
            .with(0.36, 15, true)
            .with(0.5, 9, true)
            .with(0.6, 8, false)
            .score(NONE);
    assertEquals(OptionalInt.of(1), score.pseudovulvae());
  }

  @Test
  void aLarvaHasAReasonAndNoAnswer() {
    VulvaScore score = new PaintedAdult(2.6, 500, 26, 0.8).score(NONE);
    assertEquals(Optional.of(Exclusion.LARVA), score.exclusion());
    assertEquals(Optional.empty(), score.muv());
    assertEquals(0, score.confidence());
  }

  @Test
  void aSmallAdultOfASmallStrainStaysAnAdultAndALarvaOfALargeOneDoesNot() {
    PaintedAdult small = new PaintedAdult(2.6, 780, 48, 1);
    Yardstick sick = new Yardstick(OptionalDouble.of(800 * 50), true, OptionalDouble.empty());
    Yardstick large = new Yardstick(OptionalDouble.of(1300 * 85), true, OptionalDouble.empty());
    assertEquals(Stage.ADULT, small.score(sick).stage());
    assertEquals(Stage.LARVA, small.score(large).stage());
  }

  @Test
  void anL4IsNoAdultWhereNoAdultIsSeenNorBesideAdultsOfUsualSize() {
    PaintedAdult larva = new PaintedAdult(2.6, 760, 45, 1);
    Yardstick usual = new Yardstick(OptionalDouble.of(1050 * 66), true, OptionalDouble.empty());
    assertEquals(Optional.of(Exclusion.LARVA), larva.score(NONE).exclusion());
    assertEquals(Optional.of(Exclusion.LARVA), larva.score(usual).exclusion());
  }

  @Test
  void aSlightlySmallAdultIsAnAdultWithAndWithoutLargerOnesBeside() {
    PaintedAdult small = new PaintedAdult(2.6, 830, 52, 1);
    Yardstick usual = new Yardstick(OptionalDouble.of(1050 * 66), true, OptionalDouble.empty());
    assertEquals(Stage.ADULT, small.score(NONE).stage());
    assertEquals(Stage.ADULT, small.score(usual).stage());
  }

  @Test
  void adultsSmallAsL4LarvaeAreAdultsWhereThePlatesAdultsSaySo() {
    PaintedAdult small = new PaintedAdult(2.6, 750, 45, 1);
    Yardstick sick = new Yardstick(OptionalDouble.of(830 * 52), true, OptionalDouble.empty());
    assertEquals(Stage.ADULT, small.score(sick).stage());
    assertEquals(Stage.LARVA, small.score(NONE).stage());
  }

  @Test
  void pixelsOfThreeMicrometresAreRefused() {
    VulvaScore coarse = new PaintedAdult(3.3, 1000, 64, 1).with(0.36, 15, true).score(NONE);
    assertEquals(Optional.of(Exclusion.TOO_COARSE), coarse.exclusion());
    VulvaScore fine = new PaintedAdult(2.9, 1000, 64, 1).with(0.36, 15, true).score(NONE);
    assertEquals(Optional.of(true), fine.muv());
  }

  @Test
  void deadByTheStainIsNoAdultThatCounts() {
    VulvaJudge.Animal dead =
        new VulvaJudge.Animal(2.6, OptionalDouble.of(0.9), OptionalDouble.empty());
    VulvaScore score =
        new VulvaJudge(VulvaSettings.defaults()).judge(PaintedAdult.usual().reading(), dead, NONE);
    assertEquals(Optional.of(Exclusion.DEAD), score.exclusion());
  }
}
