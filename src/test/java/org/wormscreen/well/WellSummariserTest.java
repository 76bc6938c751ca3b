package org.wormscreen.well;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.size.Size;
import org.wormscreen.phenotype.viability.Viability;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;
import org.wormscreen.stats.Proportion;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Rejected;

class WellSummariserTest {

  private static final WellId B07 = new WellId(1, 6);
  private static final Optional<WellContents> ROW =
      Optional.of(
          new WellContents(
              B07, "N2", Treatment.of("trametinib", Optional.empty()), Role.SAMPLE, Map.of()));
  private static final WellSummariser VIABILITY =
      new WellSummariser("plate1", Assay.VIABILITY, WellSettings.defaults(), true);
  private static final WellSummariser SIZE =
      new WellSummariser("plate1", Assay.SIZE, WellSettings.defaults(), true);

  private static AnimalScore animal(double lengthUm, Optional<Viability> viability) {
    return new AnimalScore(
        1,
        1,
        new Point(5, 5),
        false,
        1,
        Optional.empty(),
        Optional.of(new Size(lengthUm, 50, 40_000)),
        viability);
  }

  private static Optional<Viability> posture(boolean alive) {
    return Optional.of(
        new Viability(
            OptionalDouble.of(alive ? 0.1 : 0.9), OptionalDouble.empty(), OptionalDouble.empty()));
  }

  private static AnimalScore rejected(Rejected.Reason reason) {
    return new AnimalScore(
        1, 1, new Point(5, 5), false, 0, Optional.of(reason), Optional.empty(), Optional.empty());
  }

  private static List<AnimalScore> animals(int alive, int dead) {
    List<AnimalScore> scores = new ArrayList<>();
    for (int i = 0; i < alive + dead; i++) {
      scores.add(animal(900 - 10 * i, posture(i < alive)));
    }
    return scores;
  }

  @Test
  void animalsAreCountedAsKOfN() {
    WellSummary well = VIABILITY.analysed(B07, ROW, animals(9, 3), false);
    assertEquals(WellStatus.OK, well.status());
    assertEquals("", well.reason());
    assertEquals(Optional.of(new Proportion(9, 12)), well.alive());
    assertEquals(12, well.seen());
    assertEquals(12, well.scored());
    assertEquals(790, well.lengthsUm().get(0));
    assertEquals(OptionalDouble.of(845), well.lengthMedianUm());
  }

  @Test
  void whoIsLeftOutIsCountedByReasonAndDebrisIsNotSeenAsAnimal() {
    List<AnimalScore> scores = animals(10, 0);
    scores.add(rejected(Rejected.Reason.COILED));
    scores.add(rejected(Rejected.Reason.COILED));
    scores.add(rejected(Rejected.Reason.CUT_BY_BORDER));
    scores.add(rejected(Rejected.Reason.TOO_SMALL));
    WellSummary well = VIABILITY.analysed(B07, ROW, scores, false);
    assertEquals(Map.of("COILED", 2, "CUT_BY_BORDER", 1, "TOO_SMALL", 1), well.rejected());
    assertEquals(13, well.seen());
    assertEquals(10, well.scored());
  }

  @Test
  void aWellWithoutAnimalsIsEmptyAndHasNoShare() {
    WellSummary well =
        VIABILITY.analysed(B07, ROW, List.of(rejected(Rejected.Reason.NOT_A_WORM)), false);
    assertEquals(WellStatus.EMPTY_WELL, well.status());
    assertEquals("No animal is there. Rejected: 1 not a worm.", well.reason());
    assertEquals(Optional.empty(), well.alive());
    assertEquals(OptionalDouble.empty(), well.lengthMedianUm());
  }

  @Test
  void threeAnimalsAreTooFewAndKeepTheirNumbers() {
    List<AnimalScore> scores = animals(0, 3);
    scores.add(rejected(Rejected.Reason.UNRESOLVED_CLUSTER));
    WellSummary well = VIABILITY.analysed(B07, ROW, scores, false);
    assertEquals(WellStatus.TOO_FEW, well.status());
    assertEquals(
        "3 of 4 animals seen have a verdict alive or dead, at least 8 are needed."
            + " Rejected: 1 unresolved cluster.",
        well.reason());
    assertEquals(Optional.of(new Proportion(0, 3)), well.alive());
  }

  @Test
  void animalsWithoutAVerdictAreOutsideOfTheShare() {
    List<AnimalScore> scores = animals(10, 0);
    Viability unreadable =
        new Viability(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    scores.add(animal(700, Optional.of(unreadable)));
    WellSummary well = VIABILITY.analysed(B07, ROW, scores, false);
    assertEquals(11, well.scored());
    assertEquals(Optional.of(new Proportion(10, 10)), well.alive());
  }

  @Test
  void disputesAreCounted() {
    List<AnimalScore> scores = animals(10, 0);
    Viability disputed =
        new Viability(OptionalDouble.of(0.1), OptionalDouble.of(40), OptionalDouble.of(0.9));
    scores.add(animal(700, Optional.of(disputed)));
    WellSummary well = VIABILITY.analysed(B07, ROW, scores, false);
    assertEquals(1, well.disputed());
    assertEquals(Optional.of(new Proportion(10, 11)), well.alive());
  }

  @Test
  void lengthsAloneAnswerTheSizeAssay() {
    List<AnimalScore> scores = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      scores.add(animal(800 + i, Optional.empty()));
    }
    assertEquals(WellStatus.OK, SIZE.analysed(B07, ROW, scores, false).status());
    assertEquals(Optional.empty(), SIZE.analysed(B07, ROW, scores, false).alive());
    assertEquals(WellStatus.TOO_FEW, VIABILITY.analysed(B07, ROW, scores, false).status());
  }

  @Test
  void oneAnimalTenTimesAsLongMovesTheMedianByLessThanAStep() {
    List<AnimalScore> scores = animals(11, 0);
    double before = SIZE.analysed(B07, ROW, scores, false).lengthMedianUm().orElseThrow();
    scores.set(3, animal(8700, Optional.empty()));
    WellSummary well = SIZE.analysed(B07, ROW, scores, false);
    assertEquals(before, well.lengthMedianUm().orElseThrow(), 0);
    assertEquals(11, well.lengthsUm().size(), "it is left out only where it is no credible animal");
  }

  @Test
  void aWellOutsideOfTheMapKeepsItsMeasurements() {
    WellSummary well = VIABILITY.analysed(B07, Optional.empty(), animals(9, 3), false);
    assertEquals(WellStatus.UNMAPPED, well.status());
    assertEquals(Optional.of(new Proportion(9, 12)), well.alive());
  }

  @Test
  void aCrowdedWellSaysSo() {
    WellSummary well = VIABILITY.analysed(B07, ROW, animals(9, 3), true);
    assertEquals(WellStatus.CROWDED, well.status());
    assertTrue(well.reason().contains("the 12 that could be"), well.reason());
  }

  @Test
  void wellsThatWereNotAnalysedAreRowsToo() {
    WellSummary failed = VIABILITY.failed(B07, ROW, "TRUNCATED", "A01.tif ends after 90 %.");
    assertEquals("FAILED_TRUNCATED", failed.statusLabel());
    assertEquals("A01.tif ends after 90 %.", failed.reason());
    WellSummary missing = VIABILITY.missingImage(B07, ROW.orElseThrow());
    assertEquals("MISSING_IMAGE", missing.statusLabel());
    assertEquals("SATURATED", VIABILITY.saturated(B07, ROW).statusLabel());
    assertEquals("EXCLUDED", VIABILITY.excluded(B07, ROW, "Pipetting error.").statusLabel());
    for (WellSummary well : List.of(failed, missing)) {
      assertEquals(0, well.seen());
      assertEquals(Optional.empty(), well.alive());
    }
  }

  @Test
  void aShareOfNobodyCannotBeWritten() {
    assertMessage(
        "No well has a share alive of 0 animals",
        () -> summary(WellStatus.EMPTY_WELL, "", "Empty.", Optional.of(new Proportion(0, 0))));
    assertMessage(
        "No well has 5 animals judged of 0 seen",
        () -> summary(WellStatus.EMPTY_WELL, "", "Empty.", Optional.of(new Proportion(2, 5))));
  }

  @Test
  void aStatusWithoutItsReasonCannotBeWritten() {
    assertMessage(
        "No well has status TOO_FEW with the reason ''",
        () -> summary(WellStatus.TOO_FEW, "", "", Optional.empty()));
    assertMessage(
        "No well has status FAILED with the failure code ''",
        () -> summary(WellStatus.FAILED, "", "Broken.", Optional.empty()));
    assertMessage(
        "No well has status OK with the failure code 'TRUNCATED'",
        () -> summary(WellStatus.OK, "TRUNCATED", "", Optional.empty()));
  }

  private static void summary(
      WellStatus status, String failure, String reason, Optional<Proportion> alive) {
    new WellSummary(
        "plate1", B07, ROW, status, failure, reason, 0, 0, new TreeMap<>(), alive, 0, List.of());
  }

  private static void assertMessage(String message, Runnable code) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, code::run).getMessage());
  }
}
