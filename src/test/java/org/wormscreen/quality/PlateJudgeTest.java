package org.wormscreen.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Role;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellsByHand;

class PlateJudgeTest {

  private static final PlateJudge JUDGE = PlateJudge.withDefaults();

  private static void column(
      List<WellReading> wells, int column, Role role, String compound, int n, int... alive) {
    for (int i = 0; i < alive.length; i++) {
      String well = "%c%02d".formatted('A' + i, column);
      wells.add(WellsByHand.alive("P1", well, role, compound, 0, alive[i], n));
    }
  }

  private static PlateQuality judge(List<WellReading> wells) {
    return JUDGE.judge("P1", Assay.VIABILITY, wells);
  }

  private static boolean says(PlateQuality quality, String words) {
    return quality.remarks().stream().anyMatch(r -> r.contains(words));
  }

  /** Means .9 and .1, both sd sqrt(.0004 * 8 / 7) = .021380899: Z' = 1 - 6 sd / .8. */
  @Test
  void figuresAreThoseOfTheFormulas() {
    List<WellReading> wells = new ArrayList<>();
    column(wells, 1, Role.NEGATIVE, "DMSO", 50, 46, 44, 46, 44, 46, 44, 46, 44);
    column(wells, 2, Role.POSITIVE, "azide", 50, 6, 4, 6, 4, 6, 4, 6, 4);
    PlateQuality quality = judge(wells);
    assertEquals(8, quality.negativeWells());
    assertEquals(0.9, quality.negativeMean().orElseThrow(), 1e-12);
    assertEquals(0.1, quality.positiveMean().orElseThrow(), 1e-12);
    assertEquals(1 - 6 * 0.0213808993529940 / 0.8, quality.zPrime().orElseThrow(), 1e-12);
    assertEquals(-0.8 / (0.0213808993529940 * Math.sqrt(2)), quality.ssmd().orElseThrow(), 1e-9);
    assertEquals(0, quality.overdispersion().orElseThrow(), 0);
    // 1 - 3 * 2 * sqrt(.9 * .1 / 50) / .8
    assertEquals(1 - 7.5 * Math.sqrt(0.0018), quality.zPrimeCeiling().orElseThrow(), 1e-12);
    assertEquals(List.of(), quality.remarks());
  }

  @Test
  void fewAnimalsAreBlamedOnTheAnimalsWithTheNumberThatIsNeeded() {
    List<WellReading> wells = new ArrayList<>();
    column(wells, 1, Role.NEGATIVE, "DMSO", 10, 10, 8, 9, 9, 10, 8, 9, 9);
    column(wells, 2, Role.POSITIVE, "azide", 10, 1, 3, 2, 2, 1, 3, 2, 2);
    PlateQuality quality = judge(wells);
    assertTrue(says(quality, "Too few animals: with 10 a well"), quality.remarks().toString());
    // (6 * (sqrt(.09) + sqrt(.16)) / 2 / .7 / .5)^2 = 36 (2 * 3 * .7 / .7 = 3 / .5 = 6)
    assertTrue(says(quality, "36 a well would allow 0.5"), quality.remarks().toString());
  }

  @Test
  void wellsThatDifferAreBlamedOnThePlate() {
    List<WellReading> wells = new ArrayList<>();
    column(wells, 1, Role.NEGATIVE, "DMSO", 100, 100, 60, 95, 70, 100, 65, 98, 75);
    column(wells, 2, Role.POSITIVE, "azide", 100, 1, 20, 2, 15, 0, 25, 3, 18);
    PlateQuality quality = judge(wells);
    assertTrue(
        says(quality, "Bad plate rather than too few animals"), quality.remarks().toString());
    assertTrue(says(quality, "The vehicle wells differ by more"), quality.remarks().toString());
    assertTrue(quality.overdispersion().orElseThrow() > 0.05);
  }

  @Test
  void missingAndSingleControlsAreSaidAndLeaveFiguresEmpty() {
    List<WellReading> wells = new ArrayList<>();
    column(wells, 1, Role.NEGATIVE, "DMSO", 25, 20);
    PlateQuality quality = judge(wells);
    assertTrue(quality.zPrime().isEmpty() && quality.ssmd().isEmpty());
    assertTrue(quality.overdispersion().isEmpty());
    assertTrue(says(quality, "Only one vehicle (negative) well counts"));
    assertTrue(says(quality, "No positive control well counts"));
  }

  @Test
  void exchangedControlWellsAreNamed() {
    List<WellReading> wells = new ArrayList<>();
    column(wells, 1, Role.NEGATIVE, "DMSO", 50, 46, 44, 46, 44, 5, 44, 46, 45);
    column(wells, 2, Role.POSITIVE, "azide", 50, 6, 4, 6, 4, 6, 4, 6, 4);
    assertTrue(says(judge(wells), "Well E01: labelled vehicle, but nearer to a positive control"));
  }

  @Test
  void controlsExchangedInTheMapAreAskedAbout() {
    List<WellReading> wells = new ArrayList<>();
    column(wells, 1, Role.NEGATIVE, "azide", 50, 6, 4, 6, 4, 6, 4, 6, 4);
    column(wells, 2, Role.POSITIVE, "DMSO", 50, 46, 44, 46, 44, 46, 44, 46, 44);
    column(wells, 3, Role.SAMPLE, "library", 50, 46, 44, 46, 44, 46, 44, 46, 44);
    assertTrue(says(judge(wells), "are the controls exchanged in the plate map?"));
  }

  @Test
  void controlsThatAreAllAlikeHaveNoZPrimeAndNoNumberThatIsNotOne() {
    List<WellReading> wells = new ArrayList<>();
    column(wells, 1, Role.NEGATIVE, "DMSO", 50, 50, 50, 50);
    column(wells, 2, Role.POSITIVE, "azide", 50, 50, 50, 50);
    PlateQuality quality = judge(wells);
    assertTrue(quality.zPrime().isEmpty() && quality.zPrimeCeiling().isEmpty());
    assertTrue(says(quality, "the same mean"));
  }

  @Test
  void lengthsHaveNoBinomialCeiling() {
    List<WellReading> wells = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String row = String.valueOf((char) ('A' + i));
      wells.add(
          WellsByHand.lengths("P1", row + "01", Role.NEGATIVE, "DMSO", 0, List.of(1000.0 + i)));
      wells.add(
          WellsByHand.lengths("P1", row + "02", Role.POSITIVE, "dwarf", 0, List.of(800.0 + i)));
    }
    PlateQuality quality = JUDGE.judge("P1", Assay.SIZE, wells);
    assertEquals("median length, um", quality.measure());
    assertEquals(803.5, quality.positiveMean().orElseThrow(), 1e-12);
    assertTrue(quality.zPrimeCeiling().isEmpty() && quality.overdispersion().isEmpty());
    assertTrue(quality.zPrime().orElseThrow() > 0.9);
  }

  /** On the second strain, downstream of the inhibitor, the positive control does nothing. */
  @Test
  void aPanelIsJudgedByAStrainOnWhichThePositiveControlActs() {
    List<WellReading> wells = new ArrayList<>();
    int[] high = {46, 44, 45, 46};
    int[] low = {5, 6, 4, 5};
    for (int i = 0; i < 4; i++) {
      strain(wells, "let-60", i + 1, Role.NEGATIVE, high[i]);
      strain(wells, "let-60", i + 5, Role.POSITIVE, low[i]);
      strain(wells, "aaa-1", i + 1, Role.NEGATIVE, high[i]);
      strain(wells, "aaa-1", i + 5, Role.POSITIVE, high[3 - i]);
      strain(wells, "aaa-1", i + 9, Role.NEGATIVE, high[i]);
    }
    PlateQuality quality = judge(wells);
    assertTrue(quality.zPrime().orElseThrow() > 0.8, quality.remarks().toString());
    assertTrue(says(quality, "judged by those of let-60"), quality.remarks().toString());
    assertTrue(says(quality, "aaa-1 (vehicle 0.9"), quality.remarks().toString());
  }

  private static void strain(
      List<WellReading> wells, String strain, int column, Role role, int alive) {
    String well = "%c%02d".formatted(strain.equals("aaa-1") ? 'B' : 'A', column);
    wells.add(
        WellsByHand.ofStrain(
            strain, WellsByHand.alive("P1", well, role, role.label(), 0, alive, 50)));
  }
}
