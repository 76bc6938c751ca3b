package org.wormscreen.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.WellId;
import org.wormscreen.quality.correction.CorrectedPlate;
import org.wormscreen.quality.correction.CorrectedWell;
import org.wormscreen.quality.correction.Corrector;
import org.wormscreen.quality.correction.Method;
import org.wormscreen.quality.normal.NormalisedWell;
import org.wormscreen.quality.normal.Normaliser;
import org.wormscreen.quality.position.PositionEffect;
import org.wormscreen.quality.position.PositionReader;
import org.wormscreen.stats.robust.Middle;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellsByHand;

class PlaceTest {

  private static final Measure MUV = Measure.FRACTION_MULTIVULVA;

  private static PositionEffect effect(List<WellReading> wells, PositionEffect.Kind kind) {
    return PositionReader.withDefaults().read(MUV, wells).stream()
        .filter(e -> e.kind() == kind && e.quantity().equals(MUV.label()))
        .findAny()
        .orElseThrow();
  }

  private static boolean edge(int row, int column) {
    return row == 0 || row == 7 || column == 0 || column == 11;
  }

  @Test
  void aDryEdgeIsFoundWithItsSize() {
    PositionEffect e =
        effect(Plates.full((r, c) -> edge(r, c) ? 60 : 85), PositionEffect.Kind.EDGE);
    assertTrue(e.p() <= 0.001, e.sentence());
    assertEquals(-0.25, e.size(), 0.03);
    assertTrue(e.low().orElseThrow() < -0.25 && e.high().orElseThrow() > -0.27, e.sentence());
    assertTrue(e.sentence().contains("block treatments"), e.sentence());
  }

  @Test
  void aSlopeOverTheRowsIsFound() {
    List<WellReading> wells = Plates.full((r, c) -> 55 + 5 * r);
    assertTrue(effect(wells, PositionEffect.Kind.GRADIENT).p() <= 0.001);
    assertTrue(effect(wells, PositionEffect.Kind.ROW).p() <= 0.001);
    assertTrue(effect(wells, PositionEffect.Kind.NEIGHBOURS).p() <= 0.05);
    assertTrue(effect(wells, PositionEffect.Kind.COLUMN).p() > 0.05);
  }

  @Test
  void anEvenPlateIsEven() {
    List<WellReading> wells = Plates.full((r, c) -> 85);
    for (PositionEffect.Kind kind : PositionEffect.Kind.values()) {
      assertTrue(effect(wells, kind).p() > 0.01, effect(wells, kind).sentence());
    }
  }

  @Test
  void twentyFourWellsWithoutInnerControlsAreNotAsked() {
    List<WellReading> few = Plates.full((r, c) -> 85).subList(0, 12);
    assertEquals(List.of(), PositionReader.withDefaults().read(MUV, few));
  }

  @Test
  void thePlateSaysThatPlaceMattersAndWhatLimitsIt() {
    PlateQuality quality =
        PlateJudge.withDefaults()
            .judge("P1", Assay.MUV, Plates.full((r, c) -> edge(r, c) ? 60 : 85));
    assertTrue(
        quality.remarks().stream().anyMatch(r -> r.startsWith("Place matters")),
        quality.remarks().toString());
    assertEquals(PlateDetail.Limit.BAD_PLATE, quality.detail().limit());
    assertTrue(quality.detail().wellsNeeded().orElseThrow() > 1);
    assertTrue(
        quality.detail().zPrimeLow().orElseThrow() < quality.zPrime().orElseThrow()
            && quality.detail().zPrimeHigh().orElseThrow() > quality.zPrime().orElseThrow());
    assertTrue(quality.detail().ssmdUnbiased().orElseThrow() < 0);
  }

  @Test
  void polishTakesRowsOutAndKeepsTheHit() {
    List<WellReading> wells = Plates.full((r, c) -> r == 3 && c == 7 ? 30 : 55 + 5 * r);
    CorrectedPlate plate = Corrector.withDefaults().correct(Method.B_SCORE, MUV, wells);
    assertTrue(plate.applied(), plate.reason());
    CorrectedWell hit =
        plate.wells().stream()
            .filter(w -> w.well().equals(new WellId(3, 7)))
            .findAny()
            .orElseThrow();
    assertEquals(1, hit.correctedRank().orElseThrow());
    assertTrue(hit.corrected().orElseThrow() < -5);
    assertTrue(
        plate.wells().stream()
            .filter(w -> w.well().column() == 0)
            .allMatch(w -> w.corrected().isEmpty()),
        "a B-score is of samples");
  }

  @Test
  void aSurfaceTakesASlopeOut() {
    for (Method method : new Method[] {Method.LOESS, Method.CONTROLS}) {
      List<WellReading> wells = Plates.full((r, c) -> 50 + 5 * r);
      Corrector corrector =
          new Corrector(new org.wormscreen.quality.correction.CorrectionSettings(20, 0.2, 3, 0.7));
      CorrectedPlate plate = corrector.correct(method, MUV, wells);
      assertTrue(plate.applied(), plate.reason());
      assertTrue(spread(plate, 7) - spread(plate, 0) < 0.06, method.name());
    }
  }

  private static double spread(CorrectedPlate plate, int row) {
    return Middle.median(
        plate.wells().stream()
            .filter(w -> w.well().row() == row && w.well().column() > 1)
            .mapToDouble(w -> w.corrected().orElseThrow())
            .toArray());
  }

  @Test
  void manyActivesAreNotPolishedAway() {
    CorrectedPlate plate =
        Corrector.withDefaults()
            .correct(Method.B_SCORE, MUV, Plates.full((r, c) -> (r + c) % 3 == 0 ? 15 : 85));
    assertFalse(plate.applied());
    assertTrue(plate.reason().contains("are active"), plate.reason());
    assertTrue(plate.wells().stream().allMatch(w -> w.corrected().isEmpty()));
  }

  @Test
  void aDoseSeriesAlongARowIsNotPolishedAway() {
    List<WellReading> wells = new ArrayList<>(Plates.full((r, c) -> 85));
    for (int c = 2; c < 5; c++) {
      WellId well = new WellId(2, c);
      wells.removeIf(w -> w.well().equals(well));
      wells.add(WellsByHand.muv("P1", well.label(), Role.SAMPLE, "series", c, 80 - 10 * c, 100));
    }
    CorrectedPlate plate = Corrector.withDefaults().correct(Method.LOESS, MUV, wells);
    assertFalse(plate.applied());
    assertTrue(plate.reason().contains("doses of series lie along one row"), plate.reason());
  }

  @Test
  void percentInhibitionIsNoughtAtTheVehicleAndHundredAtTheControl() {
    List<NormalisedWell> wells =
        Normaliser.withDefaults().normalise(MUV, Plates.full((r, c) -> 85));
    assertEquals(96, wells.size());
    for (NormalisedWell w : wells) {
      double expected = w.well().column() == 1 ? 100 : 0;
      assertEquals(expected, w.percentInhibition().orElseThrow(), 8);
      assertEquals("", w.reason());
    }
  }

  @Test
  void controlsThatDoNotStandApartGiveNoPercentAndSayWhy() {
    List<WellReading> wells = new ArrayList<>();
    for (WellReading w : Plates.full((r, c) -> 10)) {
      wells.add(w);
    }
    NormalisedWell first = Normaliser.withDefaults().normalise(MUV, wells).get(0);
    assertTrue(first.percentInhibition().isEmpty());
    assertTrue(first.reason().contains("within three deviations"), first.reason());
  }
}
