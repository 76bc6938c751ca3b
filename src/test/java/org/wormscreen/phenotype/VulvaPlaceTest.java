package org.wormscreen.phenotype;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.wormscreen.phenotype.vulva.flank.Bulge;
import org.wormscreen.phenotype.vulva.flank.FlankReading;
import org.wormscreen.phenotype.vulva.verdict.VulvaJudge;
import org.wormscreen.phenotype.vulva.verdict.VulvaScore;
import org.wormscreen.phenotype.vulva.verdict.Yardstick;
import org.wormscreen.worm.Point;

class VulvaPlaceTest {

  private static final VulvaJudge.Animal KNOWN =
      new VulvaJudge.Animal(2.6, OptionalDouble.empty(), OptionalDouble.empty());

  /** An adult whose only bulge is this one; head first where its taper is positive. */
  private static AnimalScore adult(double at, double heightUm, double taper) {
    Bulge bulge = new Bulge(true, at, heightUm, 30, heightUm, 0.9, 0, 0.1, 0);
    FlankReading reading =
        new FlankReading(1000, 64, taper, 0.3, 0.2, 0, 1, 1, 0, 0.6, 7, List.of(bulge));
    VulvaScore score =
        new VulvaJudge(PhenotypeSettings.defaults().vulva())
            .judge(reading, KNOWN, Yardstick.absolute());
    return new AnimalScore(
        1,
        1,
        new Point(0, 0),
        false,
        1,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(score),
        Optional.empty());
  }

  @Test
  void lowBulgesNearTheMiddleShowWhereThePlatesVulvaeLie() {
    assertEquals(
        53, VulvaPlace.of(Collections.nCopies(12, adult(0.53, 4, 0.5))).getAsDouble(), 1e-9);
    assertEquals(
        53, VulvaPlace.of(Collections.nCopies(12, adult(0.47, 4, -0.5))).getAsDouble(), 1e-9);
  }

  @Test
  void tallOrDistantBulgesAndTooFewOfThemShowNothing() {
    assertEquals(
        OptionalDouble.empty(), VulvaPlace.of(Collections.nCopies(30, adult(0.53, 14, 0.5))));
    assertEquals(
        OptionalDouble.empty(), VulvaPlace.of(Collections.nCopies(30, adult(0.62, 4, 0.5))));
    assertEquals(
        OptionalDouble.empty(), VulvaPlace.of(Collections.nCopies(11, adult(0.53, 4, 0.5))));
  }

  @Test
  void aPlateWhoseLowBulgesAreNotVulvaeDoesNotMoveThePlaceOutOfTheSpeciesRange() {
    assertEquals(
        55, VulvaPlace.of(Collections.nCopies(20, adult(0.565, 4, 0.5))).getAsDouble(), 1e-9);
  }
}
