package org.wormscreen.phenotype.vulva.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.wormscreen.phenotype.vulva.VulvaSettings;
import org.wormscreen.phenotype.vulva.flank.FlankReading;

class GateTest {

  private static final VulvaSettings SETTINGS = VulvaSettings.defaults();
  private static final VulvaJudge.Animal ANIMAL =
      new VulvaJudge.Animal(2.6, OptionalDouble.empty(), OptionalDouble.empty());

  private static FlankReading reading(
      double widthUm, double blunt, double seen, double coiled, double noiseUm, double blurUm) {
    return new FlankReading(
        1000, widthUm, 0.5, blunt, 0.2, 0, seen, 1, coiled, noiseUm, blurUm, List.of());
  }

  private static FlankReading endingBeside(double blunt) {
    return new FlankReading(1000, 64, 0.5, 0, 0.2, blunt, 1, 1, 0, 0.7, 7, List.of());
  }

  private static Optional<Exclusion> why(FlankReading reading, VulvaJudge.Animal animal) {
    return new Gate(SETTINGS, Yardstick.absolute()).exclusion(reading, Stage.ADULT, animal);
  }

  @Test
  void anAdultInFocusWithBothFlanksFreeCounts() {
    assertEquals(Optional.empty(), why(reading(64, 0.3, 1, 0, 0.7, 7), ANIMAL));
  }

  @Test
  void eachReasonIsNamed() {
    assertEquals(Optional.of(Exclusion.BAG), why(reading(120, 0.3, 1, 0, 0.7, 7), ANIMAL));
    assertEquals(Optional.of(Exclusion.COILED), why(reading(64, 0.3, 1, 0.3, 0.7, 7), ANIMAL));
    assertEquals(Optional.of(Exclusion.END_LOST), why(reading(64, 0.8, 1, 0, 0.7, 7), ANIMAL));
    assertEquals(
        Optional.of(Exclusion.FLANK_HIDDEN), why(reading(64, 0.3, 0.5, 0, 0.7, 7), ANIMAL));
    assertEquals(Optional.of(Exclusion.BLURRED), why(reading(64, 0.3, 1, 0, 0.7, 14), ANIMAL));
    assertEquals(Optional.of(Exclusion.ROUGH_OUTLINE), why(reading(64, 0.3, 1, 0, 2.5, 7), ANIMAL));
  }

  @Test
  void anEndBeneathANeighbourIsLostWhereTooMuchOfItIsHiddenToSayHowFarItGoesOn() {
    assertEquals(Optional.of(Exclusion.END_LOST), why(endingBeside(0.8), ANIMAL));
    assertEquals(Optional.empty(), why(endingBeside(0.7), ANIMAL));
    assertEquals(Optional.empty(), why(endingBeside(0.3), ANIMAL));
    assertEquals(Optional.empty(), why(reading(64, 0.55, 1, 0, 0.7, 7), ANIMAL));
    assertEquals(Optional.of(Exclusion.END_LOST), why(reading(64, 0.7, 1, 0, 0.7, 7), ANIMAL));
  }

  @Test
  void postureSaysDeadUnlessThePlatesAnimalsAreParalysedOrAStainKnowsBetter() {
    FlankReading reading = reading(64, 0.3, 1, 0, 0.7, 7);
    VulvaJudge.Animal straight =
        new VulvaJudge.Animal(2.6, OptionalDouble.empty(), OptionalDouble.of(0.995));
    assertEquals(Optional.of(Exclusion.DEAD), why(reading, straight));
    Yardstick paralysed = new Yardstick(OptionalDouble.empty(), false, OptionalDouble.empty());
    assertEquals(
        Optional.empty(), new Gate(SETTINGS, paralysed).exclusion(reading, Stage.ADULT, straight));
    VulvaJudge.Animal unstained =
        new VulvaJudge.Animal(2.6, OptionalDouble.of(0.1), OptionalDouble.of(0.995));
    assertEquals(Optional.empty(), why(reading, unstained));
  }
}
