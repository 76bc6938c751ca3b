package org.wormscreen.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Role;
import org.wormscreen.stats.Proportion;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellStatus;
import org.wormscreen.well.WellsByHand;

class DoseReaderTest {

  private static final DoseReader READER = DoseReader.withDefaults();

  /** 27 of 30 at dose 0, half of the effect at 5 umol/l, hill 1.5. */
  private static List<WellReading> falling(double ec50) {
    double[] doses = {0, 0.5, 1, 2, 5, 10, 20, 50};
    List<WellReading> wells = new ArrayList<>();
    for (int d = 0; d < doses.length; d++) {
      for (int r = 0; r < (d == 0 ? 8 : 3); r++) {
        double share = 0.05 + 0.85 / (1 + Math.pow(doses[d] / ec50, 1.5));
        int k = (int) Math.round(30 * share) + r % 3 - 1;
        String well = (char) ('A' + r) + "%02d".formatted(d + 1);
        Role role = d == 0 ? Role.NEGATIVE : Role.SAMPLE;
        String compound = d == 0 ? "DMSO" : "drug";
        int inside = Math.max(0, Math.min(30, k));
        wells.add(WellsByHand.muv("P1", well, role, compound, doses[d], inside, 30));
      }
    }
    return wells;
  }

  private static DoseReading read(List<WellReading> wells) {
    List<DoseReading> readings = READER.read(Assay.MUV, wells);
    assertEquals(1, readings.size());
    return readings.get(0);
  }

  @Test
  void theEc50ComesBackWithLimitsAroundIt() {
    Potency ec50 = read(falling(5)).effect().ec50();
    assertEquals(Potency.Kind.ESTIMATED, ec50.kind(), ec50.reason());
    assertEquals(5, ec50.micromolar().orElseThrow(), 1);
    assertTrue(ec50.low().orElseThrow() < 5 && ec50.high().orElseThrow() > 5);
    assertTrue(ec50.high().orElseThrow() / ec50.low().orElseThrow() < 3);
  }

  @Test
  void anEffectThatBarelyStartsLiesAboveTheHighestDose() {
    Potency ec50 = read(falling(2000)).effect().ec50();
    assertTrue(
        ec50.kind() == Potency.Kind.ABOVE_HIGHEST || ec50.kind() == Potency.Kind.NONE,
        ec50.toString());
    assertTrue(ec50.micromolar().isEmpty());
  }

  @Test
  void aFlatSeriesHasNoCurveAndSaysWhy() {
    SeriesReading effect = read(falling(1e9)).effect();
    assertTrue(effect.curve().isEmpty());
    assertEquals(Potency.Kind.NONE, effect.ec50().kind());
    assertTrue(effect.ec50().reason().startsWith("No trend"), effect.ec50().reason());
  }

  /** 27 of 30 with vehicle, and these counts of 30 in three wells of each dose. */
  private static List<WellReading> series(double[] doses, int... counts) {
    List<WellReading> wells = new ArrayList<>();
    for (int r = 0; r < 8; r++) {
      String well = (char) ('A' + r) + "01";
      wells.add(WellsByHand.muv("P1", well, Role.NEGATIVE, "DMSO", 0, 26 + r % 3, 30));
    }
    for (int d = 0; d < doses.length; d++) {
      for (int r = 0; r < 3; r++) {
        String well = (char) ('A' + r) + "%02d".formatted(d + 2);
        int k = Math.max(0, counts[d] + r - 1);
        wells.add(WellsByHand.muv("P1", well, Role.SAMPLE, "drug", doses[d], k, 30));
      }
    }
    return wells;
  }

  @Test
  void twoDosesCarryNoCurveAndSaySo() {
    SeriesReading effect = read(series(new double[] {1, 10}, 25, 3)).effect();
    assertTrue(effect.ec50().micromolar().isEmpty(), effect.ec50().toString());
    assertTrue(effect.ec50().reason().length() > 20, effect.ec50().reason());
  }

  @Test
  void anEffectThatBeginsAtTheHighestDoseAloneLiesAboveIt() {
    double[] doses = {0.1, 0.3, 1, 3, 10, 30};
    Potency ec50 = read(series(doses, 27, 27, 27, 27, 27, 21)).effect().ec50();
    assertEquals(Potency.Kind.ABOVE_HIGHEST, ec50.kind(), ec50.toString());
    assertTrue(ec50.micromolar().isEmpty());
    assertTrue(ec50.reason().startsWith("Above the highest dose"), ec50.reason());
  }

  @Test
  void aSeriesThatFallsAndRisesAgainHasNoEc50AndSaysWhy() {
    double[] doses = {0.1, 0.3, 1, 3, 10, 30};
    Potency ec50 = read(series(doses, 27, 14, 2, 2, 14, 27)).effect().ec50();
    assertTrue(ec50.micromolar().isEmpty(), ec50.toString());
    assertTrue(!ec50.reason().isBlank(), ec50.toString());
  }

  @Test
  void withoutDeathTheWindowIsAtLeastTheHighestDoseOverTheEc50() {
    DoseReading reading = read(falling(5));
    TherapeuticWindow window = reading.window().orElseThrow();
    assertTrue(window.ratio().isEmpty());
    assertTrue(window.low().orElseThrow() > 5 && window.low().orElseThrow() < 12);
  }

  @Test
  void theOrderOfTheWellsDoesNotMatter() {
    List<WellReading> shuffled = new ArrayList<>(falling(5));
    Collections.shuffle(shuffled, new Random(1));
    assertEquals(read(falling(5)), read(shuffled));
  }

  @Test
  void lengthsCarryNoCurve() {
    assertEquals(List.of(), READER.read(Assay.SIZE, falling(5)));
  }

  /** Above 20 umol/l nearly all are dead, and too few adults are left to score. */
  @Test
  void wellsWithTooFewToScoreTellOfThePoisonAllTheSame() {
    List<WellReading> wells = new ArrayList<>();
    for (WellReading well : falling(2)) {
      double dose =
          well.contents().orElseThrow().treatment().dose().map(d -> d.micromolar()).orElse(0.0);
      int dead = dose >= 20 ? 27 : dose >= 10 ? 12 : 1;
      WellReading poisoned = well.with(well.condition().withAlive(new Proportion(30 - dead, 30)));
      wells.add(
          dead > 20
              ? poisoned.become(WellStatus.TOO_FEW, "3 of 30 animals could be scored.")
              : poisoned);
    }
    SeriesReading poison = read(wells).poison().orElseThrow();
    assertEquals(50, poison.highestMicromolar());
    assertEquals(Potency.Kind.ESTIMATED, poison.ec50().kind(), poison.ec50().reason());
    assertEquals(11, poison.ec50().micromolar().orElseThrow(), 3);
  }
}
