package org.wormscreen.hits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Role;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellStatus;
import org.wormscreen.well.WellsByHand;

class HitCallerTest {

  private static final HitCaller CALLER = HitCaller.withDefaults();

  /** 16 vehicle wells, 21 to 24 of 25 alive, in columns 1 and 2. */
  private static List<WellReading> vehicle(String plate) {
    List<WellReading> wells = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String well = (char) ('A' + i % 8) + (i < 8 ? "01" : "02");
      wells.add(WellsByHand.alive(plate, well, Role.NEGATIVE, "DMSO", 0, 21 + i % 4, 25));
    }
    return wells;
  }

  private static WellReading sample(String well, String compound, int k, int n) {
    return WellsByHand.alive("P1", well, Role.SAMPLE, compound, 10, k, n);
  }

  private static Hit row(List<Hit> hits, String compound) {
    return hits.stream()
        .filter(h -> h.treatment().compound().equals(compound))
        .findFirst()
        .orElseThrow();
  }

  private static List<WellReading> plate() {
    List<WellReading> wells = vehicle("P1");
    for (int i = 0; i < 3; i++) {
      String row = String.valueOf((char) ('A' + i));
      wells.add(sample(row + "03", "poison", 3 + i, 25));
      wells.add(sample(row + "04", "water", 22 + i, 25));
    }
    return wells;
  }

  @Test
  void aPoisonInThreeWellsIsLethalAndWaterIsInactive() {
    List<Hit> hits = CALLER.call(Assay.VIABILITY, plate());
    Hit poison = row(hits, "poison");
    assertEquals(Call.LETHAL, poison.call(), poison.reason());
    assertEquals(1, poison.rank().orElseThrow());
    assertEquals(3, poison.wells());
    assertEquals(75, poison.worms());
    // 12 of 75 against 360 of 400
    assertEquals(0.16 - 0.90, poison.effect().orElseThrow(), 1e-12);
    assertTrue(poison.effectLow().orElseThrow() < -0.74);
    assertTrue(poison.effectHigh().orElseThrow() > -0.74);
    assertEquals(0.74, poison.toxicity().orElseThrow(), 1e-12);
    assertEquals(Call.INACTIVE, row(hits, "water").call());
    assertEquals(Call.INACTIVE, row(hits, "DMSO").call());
    assertTrue(row(hits, "DMSO").p().isEmpty());
    assertEquals(3, hits.size());
  }

  @Test
  void theReasonCarriesTheNumbersAndTheFamily() {
    String reason = row(CALLER.call(Assay.VIABILITY, plate()), "poison").reason();
    assertTrue(reason.startsWith("12 of 75 animals alive (16.0 %) in 3 wells, 90.0 % of 400 in"));
    assertTrue(reason.contains("-74.0 points"), reason);
    assertTrue(reason.contains("Beta-binomial likelihood ratio F(1, 17)"), reason);
    assertTrue(reason.contains("in a family of 2 tests."), reason);
  }

  @Test
  void moreAnimalsAliveThanWithVehicleIsProtective() {
    List<WellReading> wells = new ArrayList<>();
    for (WellReading w : vehicle("P1")) {
      wells.add(
          WellsByHand.alive(
              "P1", w.well().label(), Role.NEGATIVE, "water", 0, 2 + w.well().row() % 3, 25));
    }
    wells.add(WellsByHand.alive("P1", "A03", Role.POSITIVE, "ampicillin", 20, 21, 25));
    wells.add(WellsByHand.alive("P1", "B03", Role.POSITIVE, "ampicillin", 20, 23, 25));
    Hit hit = row(CALLER.call(Assay.VIABILITY, wells), "ampicillin");
    assertEquals(Call.PROTECTIVE, hit.call(), hit.reason());
    assertTrue(hit.toxicity().orElseThrow() < 0);
  }

  @Test
  void oneWellIsTestedByTheExactTail() {
    List<WellReading> wells = vehicle("P1");
    wells.add(sample("A03", "poison", 2, 25));
    Hit hit = row(CALLER.call(Assay.VIABILITY, wells), "poison");
    assertEquals(Call.LETHAL, hit.call(), hit.reason());
    assertTrue(hit.reason().contains("exact beta-binomial tail") || hit.reason().contains("Exact"));
  }

  @Test
  void oneWellBesideFewVehicleWellsIsForRankingOnly() {
    List<WellReading> wells = new ArrayList<>(vehicle("P1").subList(0, 6));
    wells.add(sample("A03", "poison", 0, 25));
    Hit hit = row(CALLER.call(Assay.VIABILITY, wells), "poison");
    assertEquals(Call.FRAGILE, hit.call(), hit.reason());
    assertTrue(hit.reason().contains("For ranking only: one well, and 6 vehicle wells"));
  }

  @Test
  void vehicleWellsThatAreAllAlikeDoNotCallASingleWell() {
    List<WellReading> wells = new ArrayList<>();
    for (WellReading w : vehicle("P1")) {
      wells.add(WellsByHand.alive("P1", w.well().label(), Role.NEGATIVE, "DMSO", 0, 25, 25));
    }
    wells.add(sample("A03", "poison", 20, 25));
    Hit hit = row(CALLER.call(Assay.VIABILITY, wells), "poison");
    assertEquals(Call.FRAGILE, hit.call(), hit.reason());
    assertTrue(hit.reason().contains("all alike"));
  }

  @Test
  void failedWellsAreNamedAndAreNoEvidence() {
    List<WellReading> wells = plate();
    wells.add(WellsByHand.become(sample("D03", "poison", 25, 25), WellStatus.FAILED, "TRUNCATED"));
    wells.add(WellsByHand.become(sample("E03", "poison", 25, 25), WellStatus.FAILED, "TRUNCATED"));
    wells.add(WellsByHand.become(sample("F03", "poison", 25, 25), WellStatus.EXCLUDED, ""));
    Hit hit = row(CALLER.call(Assay.VIABILITY, wells), "poison");
    assertEquals(3, hit.wells());
    assertTrue(hit.reason().contains("2 of 6 wells failed (D03, E03)"), hit.reason());
    assertTrue(hit.reason().contains("1 of 6 wells left out by hand (F03)"), hit.reason());
  }

  @Test
  void aTreatmentWhoseWellsAllFailedStillHasItsRow() {
    List<WellReading> wells = plate();
    wells.add(WellsByHand.become(sample("D05", "lost", 1, 25), WellStatus.MISSING_IMAGE, ""));
    Hit hit = row(CALLER.call(Assay.VIABILITY, wells), "lost");
    assertEquals(Call.TOO_FEW, hit.call());
    assertTrue(hit.rank().isEmpty() && hit.p().isEmpty() && hit.effect().isEmpty());
    assertEquals(
        "No well of this treatment counts. 1 of 1 well without images (D05).", hit.reason());
  }

  @Test
  void fewAnimalsAreTooFew() {
    List<WellReading> wells = plate();
    wells.add(sample("D05", "sparse", 1, 7));
    Hit hit = row(CALLER.call(Assay.VIABILITY, wells), "sparse");
    assertEquals(Call.TOO_FEW, hit.call());
    assertEquals("Only 7 animals in 1 well; a call needs 8.", hit.reason());
  }

  @Test
  void withoutVehicleThereAreNoControls() {
    List<Hit> hits = CALLER.call(Assay.VIABILITY, List.of(sample("A03", "poison", 1, 25)));
    assertEquals(Call.NO_CONTROLS, hits.get(0).call());
    assertTrue(hits.get(0).reason().startsWith("No vehicle (negative) well of strain N2 counts"));
  }

  @Test
  void vehicleOfAnotherPlateIsNoControl() {
    List<WellReading> wells = vehicle("P2");
    wells.add(sample("A03", "poison", 1, 25));
    assertEquals(Call.NO_CONTROLS, row(CALLER.call(Assay.VIABILITY, wells), "poison").call());
  }

  @Test
  void aDesignThatCannotReachTheRateSaysSoInsteadOfInactive() {
    List<WellReading> wells = new ArrayList<>();
    wells.add(WellsByHand.alive("P1", "A01", Role.NEGATIVE, "DMSO", 0, 20, 25));
    wells.add(WellsByHand.alive("P1", "B01", Role.NEGATIVE, "DMSO", 0, 25, 25));
    wells.add(sample("A03", "poison", 1, 25));
    wells.add(sample("B03", "poison", 2, 25));
    Hit hit = row(CALLER.call(Assay.VIABILITY, wells), "poison");
    assertEquals(Call.TOO_FEW, hit.call(), hit.reason());
    assertTrue(
        hit.reason().contains("With 2 wells against 2 vehicle wells no outcome could reach q 0.05"),
        hit.reason());
  }

  @Test
  void replicatesOnTwoPlatesAreComparedEachWithItsOwnVehicle() {
    List<WellReading> wells = vehicle("P1");
    for (int i = 0; i < 8; i++) {
      String well = (char) ('A' + i) + "01";
      wells.add(WellsByHand.alive("P2", well, Role.NEGATIVE, "DMSO", 0, 12 + i % 3, 25));
    }
    wells.add(sample("A03", "nothing", 23, 25));
    wells.add(WellsByHand.alive("P2", "A03", Role.SAMPLE, "nothing", 10, 12, 25));
    wells.add(WellsByHand.alive("P2", "B03", Role.SAMPLE, "nothing", 10, 13, 25));
    Hit hit = row(CALLER.call(Assay.VIABILITY, wells), "nothing");
    assertEquals(Call.INACTIVE, hit.call(), hit.reason());
    assertEquals(0, hit.effect().orElseThrow(), 0.03);
    assertTrue(hit.p().orElseThrow() > 0.5, hit.reason());
  }

  @Test
  void theOrderOfTheWellsDoesNotMatter() {
    List<WellReading> shuffled = plate();
    Collections.shuffle(shuffled, new Random(3));
    assertEquals(CALLER.call(Assay.VIABILITY, plate()), CALLER.call(Assay.VIABILITY, shuffled));
  }

  @Test
  void shorterAnimalsAreSmallerInMicrometres() {
    Random random = new Random(7);
    List<WellReading> wells = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String well = (char) ('A' + i % 8) + (i < 8 ? "01" : "02");
      wells.add(WellsByHand.lengths("P1", well, Role.NEGATIVE, "DMSO", 0, lengths(random, 1000)));
    }
    for (int i = 0; i < 3; i++) {
      String row = String.valueOf((char) ('A' + i));
      wells.add(
          WellsByHand.lengths("P1", row + "03", Role.SAMPLE, "dwarf", 5, lengths(random, 800)));
      wells.add(
          WellsByHand.lengths("P1", row + "04", Role.SAMPLE, "giant", 5, lengths(random, 1200)));
      wells.add(
          WellsByHand.lengths("P1", row + "05", Role.SAMPLE, "plain", 5, lengths(random, 1000)));
    }
    List<Hit> hits = CALLER.call(Assay.SIZE, wells);
    Hit dwarf = row(hits, "dwarf");
    assertEquals(Call.SMALLER, dwarf.call(), dwarf.reason());
    assertEquals(-200, dwarf.effect().orElseThrow(), 30);
    assertTrue(dwarf.effectLow().orElseThrow() > -260 && dwarf.effectHigh().orElseThrow() < -140);
    assertEquals(Call.LARGER, row(hits, "giant").call(), row(hits, "giant").reason());
    assertEquals(Call.INACTIVE, row(hits, "plain").call(), row(hits, "plain").reason());
    assertTrue(dwarf.toxicity().isEmpty(), "viability was not asked for");
  }

  private static List<Double> lengths(Random random, double middle) {
    return random.doubles(25, middle - 150, middle + 150).boxed().toList();
  }

  @Test
  void everyFigureIsFiniteWhateverTheWells() {
    List<WellReading> wells = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String row = String.valueOf((char) ('A' + i));
      wells.add(WellsByHand.alive("P1", row + "01", Role.NEGATIVE, "DMSO", 0, 25, 25));
      wells.add(sample(row + "03", "same", 25, 25));
      wells.add(sample(row + "04", "dead", 0, 25));
      wells.add(sample(row + "05", "lonely" + i, i, 20));
    }
    for (Hit hit : CALLER.call(Assay.VIABILITY, wells)) {
      List.of(hit.effect(), hit.effectLow(), hit.effectHigh(), hit.p(), hit.q(), hit.ssmd())
          .forEach(v -> v.ifPresent(d -> assertTrue(Double.isFinite(d), hit.reason())));
      assertFalse(hit.reason().contains("NaN"), hit.reason());
    }
  }
}
