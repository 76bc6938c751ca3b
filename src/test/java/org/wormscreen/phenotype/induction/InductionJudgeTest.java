package org.wormscreen.phenotype.induction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.wormscreen.phenotype.induction.InductionScore.Exclusion;
import org.wormscreen.phenotype.induction.InductionScore.Focus;

class InductionJudgeTest {

  private static List<String> cells(InductionScore score) {
    return score.foci().stream().map(Focus::cell).toList();
  }

  @Test
  void aWildTypeLarvaHasThreeInducedCells() {
    InductionScore score = PaintedLarva.wildType().score();
    assertEquals(OptionalDouble.of(3), score.index());
    assertEquals(List.of("P5.p", "P6.p", "P7.p"), cells(score));
    assertTrue(score.confidence() > 0.9, "confidence " + score.confidence());
  }

  @Test
  void extraFociAreAddedAtTheirCells() {
    InductionScore score = PaintedLarva.wildType().focus(0.344).focus(0.604).score();
    assertEquals(OptionalDouble.of(5), score.index());
    assertEquals(List.of("P3.p", "P5.p", "P6.p", "P7.p", "P8.p"), cells(score));
  }

  @Test
  void aFocusOfHalfTheSizeCountsAHalf() {
    InductionScore score = PaintedLarva.wildType().half(0.396).score();
    assertEquals(OptionalDouble.of(3.5), score.index());
    assertEquals(0.5, score.foci().get(0).share());
    assertEquals("P4.p", score.foci().get(0).cell());
  }

  @Test
  void aFocusOfHalfTheBrightnessCountsAHalfToo() {
    InductionScore score = PaintedLarva.wildType().spot(0.396, 11, 420, 5.6, 3.6).score();
    assertEquals(OptionalDouble.of(3.5), score.index());
  }

  @Test
  void granulesOfTheGutAreNoFoci() {
    InductionScore score =
        PaintedLarva.wildType().granule(0.35, -5).granule(0.4, 2).granule(0.62, 6).score();
    assertEquals(OptionalDouble.of(3), score.index());
  }

  @Test
  void aVulvalessLarvaHasNone() {
    InductionScore score = PaintedLarva.usual().granule(0.45, 1).granule(0.57, -6).score();
    assertEquals(OptionalDouble.of(0), score.index());
    assertEquals(List.of(), score.foci());
  }

  @Test
  void aDimmerAnimalOfTheSamePatternHasTheSameIndex() {
    PaintedLarva dim =
        PaintedLarva.usual()
            .spot(0.448, 11, 500, 5.6, 3.6)
            .spot(0.5, 11, 520, 5.6, 3.6)
            .spot(0.552, 11, 490, 5.6, 3.6);
    assertEquals(OptionalDouble.of(3), dim.score().index());
  }

  @Test
  void theVentralSideMayBeEitherAndTheAnimalMayLieOnItsBack() {
    PaintedLarva back =
        PaintedLarva.usual()
            .spot(0.448, 0, 900, 5.6, 3.6)
            .spot(0.5, 1, 900, 5.6, 3.6)
            .spot(0.552, -1, 900, 5.6, 3.6);
    assertEquals(OptionalDouble.of(3), back.score().index());
  }

  @Test
  void larvaeOfAnotherStageAreNotRead() {
    InductionScore score = new PaintedLarva(380).focus(0.5).score();
    assertEquals(Optional.of(Exclusion.WRONG_STAGE), score.exclusion());
    assertEquals(OptionalDouble.empty(), score.index());
    assertTrue(score.reporter().isPresent(), "its light is told all the same");
  }

  @Test
  void aNeighbourOverTheVentralCellsHidesThem() {
    InductionReading reading =
        PaintedLarva.wildType().reading((x, y) -> x > 170 && x < 190 ? 1 : 0);
    assertEquals(Optional.of(Exclusion.HIDDEN), PaintedLarva.score(reading).exclusion());
  }

  @Test
  void anOverdrivenCameraIsNoIndex() {
    PaintedLarva larva =
        PaintedLarva.usual().focus(0.448).spot(0.5, 11, 90_000, 5.6, 3.6).focus(0.552);
    float[] clipped = larva.reporter().toArray();
    for (int i = 0; i < clipped.length; i++) {
      clipped[i] = Math.min(4095, clipped[i]);
    }
    org.wormscreen.image.GrayImage image =
        org.wormscreen.image.GrayImage.of(
            larva.reporter().width(), larva.reporter().height(), clipped);
    InductionReading reading =
        InductionReader.of(
                InductionSettings.defaults(),
                larva.light(),
                image,
                org.wormscreen.phenotype.field.ChannelShift.none(),
                new org.wormscreen.plate.PixelSize(2.6, "painted"))
            .read(larva.worm(), (x, y) -> 0);
    assertEquals(Optional.of(Exclusion.SATURATED), PaintedLarva.score(reading).exclusion());
  }

  @Test
  void pixelsThatCannotPartFociAreTooCoarse() {
    InductionReading reading = PaintedLarva.wildType().reading();
    InductionScore score =
        new InductionJudge(InductionSettings.defaults())
            .judge(
                reading, InductionYardstick.of(List.of(reading), InductionSettings.defaults()), 5);
    assertEquals(Optional.of(Exclusion.TOO_COARSE), score.exclusion());
  }

  @Test
  void placesOnTheAxisAreTold() {
    List<Focus> foci = PaintedLarva.wildType().score().foci();
    assertEquals(44.8, foci.get(0).position(), 1.2);
    assertEquals(55.2, foci.get(2).position(), 1.2);
  }

  @Test
  void theWholeBodysLightStandsAboveTheGround() {
    InductionReading dark = PaintedLarva.usual().reading();
    assertEquals(40, dark.reporter(), 4);
    assertTrue(PaintedLarva.wildType().reading().reporter() > dark.reporter() + 5);
  }
}
